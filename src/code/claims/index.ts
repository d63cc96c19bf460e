/** Claims: who says what, through how many mouths, and how sure. */
import type { Claim } from "../../contract/index.ts";
import type { CodeContext } from "../context.ts";
import { findAttributions } from "./attributions.ts";
import { chainsOf } from "./chain.ts";
import { commenterAt, uncuedClaims } from "./own-voice.ts";
import { layOut, type Reading } from "./reading.ts";
import { selectClaims } from "./select.ts";
import { claimsOf } from "./to-claim.ts";
import { peopleOf } from "./voices/people.ts";

export type { Attribution } from "./attribution.ts";
export { findAttributions } from "./attributions.ts";
export { outermost } from "./outermost.ts";
export { layOut, type Reading } from "./reading.ts";
export { rank as tieRank } from "./says/thesis.ts";

/** A comment's words come through the commenter first. */
const throughCommenter = (reading: Reading, claim: Claim): Claim => {
  const voice = claim.within === "thread" ? commenterAt(reading, claim) : null;
  return voice ? { ...claim, chain: [voice, ...claim.chain] } : claim;
};

const inOrder = (a: Claim, b: Claim): number => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

const once = (claims: readonly Claim[]): readonly Claim[] => {
  const ids = new Set<string>();
  return claims.filter(({ id }) => !ids.has(id) && ids.add(id));
};

/**
 * Finds the claims of a page: attributed statements with their chain of voices (from the link nearest the reader to
 * the speaker), the headline's claim, the author's own statements about a tie between states, and commenters'.
 * @param context the page with trees, mentions and events; spans are offsets into `context.report.text`
 * @returns claims in the order of the text; the source-cue-content scheme is that of PARC (Pareti 2012) and
 * PolNeAR (Newell et al. 2018), the chains are our own
 */
export const findClaims = (context: CodeContext): Claim[] => {
  const reading = layOut(context);
  const chained = chainsOf(reading, { people: peopleOf(reading), spoken: [] }, findAttributions(reading));
  const cued = selectClaims(reading, chained)
    .flatMap((one) => claimsOf(reading, one))
    .map((claim) => throughCommenter(reading, claim));
  return [...once([...cued, ...uncuedClaims(reading, cued)])].sort(inOrder);
};

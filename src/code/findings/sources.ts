import type { Claim, Finding, Voice } from "../../contract/index.ts";
import type { CodeContext } from "../context.ts";
import { makeFinding, shown } from "./make.ts";

const speakerOf = (claim: Claim): Voice | null => claim.chain.at(-1) ?? null;

const isNameless = (voice: Voice | null): voice is Voice =>
  voice !== null && voice.kind === "unnamed" && voice.resolved === null && voice.span !== null;

/** Outlets through which the claims come, by their first mention. */
const mediaOf = (claims: readonly Claim[]): readonly string[] => {
  const media = claims.flatMap(({ chain }) => chain.filter(({ kind }) => kind === "outlet"));
  return [...new Map(media.map((voice) => [voice.resolved ?? voice.mention, voice.mention])).values()];
};

/** Whether the body's claims about the tie rest on people whom the page does not name. */
export const sourceFindings = ({ report }: CodeContext, claims: readonly Claim[]): readonly Finding[] => {
  const about = claims.filter((claim) => claim.thesis !== null && claim.within === "body" && !claim.headline);
  const attributed = about.filter(({ chain }) => chain.length > 0);
  const nameless = attributed.filter((claim) => isNameless(speakerOf(claim)));
  const spans = nameless.flatMap((claim) => speakerOf(claim)?.span ?? []);
  const [first, ...others] = spans;
  if (!first) return [];
  const media = mediaOf(nameless);
  const share = nameless.length === attributed.length ? "All" : `${nameless.length} of ${attributed.length}`;
  const through = media.length > 0 ? `, heard through ${media.join(" and ")}` : "";
  return [
    makeFinding(report, {
      kind: "source",
      verdict: "unnamed-source",
      place: first,
      says: `${share} attributed statements about the tie rest on people the page does not name ("${shown(report, first)}"${through}).`,
      against: others,
      rule: "findings/unnamed-source",
    }),
  ];
};

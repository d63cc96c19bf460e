import type { Claim, Finding } from "../../contract/index.ts";
import { tieRank } from "../claims/index.ts";
import type { CodeContext } from "../context.ts";
import { sentencesOf } from "./clauses.ts";
import { makeFinding, shown } from "./make.ts";

const key = (claim: Claim): string => claim.thesis?.dyad.join("-") ?? "";

/** A statement that the alliance is there. */
const isFlat = (claim: Claim): boolean =>
  claim.thesis !== null &&
  tieRank(claim.thesis.tie) >= tieRank("in-fact") &&
  claim.certainty === "asserted" &&
  claim.polarity === "affirmative";

/** A statement that it is not, or that it only might come to be. */
const isShort = (claim: Claim): boolean =>
  claim.thesis !== null &&
  ((claim.thesis.tie === "none" && claim.certainty !== "denied") ||
    (claim.thesis.tie === "preparing" && claim.certainty !== "denied"));

const weaker = (a: Claim, b: Claim): number =>
  tieRank(a.thesis?.tie ?? "none") - tieRank(b.thesis?.tie ?? "none") || a.start - b.start;

/** Places where the body says both that an alliance is there and that it is not, or not yet. */
export const contradictionFindings = (context: CodeContext, claims: readonly Claim[]): readonly Finding[] => {
  const { report } = context;
  const body = claims
    .filter((claim) => claim.within === "body" && !claim.headline && claim.thesis !== null)
    .flatMap((claim) => sentencesOf(context, claim))
    .filter(({ thesis }) => thesis !== null);
  return [...new Set(body.map(key))].flatMap((dyad) => {
    const about = body.filter((claim) => key(claim) === dyad);
    const flat = about.find(isFlat);
    const short = about.filter(isShort).sort(weaker)[0];
    if (!flat || !short) return [];
    const says = `The page says both "${shown(report, short)}" and "${shown(report, flat)}".`;
    return [
      makeFinding(report, {
        kind: "contradiction",
        verdict: "contradicts",
        place: { start: flat.start, end: flat.end },
        says,
        against: [{ start: short.start, end: short.end }],
        rule: "findings/contradiction",
      }),
    ];
  });
};

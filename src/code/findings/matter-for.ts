import type { Claim } from "../../contract/index.ts";
import type { CodeContext } from "../context.ts";
import { everybodyIn, regionOfStates } from "./inflation.ts";
import { leaningOf } from "./leaning.ts";
import {
  onMatter,
  rungsAbove,
  sameThesis,
  sharesEvent,
  sharesPair,
  sharesStates,
  topicsOf,
  widely,
  worsens,
} from "./matter.ts";

/** "This is not a union," the spokesman added: what points back speaks of what the statement before speaks of. */
const pointsBack = ({ report }: CodeContext, { start, end }: Claim): boolean =>
  /^["“„«']?(?:this|that|it|these|those|they|both) /i.test(report.text.slice(start, end));

/** Statements of the body on the headline's matter: same tie, same event told, or, failing both, the same words. */
export const matterFor = (
  context: CodeContext,
  headline: Claim,
  body: readonly Claim[],
): readonly Claim[] => {
  const states = regionOfStates(context, headline) || everybodyIn(context, headline) !== null;
  if (states) return body.filter((claim) => sharesStates(context, headline, claim));
  const told = body.filter((claim) => sameThesis(headline, claim) || sharesEvent(context, headline, claim));
  const topics = topicsOf(context, headline.content);
  // "Warsaw denies having fired": whoever denies it is whom the headline names.
  const denied = body.filter(
    (claim) =>
      claim.certainty === "denied" &&
      !told.includes(claim) &&
      leaningOf(context, headline).pole === null &&
      onMatter(topics, topicsOf(context, widely(claim))),
  );
  if (told.some(({ thesis }) => thesis?.tie !== "none")) return [...told, ...denied];
  return body.filter(
    (claim, at) =>
      told.includes(claim) ||
      denied.includes(claim) ||
      onMatter(topics, topicsOf(context, claim.content)) ||
      // "destroyed the bridge" over "The bridge was damaged, the navy said": whoever speaks is a party to it.
      (rungsAbove(context, headline, claim) > 0 && onMatter(topics, topicsOf(context, widely(claim)))) ||
      // "This is not a union," the spokesman added: of what the statement before speaks of.
      (pointsBack(context, claim) &&
        onMatter(topics, [
          ...topicsOf(context, claim.content),
          ...topicsOf(context, body[at - 1]?.content ?? []),
        ])) ||
      worsens(context, headline, claim) ||
      // "turns its back on" over "will continue to work with": each says what becomes of the same states' ties.
      (sharesPair(context, headline, claim) &&
        [headline, claim].every((one) => leaningOf(context, one).pole !== null)),
  );
};

import type { Claim, Span } from "../../contract/index.ts";
import { layOut, treesIn } from "../claims/reading.ts";
import { hull, meets } from "../claims/spans.ts";
import { saysOf } from "../claims/to-claim.ts";
import type { CodeContext } from "../context.ts";

/** Certainties from the weakest: a part is no surer than the cue of the whole allows. */
const order: readonly Claim["certainty"][] = ["denied", "doubted", "possible", "probable", "asserted"];

const over = (context: CodeContext, claim: Claim, content: readonly Span[]): Claim => {
  const says = saysOf(layOut(context), content, null);
  const place = hull(content) ?? claim;
  const certainty =
    order.indexOf(says.certainty) < order.indexOf(claim.certainty) ? says.certainty : claim.certainty;
  return { ...claim, ...says, certainty, content: [...content], start: place.start, end: place.end };
};

/** Behind these words a headline tells of something else that goes on beside its news. */
const besides = /(?:,| ) (?:as|while|amid|despite|but|even as) |; /u;

/** The headline without what it adds after "as", "while" or "amid": "A and B to hold drills as C protests". */
export const mainPart = (context: CodeContext, claim: Claim): Claim => {
  const [first, ...others] = claim.content;
  if (!first || others.length > 0) return claim;
  const text = context.report.text.slice(first.start, first.end);
  const cut = text.search(besides);
  // A few words before "as" are a verb's own ("seen as", "hailed as").
  if (cut < 0 || text.slice(0, cut).trim().split(/\s+/).length < 5 || /\bas\b/.test(text.slice(0, cut)))
    return claim;
  return over(context, claim, [
    { start: first.start, end: first.start + text.slice(0, cut).trimEnd().length },
  ]);
};

/**
 * A claim whose content runs over several sentences, sentence by sentence: a source may say "they act as allies"
 * and, three sentences on, "there is no promise to fight", and the second counts as much as the first.
 */
export const sentencesOf = (context: CodeContext, claim: Claim): readonly Claim[] => {
  const whole = hull(claim.content);
  if (!whole) return [];
  const trees = treesIn(layOut(context), whole);
  if (trees.length < 2) return [claim];
  const parts = trees.flatMap(({ sentence }) => {
    const spans = claim.content
      .filter((span) => meets(span, sentence))
      .map((span) => ({
        start: Math.max(span.start, sentence.start),
        end: Math.min(span.end, sentence.start + sentence.text.trimEnd().length),
      }))
      .filter(({ start, end }) => end > start);
    return spans.length === 0 ? [] : [over(context, claim, spans)];
  });
  return parts.length === 0 ? [claim] : parts;
};

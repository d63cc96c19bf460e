import type { Mention, Span } from "../../../contract/index.ts";
import { ancestors, type Node } from "../../tree/index.ts";
import { nodesIn, type Reading } from "../reading.ts";
import { contains } from "../spans.ts";

const statesIn = (reading: Reading, spans: readonly Span[]): readonly Mention[] =>
  reading.context.mentions.filter(
    (mention) =>
      mention.actor.country !== null &&
      mention.actor.kind !== "outlet" &&
      mention.actor.kind !== "person" &&
      spans.some((span) => contains(span, mention)),
  );

/** Words that stand for both of the states the page is about. */
const both: ReadonlySet<string> = new Set([
  "both",
  "two",
  "they",
  "their",
  "parties",
  "sides",
  "each",
  "mutual",
  "together",
  "bilateral",
  "neighbours",
  "neighbors",
]);

const sorted = (a: string, b: string): readonly string[] => (a < b ? [a, b] : [b, a]);

const pairOf = (codes: readonly string[]): readonly string[] | null => {
  const [first, second] = [...new Set(codes)];
  return first && second ? sorted(first, second) : null;
};

/** The two states most spoken of in the page's body and headline, or `null` when the page is not about a pair. */
export const pageDyad = (reading: Reading): readonly string[] | null => {
  const counts = new Map<string, number>();
  for (const { actor, sentence } of reading.context.mentions) {
    const at = reading.context.sentences[sentence];
    if (
      !actor.country ||
      actor.kind === "outlet" ||
      actor.kind === "person" ||
      (at && reading.context.withinOf(at) === "thread")
    )
      continue;
    counts.set(actor.country, (counts.get(actor.country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first && second ? sorted(first[0], second[0]) : null;
};

/**
 * The pair of states a statement is about: the two it names, those nearest the word of the tie where it names more;
 * with fewer than two, the page's own pair when the words stand for both or the one named belongs to it.
 */
export const dyadOf = (reading: Reading, spans: readonly Span[], place: number): readonly string[] | null => {
  const states = [...statesIn(reading, spans)].sort(
    (a, b) => Math.abs(a.start - place) - Math.abs(b.start - place),
  );
  const codes = states.flatMap((mention) => (mention.actor.country ? [mention.actor.country] : []));
  const named = pairOf(codes);
  if (named) return named;
  const page = pageDyad(reading);
  if (!page) return null;
  const [only] = codes;
  if (only) return page.includes(only) ? page : null;
  const words = spans.flatMap((span) => nodesIn(reading, span)).map((node) => node.form);
  return words.some((word) => both.has(word)) ? page : null;
};

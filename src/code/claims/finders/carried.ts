import type { Span } from "../../../contract/index.ts";
import type { Attribution } from "../attribution.ts";
import type { Quotation } from "../quotes/find-quotes.ts";
import { paragraphAt, type Reading, treesIn } from "../reading.ts";
import { contains, joined, meets } from "../spans.ts";

/** Acts by which somebody speaks. */
export const speaking: ReadonlySet<string> = new Set(["say", "think"]);

/** A quotation next to the cue of an attribution belongs to it rather than to a second one of the same cue. */
export const withQuote = (text: string, one: Attribution, quote: Quotation): Attribution => ({
  ...one,
  content: joined(text, [...one.content, quote]),
});

/** The attribution a loose quotation goes on from: the last one with quoted words before it in its paragraph or the one before. */
export const carriedFrom = (
  reading: Reading,
  found: readonly Attribution[],
  quote: Quotation,
): Attribution | null => {
  const paragraph = paragraphAt(reading, quote.start);
  const here = reading.paragraphs[paragraph];
  const previous = reading.paragraphs[paragraph - 1];
  if (!here) return null;
  const starts = reading.text.slice(here.start, quote.start).trim() === "";
  const from = starts && previous ? previous.start : here.start;
  const next = starts ? nextInParagraph(reading, found, quote, here) : null;
  if (next) return next;
  const before = found.filter(
    (one) =>
      one.source !== null &&
      speaking.has(one.cue.act) &&
      one.content.some((span) => span.end <= quote.start && span.start >= from),
  );
  const isQuoted = ({ content }: Attribution): boolean =>
    content.some((span) => reading.quotes.some((other) => meets(other, span)));
  // "..., said the envoy, referring to the pact. "Too late."": the envoy goes on, not what she referred to.
  const last = before.findLast(isQuoted) ?? before.at(-1) ?? null;
  if (starts && !fills(reading, here, quote)) return null;
  // "He added that it was late. “Too late.”": the quotation bears out what was said in the sentence before.
  const justBefore = !starts && last?.content.some(({ end }) => quote.start - end < 4) === true;
  return last && (justBefore || isQuoted(last)) ? last : null;
};

/** A paragraph that opens with a quotation often names its speaker behind a later one. */
const nextInParagraph = (
  reading: Reading,
  found: readonly Attribution[],
  quote: Quotation,
  here: Span,
): Attribution | null =>
  found.find(
    (one) =>
      one.source !== null &&
      speaking.has(one.cue.act) &&
      one.content.some(
        (span) =>
          span.start >= quote.end &&
          span.end <= here.end &&
          reading.quotes.some((other) => meets(other, span)) &&
          span.start - quote.end < 3,
      ),
  ) ?? null;

/** Whether quotations make up the whole paragraph. */
const fills = (reading: Reading, paragraph: Span, quote: Quotation): boolean =>
  reading.text
    .slice(quote.end, paragraph.end)
    .replace(/["“”][^"“”]*["“”]?/g, "")
    .trim().length < 3;

/** Whether a quotation opens its sentence. */
export const beginsSentence = (reading: Reading, quote: Quotation): boolean =>
  treesIn(reading, quote).some(({ sentence }) => Math.abs(sentence.start - quote.start) <= 1);

/** Whether words of a quotation have been given to somebody. */
export const isTaken = (found: readonly Attribution[], quote: Quotation): boolean =>
  found.some(
    (one) =>
      (!one.cueSpan || !contains(quote, one.cueSpan)) && one.content.some((span) => meets(span, quote)),
  );

/** `"What pact?" asked the envoy. "There is none."`: whoever asked goes on to say. */
export const askedBefore = (
  reading: Reading,
  found: readonly Attribution[],
  quote: Quotation,
): Attribution | null =>
  found.find(
    (one) =>
      one.cue.act === "ask" &&
      one.source !== null &&
      one.content.some(({ start, end }) => /\?["”»]$/.test(reading.text.slice(start, end))) &&
      one.source.span.end < quote.start &&
      // Nothing but the end of the sentence between who asked and what follows.
      reading.text.slice(one.source.span.end, quote.start).trim() === ".",
  ) ?? null;

/** Quotations left open and taken up again at each paragraph belong to whoever is named beside the last of them. */
export const overParagraphs = (reading: Reading, found: readonly Attribution[]): readonly Attribution[] => {
  const given = [...found];
  for (const [at, quote] of reading.quotes.entries()) {
    if (!quote.continued) continue;
    const holder = given.findIndex((one) => isHeldBy(one, quote));
    const before = reading.quotes[at - 1];
    const one = given[holder];
    if (!before || !one || isTaken(given, before)) continue;
    const run = reading.quotes.slice(0, at);
    const first = run.findLastIndex(({ continued }) => !continued);
    given[holder] = run.slice(first).reduce((all, part) => withQuote(reading.text, all, part), one);
  }
  return given;
};

const isHeldBy = ({ cueSpan, source, content }: Attribution, quote: Quotation): boolean =>
  source !== null && (!cueSpan || !contains(quote, cueSpan)) && content.some((span) => meets(span, quote));

import type { Anchor } from "./anchor.ts";
import type { Days } from "./calendar.ts";
import { datePatterns } from "./patterns.ts";
import { signsIn } from "./signs.ts";

export type { Anchor } from "./anchor.ts";
export { addDays, addMonths, type Days, yearOf } from "./calendar.ts";

/** A date phrase: offsets into the text that was searched, the days it means (both inclusive), and the rule. */
export interface DatePhrase extends Days {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

const wins = (a: DatePhrase, b: DatePhrase): boolean =>
  a.end - a.start > b.end - b.start || (a.end - a.start === b.end - b.start && a.start < b.start);

const overlapping = (a: DatePhrase, b: DatePhrase): boolean => a.start < b.end && b.start < a.end;

/** What shows, in running text, that a clause looks forward. */
const forward =
  /\b(will|shall|won't|going to|takes? place|plans? to|due to|set to|scheduled|expected to|intends? to|expires?|upcoming|is to|are to|to be (held|signed))\b/i;

/** Whether a clause looks forward, judged by its words alone; callers that have a tree know better. */
export const looksForward = (text: string): boolean => forward.test(text);

/** One cheap look: most sentences hold nothing that could begin a date, and then no pattern is tried. */
const promising =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|sunday|monday|tuesday|wednesday|thursday|friday|saturday|spring|summer|autumn|fall|winter|days?|weeks?|weekend|months?|years?|decades?|yesterday|today|tonight|tomorrow)\b/i;

/**
 * Finds the date phrases of a text and resolves each against the day of the report.
 * Phrases that name no days ("some time ago", "three months later") give nothing. In the order of the text, not overlapping.
 */
export const findDates = (text: string, anchor: Anchor): readonly DatePhrase[] => {
  if (!promising.test(text)) return [];
  const found: DatePhrase[] = [];
  const holds = signsIn(text);
  for (const { name, needs, expression, resolve } of datePatterns) {
    if (!needs.every(holds)) continue;
    for (const match of text.matchAll(expression)) {
      const days = resolve({ ...match.groups, whole: match[0] }, anchor);
      if (days) found.push({ ...days, start: match.index, end: match.index + match[0].length, rule: name });
    }
  }
  return found
    .filter((one) => !found.some((other) => other !== one && overlapping(one, other) && wins(other, one)))
    .filter((one, index, all) => all.findIndex((other) => overlapping(one, other)) === index)
    .sort((a, b) => a.start - b.start);
};

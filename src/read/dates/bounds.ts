/** What the words of a page say about the day it was written, when no date is printed. */

import { fold } from "../cues/phrases.ts";
import { calendar, dayOf } from "./calendar.ts";
import { findDates } from "./find.ts";

/** A day before which the page was not written, and the words that say so. */
export interface LowerBound {
  readonly from: string;
  readonly source: "phrase" | "visible";
  readonly start: number;
  readonly end: number;
}

const past =
  /\b(?:was|were|had|did|said|took|held|met|signed|made|went|came|began|became|sent|told|gave|found|left|saw|won|lost|spoke|visited|\p{L}{2,}ed)\b/iu;

/** The sentence around a place, no further than 300 characters each way. */
const around = (text: string, start: number, end: number): string => {
  const left = text.slice(Math.max(0, start - 300), start);
  const right = text.slice(end, end + 300);
  const cut = Math.max(
    left.lastIndexOf(". "),
    left.lastIndexOf("\n"),
    left.lastIndexOf("! "),
    left.lastIndexOf("? "),
  );
  const stop = /[.!?](?:\s|$)|\n/u.exec(right);
  return left.slice(cut + 1) + text.slice(start, end) + right.slice(0, stop ? stop.index : right.length);
};

let future: RegExp | undefined;
let phrase: RegExp | undefined;

const compiled = () => {
  const words = calendar();
  future ??= new RegExp(words.future, "u");
  phrase ??= new RegExp(`(?<month>${words.month})[\\s\\u00a0]+(?:${words.thisYear})`, "gu");
  return { future, phrase, words };
};

/** "in April of this year", read with the latest day the page can have: the last such April before it. */
const phraseBounds = (text: string, at: number, latest: string): LowerBound[] => {
  const { future, phrase, words } = compiled();
  const bounds: LowerBound[] = [];
  for (const match of fold(text).matchAll(phrase)) {
    const end = match.index + match[0].length;
    const sentence = around(text, match.index, end);
    if (future.test(fold(sentence))) continue;
    const year = Number(latest.slice(0, 4));
    const month = words.monthNumber(match.groups?.month ?? "");
    const from = [year, year - 1].map((y) => dayOf(y, month, 1)).find((day) => day !== null && day <= latest);
    if (from) bounds.push({ from, source: "phrase", start: at + match.index, end: at + end });
  }
  return bounds;
};

const dateBounds = (text: string, at: number): LowerBound[] =>
  findDates(text).flatMap((date) => {
    const sentence = around(text, date.start, date.end);
    if (compiled().future.test(fold(sentence)) || !past.test(sentence)) return [];
    return [{ from: date.from, source: "visible" as const, start: at + date.start, end: at + date.end }];
  });

/**
 * Days before which a stretch of running text was not written: dates told in the past tense, and
 * "April of this year" once a latest day is known. Offsets are moved by `at`.
 */
export const lowerBounds = (text: string, at: number, latest: string | null): LowerBound[] => [
  ...(latest === null ? [] : phraseBounds(text, at, latest)),
  ...dateBounds(text, at),
];

/** The dateline that opens a wire story: "MOSCOW, May 31 (Reuters) - ". */

import { cues } from "../cues/cues.ts";
import { fold } from "../cues/phrases.ts";
import { calendar } from "../dates/calendar.ts";
import { findDates } from "../dates/find.ts";
import type { Piece } from "./piece.ts";

export interface Dateline {
  /** Where the story starts, behind the dash. */
  readonly end: number;
  readonly agency: { readonly name: string; readonly start: number } | null;
  /** A full date, when one is printed. */
  readonly full: {
    readonly from: string;
    readonly to: string;
    readonly start: number;
    readonly end: number;
  } | null;
  /** Month and day without a year. */
  readonly partial: {
    readonly month: number;
    readonly date: number;
    readonly start: number;
    readonly end: number;
  } | null;
}

/** Datelines are short: place, date and agency took 74 characters at most in the style books of six agencies. */
const longest = 110;
let pattern: RegExp | undefined;

const opening = (): RegExp => {
  const day =
    "(?:\\p{L}{3,12}\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,12}\\.?)(?:,?\\s+(?:de\\s+)?\\d{4})?";
  pattern ??= new RegExp(
    `^(?<place>\\p{Lu}[\\p{L}.'’ -]{1,40}(?:\\s?[,/|]\\s?\\p{Lu}[\\p{L}. ]{1,24})?)(?:(?:,|\\s)\\s*(?<day>${day}))?(?:\\.?,?\\s*[(/\\[](?<agency>[^()/\\[\\]]{2,40})[)/\\]])?\\.?(?<dash>\\s*[-–—]{1,2}\\s*|\\s+)(?=[\\p{L}"“«„])`,
    "u",
  );
  return pattern;
};

const chinese =
  /^(?:[（(]?\p{Script=Han}{2,12}[）)]?)?(?<agency>新华社|中新社|中新网)\p{Script=Han}{0,10}?(?<day>\d{1,2}月\d{1,2}日)电\s*(?:[（(][^）)]{1,20}[）)])?\s*/u;

const partialDay = (text: string, at: number): Dateline["partial"] => {
  const words = calendar();
  const named = new RegExp(
    `(?<month>${words.month})\\.?\\s+(?<date>\\d{1,2})|(?<date2>\\d{1,2})\\.?\\s+(?:de\\s+)?(?<month2>${words.month})`,
    "u",
  ).exec(fold(text));
  const numbers = /(\d{1,2})月(\d{1,2})日/u.exec(text);
  const month = numbers
    ? Number(numbers[1])
    : words.monthNumber(named?.groups?.month ?? named?.groups?.month2 ?? "");
  const date = Number(numbers ? numbers[2] : (named?.groups?.date ?? named?.groups?.date2));
  if (!(month >= 1 && date >= 1 && date <= 31)) return null;
  return { month, date, start: at, end: at + text.length };
};

/** Reads the dateline at the head of a paragraph, or null. Offsets are into the paragraph. */
export const readDateline = (paragraph: string): Dateline | null => {
  const head = paragraph.slice(0, longest);
  const match = chinese.exec(head) ?? opening().exec(head);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const place = groups.place;
  const agency = groups.agency;
  const day = groups.day;
  if (place !== undefined) {
    const dash = /[-–—]/u.test(groups.dash ?? "") && /\s$/u.test(groups.dash ?? "");
    const upper = place === place.toUpperCase() && /\p{Lu}{3}/u.test(place);
    const known = agency !== undefined && (cues().agency.test(agency) || upper || day !== undefined);
    if (!known && !(dash && (upper || day !== undefined))) return null;
  }
  const dayStart = day === undefined ? -1 : head.indexOf(day);
  const full = day === undefined ? undefined : findDates(day)[0];
  return {
    end: match[0].length,
    agency: agency === undefined ? null : { name: agency.trim(), start: head.indexOf(agency) },
    full: full ? { from: full.from, to: full.to, start: dayStart, end: dayStart + full.end } : null,
    partial: day === undefined || full ? null : partialDay(day, dayStart),
  };
};

/** Whether a line is the place, date and agency of a wire story and nothing else: "ROSTOCK, 15 March (The Harbour Signal)". */
export const isDateline = (line: string): boolean => {
  if (line.length > longest) return false;
  const read = readDateline(`${line} x`);
  return (
    read !== null &&
    read.end > line.length &&
    (read.agency !== null || read.full !== null || read.partial !== null)
  );
};

/** Parts the dateline from the words of a wire story's first paragraph. */
export const splitDateline = (piece: Piece, words: string): Piece[] => {
  const dateline = readDateline(words);
  if (!dateline || dateline.end >= words.length) return [piece];
  const cut = piece.start + dateline.end;
  return [
    {
      start: piece.start,
      end: cut,
      kind: "dateline",
      confidence: 0.9,
      rule: "place, date or agency before a dash",
    },
    { ...piece, start: cut },
  ];
};

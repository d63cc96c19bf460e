import { fold } from "../cues/phrases.ts";
import { type Calendar, calendar, dayOf, daysIn } from "./calendar.ts";

/** A date as printed: the days it can mean, where it stands, and the time beside it. */
export interface PrintedDate {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  /** End of the date and of the time beside it. */
  readonly end: number;
  /** Minutes after midnight, when a time is printed. */
  readonly minute: number | null;
  /** False where day and month could be read either way. */
  readonly certain: boolean;
}

interface Pattern {
  readonly regex: RegExp;
  readonly days: (match: RegExpExecArray, calendar: Calendar) => readonly [string, string, boolean] | null;
}

const sure = (day: string | null): readonly [string, string, boolean] | null =>
  day ? [day, day, true] : null;
const number = (match: RegExpExecArray, name: string): number => Number(match.groups?.[name]);

const fullYear = (year: number): number => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year);

const slashed = (a: number, b: number, year: number): readonly [string, string, boolean] | null => {
  const dayFirst = dayOf(year, b, a);
  const monthFirst = dayOf(year, a, b);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return sure(dayFirst ?? monthFirst);
  return dayFirst < monthFirst ? [dayFirst, monthFirst, false] : [monthFirst, dayFirst, false];
};

const wholeMonth = (year: number, month: number): readonly [string, string, boolean] | null => {
  const from = dayOf(year, month, 1);
  const to = from && dayOf(year, month, daysIn(year, month));
  return from && to ? [from, to, true] : null;
};

const year = "(?<year>(?:19|20)\\d{2})(?![\\da-z])";
const date = "(?<![\\d.,/-])(?<date>\\d{1,2})";

/** The forms a date is printed in, most telling first. */
const patterns = (words: Calendar): readonly Pattern[] => [
  {
    regex: new RegExp(
      `${date}(?:st|nd|rd|th|er|º|ª|\\.)?[\\s\\u00a0]*(?:of\\s+|de\\s+|d[ei]l?\\s+)?(?<month>${words.month})\\.?,?[\\s\\u00a0]*(?:de\\s+|del\\s+|of\\s+)?${year}`,
      "gu",
    ),
    days: (match) =>
      sure(dayOf(number(match, "year"), words.monthNumber(match.groups?.month ?? ""), number(match, "date"))),
  },
  {
    regex: new RegExp(
      `(?<month>${words.month})\\.?[\\s\\u00a0]+(?<date>\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\u00a0]+${year}`,
      "gu",
    ),
    days: (match) =>
      sure(dayOf(number(match, "year"), words.monthNumber(match.groups?.month ?? ""), number(match, "date"))),
  },
  {
    regex:
      /(?<![\d/.-])(?<year>(?:19|20)\d{2})\s?(?<mark>[-/.年년])\s?(?<month>\d{1,2})\s?(?:\k<mark>|[月월])\s?(?<date>\d{1,2})(?![\d/])[日일]?/gu,
    days: (match) => sure(dayOf(number(match, "year"), number(match, "month"), number(match, "date"))),
  },
  {
    regex:
      /(?<![\d/.-])(?<date>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d{2}|\d{2})(?![\d/.-])/gu,
    days: (match) =>
      sure(dayOf(fullYear(number(match, "year")), number(match, "month"), number(match, "date"))),
  },
  {
    regex: /(?<![\d/.-])(?<a>\d{1,2})(?<mark>[/-])(?<b>\d{1,2})\k<mark>(?<year>(?:19|20)\d{2})(?![\d/.-])/gu,
    days: (match) => slashed(number(match, "a"), number(match, "b"), number(match, "year")),
  },
  {
    regex: new RegExp(
      `(?<![\\d.,]\\s?)(?<month>${words.month})\\.?,?[\\s\\u00a0]+(?:de\\s+|of\\s+)?${year}`,
      "gu",
    ),
    days: (match) => wholeMonth(number(match, "year"), words.monthNumber(match.groups?.month ?? "")),
  },
];

let compiled: { readonly forms: readonly Pattern[]; readonly time: RegExp } | undefined;

const forms = () => {
  compiled ??= {
    forms: patterns(calendar()),
    time: /^[\s\u00a0]*(?:[,|/·•—–T-]|at|um|в|à|a las|alle|ore|klo|às|o|kl\.?)?[\s\u00a0]*(?<hour>\d{1,2})(?:\s?[:.h時点]\s?(?<minute>\d{2})(?:\s?:\s?\d{2}(?:\.\d+)?)?)?\s*(?<half>[ap]\.?m\.?(?!\p{L}))?(?!\d)/iu,
  };
  return compiled;
};

/** Reads the time that stands right after a date: minutes after midnight and where it ends. */
const timeAfter = (text: string, at: number): { readonly minute: number; readonly end: number } | null => {
  const groups = forms().time.exec(text.slice(at, at + 40));
  const half = groups?.groups?.half?.toLowerCase();
  const printed = groups?.groups?.minute;
  if (!groups || (printed === undefined && half === undefined)) return null;
  const hour = Number(groups.groups?.hour);
  const minute = Number(printed ?? 0);
  if (hour > 24 || minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const noon = half === undefined ? hour : (hour % 12) + (half.startsWith("p") ? 12 : 0);
  return { minute: (noon % 24) * 60 + minute, end: at + groups[0].length };
};

/**
 * Every date printed in `text`, in order of place; overlapping readings keep the more telling form.
 * Offsets are into `text`. A month with a year gives its whole length; a date whose day and month
 * could be exchanged gives both ends and `certain: false`.
 */
export const findDates = (text: string): PrintedDate[] => {
  const found: PrintedDate[] = [];
  if (!/\d/.test(text)) return found;
  const words = calendar();
  const folded = fold(text);
  const taken = new Set<number>();
  for (const { regex, days } of forms().forms) {
    for (const match of folded.matchAll(regex)) {
      const read = days(match, words);
      if (!read) continue;
      const start = match.index;
      const plainEnd = start + match[0].length;
      if (taken.has(start) || taken.has(plainEnd - 1)) continue;
      for (let at = start; at < plainEnd; at++) taken.add(at);
      const time = timeAfter(text, plainEnd);
      found.push({
        from: read[0],
        to: read[1],
        certain: read[2],
        start,
        end: time?.end ?? plainEnd,
        minute: time?.minute ?? null,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

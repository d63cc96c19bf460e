import { addDays, addMonths, type Days, dayOf, monthOf, wholeMonth, yearOf } from "./calendar.ts";
import { seasonEnds } from "./words.ts";

/** What a phrase is resolved against. */
export interface Anchor {
  /** The day of the report; `null` leaves phrases without a year unresolved. */
  readonly day: string | null;
  /** Whether the clause speaks of what is to come: "in August" then means the next one. */
  readonly future: boolean;
}

/** The year in which a bare month or day falls: the last one up to the report's day, or the next from it. */
export const yearFor = (anchor: Anchor, month: number, dayOfMonth: number): number | null => {
  if (!anchor.day) return null;
  const year = yearOf(anchor.day);
  const candidate = dayOf(year, month, dayOfMonth) ?? anchor.day;
  if (anchor.future) return candidate < anchor.day && month !== monthOf(anchor.day) ? year + 1 : year;
  return candidate > anchor.day && month !== monthOf(anchor.day) ? year - 1 : year;
};

export const monthFor = (anchor: Anchor, month: number): Days | null => {
  const year = yearFor(anchor, month, 1);
  return year === null ? null : wholeMonth(year, month);
};

/** A season by its year; winter runs into the next. */
export const seasonOf = (season: string, year: number): Days => {
  const [from, to] = seasonEnds(season);
  return { from: `${year}-${from}`, to: `${to < from ? year + 1 : year}-${to}` };
};

/** "last", "this" or "next" season, seen from a day. */
export const seasonFor = (season: string, which: string, day: string): Days => {
  const year = yearOf(day);
  const running = [seasonOf(season, year - 1), seasonOf(season, year)].find(
    (one) => one.from <= day && day <= one.to,
  );
  if (which === "this") return running ?? seasonOf(season, year);
  const spans = [year - 2, year - 1, year, year + 1].map((one) => seasonOf(season, one));
  const past = spans.filter((one) => one.to < day).at(-1);
  const coming = which === "next" ? nextYears(spans, day) : null;
  return (which === "next" ? coming : past) ?? seasonOf(season, year);
};

/** "Next summer" said before this year's summer has begun is most often the one after it. */
const nextYears = (spans: readonly Days[], day: string): Days | undefined =>
  spans.find((one) => yearOf(one.from) > yearOf(day));

/** Which third a word names: 0, 1 or 2. */
const thirdOf = (part: string): number =>
  /^(early|start|beginning|first)/.test(part) ? 0 : /^mid/.test(part) ? 1 : 2;

/**
 * The part that "early", "mid", "late" or "end of" names: of a month the days 1-10, 10-20 and 20 to the end (people
 * round them), of anything longer the third in whole months.
 */
export const partOf = (days: Days, part: string): Days => {
  const third = thirdOf(part);
  if (days.from.slice(0, 7) === days.to.slice(0, 7)) {
    const from = third === 0 ? days.from : addDays(days.from, third * 10 - 1);
    return { from, to: third === 2 ? days.to : addDays(days.from, third * 10 + 9) };
  }
  const months = (yearOf(days.to) - yearOf(days.from)) * 12 + monthOf(days.to) - monthOf(days.from) + 1;
  const from = addMonths(days.from, Math.floor((months * third) / 3));
  const after = addMonths(days.from, Math.floor((months * (third + 1)) / 3));
  return { from, to: third === 2 ? days.to : addDays(after, -1) };
};

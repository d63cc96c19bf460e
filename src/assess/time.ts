import type { DateInterval } from "../contract/index.ts";

/** Days of 1970 and later have numbers from 0 on; without a parse, since an assessment asks for millions. */
const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;

/** Years from one day to a later one; negative when it is earlier. */
export const yearsBetween = (from: string, to: string): number => (dayNumber(to) - dayNumber(from)) / 365.25;

/** The day so many years after a day. */
export const yearsAfter = (from: string, years: number): string =>
  new Date((dayNumber(from) + Math.round(years * 365.25)) * 86_400_000).toISOString().slice(0, 10);

/** The last day of an interval as far as known. */
export const lastDay = (date: Pick<DateInterval, "from" | "to"> | null): string | null =>
  date === null ? null : (date.to ?? date.from);

/**
 * The steps of twelve months, counted back from a day, that a stretch touches: 0 is the last year.
 *
 * @param most steps further back are left out
 */
export function yearsTouched(
  stretch: { readonly from: string; readonly to: string },
  asOf: string,
  most: number,
): number[] {
  const back = (day: string): number => Math.max(0, Math.floor(yearsBetween(day, asOf)));
  const [last, first] = [back(stretch.to), Math.min(back(stretch.from), most - 1)];
  const touched: number[] = [];
  for (let step = last; step <= first; step++) touched.push(step);
  return touched;
}

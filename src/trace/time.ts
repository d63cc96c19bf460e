import type { DateInterval, Report } from "../contract/index.ts";

/** A stretch of whole days, both ends inclusive; null where nothing bounds it. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** When a report was published, as well as the page bounds it. */
export const publishedOf = (report: Report): Days => {
  const best: DateInterval | undefined = report.published[0];
  return { from: best?.from ?? null, to: best?.to ?? null };
};

/** A century has 36,525 days: more than pages speak of. */
const mostDays = 40_000;
const numbers = new Map<string, number>();

/** Days since 1970 of a calendar day; each is worked out once, since reports are held against one another by their days. */
export function dayNumber(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  if (numbers.size >= mostDays) numbers.clear();
  numbers.set(day, number);
  return number;
}

/** One day that stands for a stretch: its end where known (a page is at least as old as it says), else its start. */
export const pointOf = (days: Days): string | null => days.to ?? days.from;

/** Whether all of `a` lies before all of `b`; false when either is not bounded there. */
export const isBefore = (a: Days, b: Days): boolean => a.to !== null && b.from !== null && a.to < b.from;

/** Days between two stretches, 0 when they touch or overlap, null when either is unknown. */
export function distance(a: Days, b: Days): number | null {
  const [fromA, toA] = [a.from ?? a.to, a.to ?? a.from];
  const [fromB, toB] = [b.from ?? b.to, b.to ?? b.from];
  if (fromA === null || toA === null || fromB === null || toB === null) return null;
  return Math.max(0, dayNumber(fromB) - dayNumber(toA), dayNumber(fromA) - dayNumber(toB));
}

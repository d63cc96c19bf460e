import type { DateInterval } from "../contract/index.ts";

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

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
  const [last, first] = [yearsBetween(stretch.to, asOf), yearsBetween(stretch.from, asOf)].map((years) =>
    Math.max(0, Math.floor(years)),
  );
  const touched: number[] = [];
  for (let step = last ?? 0; step <= Math.min(first ?? 0, most - 1); step++) touched.push(step);
  return touched;
}

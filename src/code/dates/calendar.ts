/** Arithmetic on calendar days written `YYYY-MM-DD`. Everything is UTC, so nothing depends on the machine's zone. */

/** Both ends inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** A day from its parts, or `null` when there is no such day (30 February). Months count from 1. */
export const dayOf = (year: number, month: number, dayOfMonth: number): string | null => {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1) return null;
  return dayOfMonth > lastDay(year, month) ? null : `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
};

/** The number of days of a month. */
export const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

/** Sunday is 0. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The day `count` days on (or back). */
export const addDays = (day: string, count: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? day;
};

/** The same day of the month `count` months on, or the last day of a shorter month. */
export const addMonths = (day: string, count: number): string => {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayOf(year, month, Math.min(Number(day.slice(8)), lastDay(year, month))) ?? day;
};

export const wholeMonth = (year: number, month: number): Days | null => {
  const from = dayOf(year, month, 1);
  const to = dayOf(year, month, lastDay(year, month));
  return from && to ? { from, to } : null;
};

export const wholeYears = (first: number, last: number): Days => ({
  from: `${pad(first, 4)}-01-01`,
  to: `${pad(last, 4)}-12-31`,
});

/** Monday to Sunday around a day, `weeks` weeks on. */
export const weekOf = (day: string, weeks: number): Days => {
  const monday = addDays(day, weeks * 7 - ((weekdayOf(day) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
};

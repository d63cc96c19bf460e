/** Years and days of the other calendars that news pages are dated in, as the Gregorian calendar has them. */

const dayLength = 86_400_000;

/** 1 Farvardin 1400 of the solar Hijri calendar. */
const anchor = { year: 1400, time: Date.UTC(2021, 2, 21) };

/** The calendar's leap years follow a cycle of 33 years from 1343 to 1472 (Borkowski 1996). */
const isLeap = (year: number): boolean => (25 * year + 11) % 33 < 8;

const yearStart = (year: number): number => {
  let days = 0;
  for (let at = anchor.year; at < year; at++) days += isLeap(at) ? 366 : 365;
  for (let at = year; at < anchor.year; at++) days -= isLeap(at) ? 366 : 365;
  return anchor.time + days * dayLength;
};

/** First and last year of the cycle. */
const years = { first: 1343, last: 1472 } as const;

/** `YYYY-MM-DD` of a day of the solar Hijri calendar of Iran and Afghanistan, or null where it has no such day. */
export const fromSolarHijri = (year: number, month: number, date: number): string | null => {
  if (year < years.first || year > years.last || month < 1 || month > 12 || date < 1) return null;
  const length = month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29;
  if (date > length) return null;
  const before = Math.min(month - 1, 6) * 31 + Math.max(0, month - 7) * 30;
  return new Date(yearStart(year) + (before + date - 1) * dayLength).toISOString().slice(0, 10);
};

/** What is added to the year of an era: Buddhist (Thailand), Minguo (Taiwan), and the eras of Japan. */
export const eraYears: Readonly<Record<string, number>> = {
  buddhist: -543,
  民國: 1911,
  民国: 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
};

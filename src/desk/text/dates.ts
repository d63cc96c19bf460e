/** Dates in words for a reader, as exact as they are and no more. */
import type { DateInterval } from "../../contract/index.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const partsOf = (day: string) => {
  const [year = "", month = "", date = ""] = day.split("-");
  return { year, month: months[Number(month) - 1] ?? month, date: String(Number(date)) };
};

const lastDayOf = (day: string): string => {
  const [year, month] = day.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
};

/** "31 May 2021" */
export const dayInWords = (day: string): string => {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
};

/** A stated span is how long it lasted; an inferred one is the stretch within which it lies. */
const stretch = (from: string, to: string, stated: boolean): string => {
  const [a, b] = [partsOf(from), partsOf(to)];
  const start = a.year !== b.year ? dayInWords(from) : a.month === b.month ? a.date : `${a.date} ${a.month}`;
  return stated ? `${start} to ${dayInWords(to)}` : `between ${start} and ${dayInWords(to)}`;
};

const spanInWords = ({ from, to, stated }: { from: string; to: string; stated: boolean }): string => {
  if (from === to) return dayInWords(from);
  const [a, b] = [partsOf(from), partsOf(to)];
  if (from.endsWith("-01") && to === lastDayOf(to)) {
    if (a.year === b.year && a.month === b.month) return `${a.month} ${a.year}`;
    if (from.endsWith("-01-01") && to.endsWith("-12-31"))
      return a.year === b.year ? a.year : `${a.year} to ${b.year}`;
    return a.year === b.year
      ? `${a.month} to ${b.month} ${a.year}`
      : `${a.month} ${a.year} to ${b.month} ${b.year}`;
  }
  return stretch(from, to, stated);
};

/** "April 2021", "between 3 and 9 May 2021", "by 31 May 2021", "date unknown". */
export const dateInWords = (date: DateInterval | null | undefined): string => {
  if (!date) return "date unknown";
  if (date.from && date.to)
    return spanInWords({ from: date.from, to: date.to, stated: date.basis === "stated" });
  if (date.to) return `by ${dayInWords(date.to)}`;
  return date.from ? `since ${dayInWords(date.from)}` : "date unknown";
};

/** How a date came to be known, in words; nothing when the page states it. */
export const basisInWords = (date: DateInterval | null | undefined): string =>
  date?.basis === "inferred" ? "inferred" : date?.basis === "bounded" ? "bounded by the page" : "";

import type { DateInterval } from "../../contract/index.ts";
import { calendar, dayOf, daysIn } from "../dates/calendar.ts";

interface Found {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

const byNumbers = ({ year, month, date }: Groups): Found => ({
  year: Number(year),
  month: Number(month),
  date: Number(date),
});

/** Read only where the other order gives no day. */
const dayFirst = (groups: Groups): Found => {
  const found = byNumbers(groups);
  return found.date > 12 || found.date === found.month ? found : { ...found, date: 0 };
};

const byName = ({ year, name, date }: Groups): Found => ({
  year: Number(year),
  month: calendar().monthNumber(name ?? ""),
  date: Number(date),
});

const year = "(?<!\\d)(?<year>(?:19|20)\\d{2})";
const mark = "[/_-]";

/** `/2021/05/31/`, `/2021-05-31-`, `/20210531/`, `/2021/may/31/`, `/31-05-2021/`. */
const days: readonly { readonly regex: RegExp; readonly read: (groups: Groups) => Found }[] = [
  {
    regex: new RegExp(`${year}${mark}(?<month>\\d{1,2})${mark}(?<date>\\d{1,2})(?!\\d)`, "u"),
    read: byNumbers,
  },
  { regex: new RegExp(`${year}(?<month>\\d{2})(?<date>\\d{2})(?!\\d)`, "u"), read: byNumbers },
  { regex: new RegExp(`${year}/(?<name>\\p{L}{3,9})/(?<date>\\d{1,2})(?!\\d)`, "u"), read: byName },
  {
    regex: /(?<!\d)(?<date>\d{1,2})[/_.-](?<month>\d{1,2})[/_.-](?<year>20\d{2})(?!\d)/u,
    read: dayFirst,
  },
];

/** `/2021/05/`: the month, when no day is given. */
const months = /\/(?<year>(?:19|20)\d{2})\/(?<month>\d{2}|\p{L}{3,9})\//u;

const interval = (from: string, to: string, basis: DateInterval["basis"]): DateInterval => ({
  from,
  to,
  basis,
  source: "url",
  span: null,
});

/** The day that many outlets put into their addresses; where they put the month alone, it bounds the day. */
export const urlDate = (url: string): DateInterval[] => {
  const path = url.replace(/[?#].*$/u, "").toLowerCase();
  for (const { regex, read } of days) {
    const groups = regex.exec(path)?.groups;
    const found = groups && read(groups);
    const day = found && dayOf(found.year, found.month, found.date);
    if (day) return [interval(day, day, "stated")];
  }
  const groups = months.exec(path)?.groups;
  const inYear = Number(groups?.year);
  const month = Number(groups?.month) || calendar().monthNumber(groups?.month ?? "");
  const from = groups ? dayOf(inYear, month, 1) : null;
  const to = from && dayOf(inYear, month, daysIn(inYear, month));
  return from && to ? [interval(from, to, "bounded")] : [];
};

/** Months by name, in the languages of `knowledge/pages/dates.yaml`. */
import { parse } from "yaml";
import { z } from "zod";
import { readData } from "../cues/folder.ts";
import { alternation } from "../cues/phrases.ts";

const DateFile = z.strictObject({
  months: z.array(z.array(z.string())).length(12),
  "solar-hijri": z.array(z.array(z.string())).length(12),
  weekdays: z.array(z.string()),
  zones: z.array(z.string()),
  "this-year": z.array(z.string()),
  future: z.array(z.string()),
});

const numbered = (months: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(months.flatMap((forms, at) => forms.map((form) => [form.toLowerCase(), at + 1])));

const compile = () => {
  const file = DateFile.parse(parse(readData("dates.yaml")));
  const byName = numbered(file.months);
  const solar = numbered(file["solar-hijri"]);
  return {
    /** Pattern source that matches a month's name. */
    month: alternation(file.months.flat()),
    monthNumber: (name: string): number => byName.get(name.toLowerCase().replace(/\.$/, "")) ?? 0,
    /** The month of the solar Hijri calendar, 0 where the word is none. */
    solarMonth: (name: string): number => solar.get(name) ?? 0,
    weekday: alternation(file.weekdays),
    zone: alternation(file.zones),
    thisYear: alternation(file["this-year"]),
    future: alternation(file.future),
  };
};
export type Calendar = ReturnType<typeof compile>;

let cached: Calendar | undefined;

/** The calendar's words; the file is read at the first call. */
export const calendar = (): Calendar => {
  cached ??= compile();
  return cached;
};

const pad = (value: number): string => String(value).padStart(2, "0");

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
export const dayOf = (year: number, month: number, date: number): string | null => {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(date)}`;
};

/** How many days a month has. */
export const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

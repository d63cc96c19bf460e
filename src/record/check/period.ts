/** The year or month that a claim names: "in June 2024", "since 2015", "on 24 February 2022". */
import { months } from "../../knowledge/months.ts";

export interface Period {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** "since 2015" runs on from there. */
  readonly since: boolean;
  readonly says: string;
}

const said = new RegExp(
  String.raw`\b(?<since>since|from)?\s*(?:\b(?:in|on|of|during|back in|as of|the year)\s+)?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?:(?:early|mid|late)[- ])?(?<month>${months.join("|")})?\s*(?:\d{1,2}(?:st|nd|rd|th)?)?,?\s*\b(?<year>(?:19|20)\d\d)(?<decade>s)?\b(?!-?\d)`,
  "gi",
);

const led = /\b(?:in|on|of|during|since|from|as of|the year|early|mid|late)[- ]*(?:the )?$/i;

/** A bare number stands for a year only behind a preposition or a month: not in the name of an exercise ("Vostok 2018"). */
function isDate(text: string, match: RegExpExecArray): boolean {
  const { month, since, year = "" } = match.groups ?? {};
  const before = text.slice(0, match.index + match[0].lastIndexOf(year));
  return month !== undefined || since !== undefined || led.test(before);
}

const monthDays = (month: string): Pick<Period, "from" | "to"> => ({
  from: `${month}-01`,
  to: `${month}-31`,
});

/** The first period that the words name; null when they name none. Bounds are strings to compare days with. */
export function periodIn(text: string): Period | null {
  for (const match of text.matchAll(said)) {
    const { year = "", month, since, decade } = match.groups ?? {};
    if (!isDate(text, match)) continue;
    const at = month === undefined ? 0 : months.indexOf(month.toLowerCase()) + 1;
    const bounds = decade
      ? { from: `${year}-01-01`, to: `${year.slice(0, 3)}9-12-31` }
      : at > 0
        ? monthDays(`${year}-${String(at).padStart(2, "0")}`)
        : { from: `${year}-01-01`, to: `${year}-12-31` };
    return { ...bounds, since: since?.toLowerCase() === "since", says: match[0].trim() };
  }
  return null;
}

/** Whether a day lies in it. */
export const isIn = ({ from, to }: Period, day: string): boolean => from <= day && day <= to;

/** Whether what ran from one day to another (open: to this day) meets it. */
export const meets = (period: Period, from: string, to: string | null): boolean =>
  from <= period.to && (to === null || to >= period.from);

/** The forms that dates are printed in. */
import { type Calendar, dayOf, daysIn } from "./calendar.ts";
import { eraYears, fromSolarHijri } from "./eras.ts";

/** First and last day that a date can mean, and whether it is clear which number is the month. */
export type Reading = readonly [from: string, to: string, certain: boolean] | null;

export interface Form {
  readonly regex: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, calendar: Calendar) => Reading;
}

type Groups = Readonly<Record<string, string | undefined>>;

const sure = (day: string | null): Reading => (day ? [day, day, true] : null);

/** "21" is 2021, "98" is 1998, "2564" of a Thai page is 2021. */
const yearIn = ({ year }: Groups): number => {
  const number = Number(year);
  if (number >= 2400) return number + (eraYears.buddhist ?? 0);
  return number >= 100 ? number : number < 70 ? 2000 + number : 1900 + number;
};

/** Of the Gregorian calendar: no page is older. */
const firstYear = 1900;

const slashed = (groups: Groups): Reading => {
  const [a, b, year] = [Number(groups.a), Number(groups.b), yearIn(groups)];
  const dayFirst = dayOf(year, b, a);
  const monthFirst = dayOf(year, a, b);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return sure(dayFirst ?? monthFirst);
  return dayFirst < monthFirst ? [dayFirst, monthFirst, false] : [monthFirst, dayFirst, false];
};

const numbered = (groups: Groups): Reading =>
  sure(dayOf(yearIn(groups), Number(groups.month), Number(groups.date)));

/**
 * "Listopada" is October in Croatian and November in Polish. Croatian writes a full stop behind the number of a day
 * ("12. listopada 2021."), Polish does not ("12 listopada 2021").
 */
const isCroatianOctober = ({ month, mark }: Groups): boolean => month === "listopada" && mark === ".";

const named = (groups: Groups, words: Calendar): Reading => {
  const year = yearIn(groups);
  const date = Number(groups.date);
  const month = isCroatianOctober(groups) ? 10 : words.monthNumber(groups.month ?? "");
  if (month > 0) return year < firstYear ? null : sure(dayOf(year, month, date));
  return sure(fromSolarHijri(year, words.solarMonth(groups.month ?? ""), date));
};

const wholeMonth = (groups: Groups, words: Calendar): Reading => {
  const year = yearIn(groups);
  const month = words.monthNumber(groups.month ?? "");
  const from = dayOf(year, month, 1);
  const to = from && dayOf(year, month, daysIn(year, month));
  return from && to ? [from, to, true] : null;
};

const space = "[\\s\\u00a0]";
/** Gregorian, Thai (2500-2599), and the solar Hijri years of the last and this century. */
const year = "(?<year>(?:19|20|25)\\d{2}|1[34]\\d{2})(?![\\da-z])";
const date = "(?<![\\d.,/-])(?<date>\\d{1,2})";
/** Any word; the calendar knows which are months. Those of the Levant have a second word. */
const month =
  "(?<month>\\p{L}[\\p{L}\\p{M}'’\\u200c]{0,15}(?:\\.(?=\\p{L})\\p{L}\\p{M}*)?(?:\\s(?:الأول|الثاني|الاول|الثانى))?)";
const free = "(?<![\\d/.-])";
const joint = "(?:of\\s+|ta['’]\\s+|de\\s+|d[ei]l?\\s+)?";

/** Most telling first: what one form has taken no later one reads. */
const compile = (): readonly Form[] => [
  {
    // 31 May 2021, 31. Mai 2021, 31 de mayo de 2021, 31-May-2021, 31 พ.ค. 2564, ۱۰ خرداد ۱۴۰۰
    regex: new RegExp(
      `${date}(?<mark>st|nd|rd|th|er|-?го|\\.?[ºª°]|\\.)?[\\s\\u00a0/-]*${joint}${month}[.,]{0,2}[\\s\\u00a0/-]*(?:de\\s+|del\\s+|of\\s+|พ\\.ศ\\.\\s*)?${year}`,
      "gu",
    ),
    read: named,
  },
  {
    // May 31, 2021; May 31st 2021
    regex: new RegExp(
      `(?<![\\p{L}\\p{M}])${month}\\.?[\\s\\u00a0-]+(?<date>\\d{1,2})(?:st|nd|rd|th)?[,-]?${space}*(?<=[\\s\\u00a0,-])${year}`,
      "gu",
    ),
    read: named,
  },
  {
    // 2021. május 31., 2021 m. gegužės 31 d., 2021. gada 31. maijs, 2021-May-31
    regex: new RegExp(
      `${free}(?<year>(?:19|20)\\d{2})(?:-|(?:[.,]|eko)?${space}+)(?:(?:m\\.|gada|ж\\.|оны)${space}+)?(?:${month}[.\\s\\u00a0-]+(?<date>\\d{1,2})|(?<date2>\\d{1,2})\\.?${space}+(?<month2>\\p{L}{3,12}))(?![\\p{L}\\d])`,
      "gu",
    ),
    read: (groups, words) =>
      named({ ...groups, month: groups.month ?? groups.month2, date: groups.date ?? groups.date2 }, words),
  },
  {
    // 2021-05-31, 2021/5/31, 2021年5月31日, 2021. 5. 31.
    regex:
      /(?<![\d/.-])(?<year>(?:19|20)\d{2})\s?(?<mark>[-/.年년])\s?(?<month>\d{1,2})\s?(?:\k<mark>|[月월])\s?(?<date>\d{1,2})(?![\d/])[日일]?/gu,
    read: numbered,
  },
  {
    // 令和3年5月31日, 民國110年5月31日
    regex:
      /(?<era>民國|民国|令和|平成|昭和)\s?(?<year>\d{1,3}|元)\s?年\s?(?<month>\d{1,2})\s?月\s?(?<date>\d{1,2})\s?日?/gu,
    read: ({ era, year, month, date }) =>
      sure(
        dayOf((eraYears[era ?? ""] ?? 0) + (year === "元" ? 1 : Number(year)), Number(month), Number(date)),
      ),
  },
  {
    // 1400/03/10; with dashes it would as soon be a day of the Middle Ages
    regex: /(?<![\d/.-])(?<year>1[34]\d{2})\/(?<month>\d{1,2})\/(?<date>\d{1,2})(?![\d/])/gu,
    read: ({ year, month, date }) => sure(fromSolarHijri(Number(year), Number(month), Number(date))),
  },
  {
    // 31 tháng 5, 2021; ngày 31 tháng 5 năm 2021; 2021 оны 5-р сарын 31
    regex:
      /(?<![\d/.-])(?<date>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:,|\s+năm)?\s+(?<year>(?:19|20)\d{2})(?!\d)/gu,
    read: numbered,
  },
  {
    regex:
      /(?<year>(?:19|20)\d{2})\s+оны\s+(?<month>\d{1,2})(?:-?р|\s+дугаар|\s+дүгээр)?\s+сарын\s+(?<date>\d{1,2})/gu,
    read: numbered,
  },
  {
    // 31.5.2021, 31. 05. 21
    regex:
      /(?<![\d/.-])(?<date>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d{2}|\d{2})(?![\d/-]|\.\d)/gu,
    read: numbered,
  },
  {
    // 31/5/2021, 5-31-2021, 31 / 05 / 2021; 31/05/21 below
    regex:
      /(?<![\d/.-])(?<a>\d{1,2})\s?(?<mark>[/-])\s?(?<b>\d{1,2})\s?\k<mark>\s?(?<year>(?:19|20|25)\d{2})(?![\d/.-])/gu,
    read: slashed,
  },
  {
    regex: /(?<![\d/.-])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>\d{2})(?![\d/.-])/gu,
    read: slashed,
  },
  {
    // May 2021
    regex: new RegExp(
      `(?<![\\d.,]\\s?)(?<![\\p{L}\\p{M}\\d])${month}[.,]{0,2}${space}+(?:de\\s+|del\\s+|of\\s+)?(?<year>(?:19|20)\\d{2})(?![\\da-z])`,
      "gu",
    ),
    read: wholeMonth,
  },
];

let compiled: readonly Form[] | undefined;

/** All forms, compiled at the first call. */
export const dateForms = (): readonly Form[] => {
  compiled ??= compile();
  return compiled;
};

/** What every date has: a year in full, or three numbers with marks between them, or the sign of an era. */
export const mayHoldDate = (text: string): boolean =>
  /(?:1[349]|2[05])\d{2}|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d|年/u.test(text);

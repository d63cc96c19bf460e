/** Which number of "05/06/2021" is the day: told by other dates of the page, else by its language. */
import type { DateInterval, MetadataValue } from "../../contract/index.ts";

export type DayOrder = "day-first" | "month-first";

const slashed = /(?<![\d/.-])(\d{1,2})\s?([/-])\s?(\d{1,2})\s?\2\s?(?:19|20|25)?\d{2}(?![\d/.-])/gu;

/** So much of a page is looked through for dates that can be read in one way only. */
const looked = 200_000;

/** The order of the dates that hold a number over twelve, where all of them have the same. */
const orderShown = (text: string): DayOrder | null => {
  const orders = new Set<DayOrder>();
  for (const [, a, , b] of text.slice(0, looked).matchAll(slashed)) {
    const [first, second] = [Number(a), Number(b)];
    if (first > 12 && first <= 31 && second <= 12) orders.add("day-first");
    if (second > 12 && second <= 31 && first <= 12) orders.add("month-first");
  }
  const [only] = orders;
  return orders.size === 1 && only !== undefined ? only : null;
};

/**
 * Languages whose readers put the day first, by the CLDR's short dates. English is none of them: it depends on the
 * country; nor are those that begin with the year.
 */
const dayFirst = new Set(
  "ar az be bg bn bs ca cs cy da de el es et fi fr ga gl he hi hr hy id is it ka kk lv mk ms mt nb nl nn no pl pt ro ru sk sl sq sr sw ta th tk tr uk ur uz vi".split(
    " ",
  ),
);

/** Countries that write English with the day first, and say so in their pages; "en-US" is what content systems say by default. */
const englishDayFirst = /^en-(?:au|bd|gb|gh|hk|ie|in|jm|ke|lk|mt|my|ng|nz|pk|sg|tz|ug|uk|za|zm|zw)$/iu;

/**
 * The order of day and month on a page, or null where nothing tells it.
 * @param language what text and markup say, best first
 */
export const dayOrderOf = (text: string, language: readonly MetadataValue[]): DayOrder | null => {
  const shown = orderShown(text);
  if (shown !== null) return shown;
  const [best] = language;
  if (best === undefined || best.source.includes("unsure")) return null;
  if (dayFirst.has(best.value.slice(0, 2).toLowerCase())) return "day-first";
  const isEnglish = best.value.startsWith("en");
  return isEnglish && language.some(({ value }) => englishDayFirst.test(value.replace("_", "-")))
    ? "day-first"
    : null;
};

const swapped = (day: string): string => `${day.slice(0, 4)}-${day.slice(8, 10)}-${day.slice(5, 7)}`;

/** A date that could be read either way, as the order of the page has it; it stays `inferred`. Others stay as they are. */
export const inOrder = (date: DateInterval, text: string, order: DayOrder | null): DateInterval => {
  const { from, to, span, basis } = date;
  if (order === null || span === null || from === null || to === null || from === to) return date;
  if (basis !== "inferred" || swapped(from) !== to) return date;
  const [, first] = text.slice(span.start, span.end).matchAll(slashed).next().value ?? [];
  if (first === undefined) return date;
  const number = order === "day-first" ? (day: string) => day.slice(8, 10) : (day: string) => day.slice(5, 7);
  const chosen = [from, to].find((day) => Number(number(day)) === Number(first));
  return chosen === undefined ? date : { ...date, from: chosen, to: chosen };
};

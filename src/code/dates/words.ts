/** Words of dates in English. */
import { months } from "../../knowledge/months.ts";

const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const small = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Full names; "may" and "march" are words too, so rules ask for more around them. */
export const monthNames = months.join("|");
/** Names and their usual short forms. */
export const monthForms = `${monthNames}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec`;
export const weekdayNames = weekdays.join("|");
export const seasonNames = "spring|summer|autumn|fall|winter";
export const countWords = `\\d{1,3}|an?|${small.slice(1).join("|")}|(?:a )?few|several|(?:a )?couple(?: of)?`;

/** 1 to 12; 0 when it is none. */
export const monthNumber = (word: string): number =>
  months.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3))) + 1;

/** Sunday is 0. */
export const weekdayNumber = (word: string): number => weekdays.indexOf(word.toLowerCase());

/** The least and the most that a count may mean: "a few" is two to four, "several" three to seven. */
export const countRange = (word: string): readonly [number, number] => {
  const plain = word.toLowerCase();
  if (plain.endsWith("few")) return [2, 4];
  if (plain === "several") return [3, 7];
  if (plain.includes("couple")) return [2, 3];
  if (plain === "a" || plain === "an") return [1, 1];
  const value = /^\d/.test(plain) ? Number(plain) : small.indexOf(plain);
  return [value, value];
};

/** First and last day of a season: from the first of its month (meteorologists') to the last day astronomers give it. */
export const seasonEnds = (word: string): readonly [string, string] => {
  const name = word.toLowerCase();
  if (name === "spring") return ["03-01", "06-21"];
  if (name === "summer") return ["06-01", "09-22"];
  return name === "winter" ? ["12-01", "03-20"] : ["09-01", "12-20"];
};

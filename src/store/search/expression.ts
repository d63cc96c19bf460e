/** A query as one expression of FTS5: the words, and what is to be narrowed by as words of the index too. */
import type { DatabaseSync } from "node:sqlite";
import { prepared } from "../prepared.ts";
import { type FacetName, facetWord } from "./facets.ts";
import type { FacetValue, ParsedQuery, WordQuery } from "./parse-query.ts";

const word = (facet: FacetName, value: string): string => `"${facetWord(facet, value)}"`;

const either = (words: readonly string[]): string => `facets : (${words.join(" OR ")})`;

const next = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const lastOf = (year: string, month: string): string =>
  new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);

/** The days from the first to the last as few words: whole years, whole months, and the days that are left. */
export function dayWords(first: string, last: string): string[] {
  const words: string[] = [];
  for (let day = first; day <= last; ) {
    const [year = "", month = "", date] = day.split("-");
    const end = `${year}-12-31`;
    const endOfMonth = lastOf(year, month);
    if (month === "01" && date === "01" && end <= last) {
      words.push(word("year", year));
      day = next(end);
    } else if (date === "01" && endOfMonth <= last) {
      words.push(word("month", `${year}-${month}`));
      day = next(endOfMonth);
    } else {
      words.push(word("day", day));
      day = next(day);
    }
  }
  return words;
}

/** No page came out between the two days, or none has a date: no word of the index says so. */
const never = word("day", "never");

/** Pages that came out within the days asked for; where one end is open, up to the last day that any came out. */
function publishedWithin(database: DatabaseSync, { after, before }: ParsedQuery): string[] {
  if (after === null && before === null) return [];
  const row = prepared(
    database,
    `select (select min(published_from) from report) as first, (select max(published_from) from report) as last`,
  ).get();
  const [first, last] = [String(row?.first ?? "9999-12-31"), String(row?.last ?? "")];
  const words = dayWords(
    after !== null && after > first ? after : first,
    before !== null && before < last ? before : last,
  );
  return [either(words.length > 0 ? words : [never])];
}

const valueWord = ({ facet, value }: FacetValue): string => word(facet, value);

/**
 * @param kind what is looked for: every entry of the index has its kind, so that there is something to take unwanted words from
 * @returns an expression that holds for exactly what is asked for
 */
export function expressionOf(
  database: DatabaseSync,
  query: ParsedQuery,
  { kind, words }: { readonly kind: "page" | "event" | "claim"; readonly words: WordQuery },
): string {
  const wanted = [
    ...(words.match === "" ? [] : [`(${words.match})`]),
    ...query.wanted.map((group) => either(group.map(valueWord))),
    ...publishedWithin(database, query),
  ];
  // A page's index holds nothing but pages: the kind is only asked for where nothing else is.
  if (kind !== "page" || wanted.length === 0) wanted.push(either([word("kind", kind)]));
  const unwanted = [
    ...(words.not === "" ? [] : [`(${words.not})`]),
    ...(query.unwanted.length === 0 ? [] : [`(${either(query.unwanted.map(valueWord))})`]),
  ];
  const all = wanted.join(" AND ");
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(" OR ")})`;
}

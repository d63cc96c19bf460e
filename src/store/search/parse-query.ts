/** What a person types into the search box, taken apart. */
import type { FacetName } from "./facets.ts";

/** One thing that a page or a record must be, or must not. */
export interface FacetValue {
  readonly facet: FacetName;
  readonly value: string;
}

/** Words as expressions of FTS5; "" for none. */
export interface WordQuery {
  /** What must occur. */
  readonly match: string;
  /** What must not. */
  readonly not: string;
}

/** Words to match, and what the pages or records that hold them must be. */
export interface ParsedQuery {
  /** The words that must occur, over pages. */
  readonly pages: WordQuery;
  /** The same over events and claims, which have no title. */
  readonly records: WordQuery;
  /** Of each group one at least must hold. */
  readonly wanted: readonly (readonly FacetValue[])[];
  /** None of these may hold. */
  readonly unwanted: readonly FacetValue[];
  /** First and last day of publication. */
  readonly after: string | null;
  readonly before: string | null;
  /** What could not be understood, in words for the reader. */
  readonly problems: readonly string[];
}

interface Part {
  readonly not: boolean;
  readonly field: string | null;
  readonly words: string;
  readonly isPhrase: boolean;
}

const partOf = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|([^\s"]+))/giu;

/** SQLite ends an expression at a NUL, and no word holds a control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const control = /[\u0000-\u001f\u007f]+/g;

const partsOf = (typed: string): readonly Part[] =>
  [...typed.replaceAll(control, " ").matchAll(partOf)].map(([, minus, field, phrase, word]) => ({
    not: minus === "-",
    field: field?.toLowerCase() ?? null,
    words: phrase ?? word ?? "",
    isPhrase: phrase !== undefined,
  }));

const hasLetters = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** A string of FTS5: whatever stands in it is words and no operator. */
const quoted = ({ words, isPhrase }: Part): string =>
  !isPhrase && words.endsWith("*") ? `"${words.replace(/\*+$/, "")}"*` : `"${words}"`;

/** "2021" → the first or the last day of the year; "2021-05" of the month. */
export const dayOf = (typed: string, end: boolean): string | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(typed) ?? [];
  if (!year || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null;
  if (day) {
    const known = new Date(`${typed}T00:00:00Z`);
    return !Number.isNaN(known.getTime()) && known.toISOString().startsWith(typed) ? typed : null;
  }
  if (!end) return `${year}-${month ?? "01"}-01`;
  return new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10);
};

/** What can be asked of a page or a record by name. */
const facets: ReadonlyMap<string | null, FacetName> = new Map([
  ["state", "state"],
  ["site", "site"],
  ["outlet", "site"],
  ["actor", "actor"],
  ["lang", "language"],
  ["event", "event"],
  ["modality", "modality"],
  ["certainty", "certainty"],
  ["tie", "tie"],
]);

const dates = new Set(["after", "before", "date"]);

const isOr = ({ words, isPhrase, field }: Part): boolean => words === "OR" && !isPhrase && field === null;

/** `pair:rus-chn` is both states. */
const pairOf = (words: string): FacetValue[] =>
  words
    .split("-")
    .filter(Boolean)
    .map((value) => ({ facet: "state", value }));

/** What must hold and what may not, of the parts that name a facet. OR between two of them means either. */
function facetsOf(parts: readonly Part[]): Pick<ParsedQuery, "wanted" | "unwanted"> {
  const wanted: FacetValue[][] = [];
  const unwanted: FacetValue[] = [];
  for (const [at, { field, words, not }] of parts.entries()) {
    const facet = facets.get(field);
    const values = facet ? [{ facet, value: words }] : field === "pair" ? pairOf(words) : [];
    const before = parts[at - 1];
    const either = before && isOr(before) ? wanted.at(-1) : undefined;
    if (not) unwanted.push(...values);
    else if (either && facet) either.push(...values);
    else wanted.push(...values.map((value) => [value]));
  }
  return { wanted, unwanted };
}

/** First and last day, of the parts that name one; the last word counts. */
function daysOf(
  parts: readonly Part[],
): Pick<ParsedQuery, "after" | "before"> & { readonly problems: string[] } {
  const days: { after: string | null; before: string | null } = { after: null, before: null };
  const problems: string[] = [];
  for (const { field, words } of parts) {
    if (field === null || !dates.has(field)) continue;
    const [first, last] = [dayOf(words, false), dayOf(words, true)];
    if (first === null)
      problems.push(`${field}:${words} is no date; write ${field}:2021 or ${field}:2021-05-31`);
    if (field !== "before") days.after = first;
    if (field !== "after") days.before = last;
  }
  return { ...days, problems };
}

/** Words joined as the reader joined them: side by side means all of them, OR between two means either. */
function matchOf(parts: readonly Part[], hasTitle: boolean): WordQuery {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let either = false;
  for (const part of parts) {
    if (isOr(part) && wanted.length > 0) {
      either = true;
      continue;
    }
    if (!hasLetters(part.words)) continue;
    const words = hasTitle && part.field === "title" ? `title : ${quoted(part)}` : quoted(part);
    if (part.not) unwanted.push(words);
    else if (either) wanted.push(`(${wanted.pop()} OR ${words})`);
    else wanted.push(words);
    either = false;
  }
  return { match: wanted.join(" AND "), not: unwanted.join(" OR ") };
}

const isFacet = ({ field }: Part): boolean =>
  field !== null && (facets.has(field) || field === "pair" || dates.has(field));

/** The parts that are words; an OR beside a facet joins no words. */
function wordsOf(parts: readonly Part[]): Part[] {
  const words = parts.filter((part, at) => {
    if (isFacet(part)) return false;
    const beside = [parts[at - 1], parts[at + 1]].some((one) => one && isFacet(one));
    return !(isOr(part) && beside);
  });
  return words.map((part) =>
    part.field === null || part.field === "title"
      ? part
      : // A colon inside a word that names no field: "NATO:" is a word.
        { ...part, field: null, words: `${part.field} ${part.words}`, isPhrase: true },
  );
}

/**
 * Takes a query apart: all words must occur; words in double quotes stand side by side; `word*` is a beginning; `-word` must not
 * occur; `one OR other`; `title:word`; and `state:RUS`, `pair:rus-chn`, `outlet:example.org`, `actor:ID`, `lang:en`,
 * `event:consult`, `modality:planned`, `certainty:doubted`, `tie:formal`, `after:2021-05`, `before:2022`, `date:2021-05-31`, the
 * facets also with a minus before them or OR between them. Nothing else of FTS5's own language gets through. Never throws.
 */
export function parseQuery(typed: string): ParsedQuery {
  const parts = partsOf(typed).filter(({ words }) => words !== "");
  const words = wordsOf(parts);
  const { problems, ...days } = daysOf(parts);
  return {
    pages: matchOf(words, true),
    records: matchOf(words, false),
    ...facetsOf(parts),
    ...days,
    problems,
  };
}

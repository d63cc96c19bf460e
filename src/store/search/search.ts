/** Ranked search over pages, events and claims. */
import type { DatabaseSync } from "node:sqlite";
import { prepared } from "../prepared.ts";
import { brief, type Row, type StoredReport, toReport } from "../query.ts";
import { type RecordPlace, toPlace } from "../records.ts";
import { expressionOf } from "./expression.ts";
import { countFacets, type Facet } from "./facet-counts.ts";
import type { ParsedQuery } from "./parse-query.ts";

/** Marks around the words found, in an excerpt: characters of no text. */
export const foundFrom = "\u0001";
export const foundTo = "\u0002";

export interface FoundPage {
  readonly report: StoredReport;
  /** Text around the words, these between `foundFrom` and `foundTo`. */
  readonly excerpt: string;
}

export interface FoundRecord {
  readonly place: RecordPlace;
  readonly excerpt: string;
  readonly report: StoredReport;
}

export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** Hits of a search; how the best of them divide is told with each slice. */
export interface Found<Hit> {
  /** Counted up to `mostCounted`. */
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly facets: readonly Facet[];
}

/** Hits are counted up to here; beyond it the number says little. */
export const mostCounted = 10_000;

/**
 * Ranking reads every hit, so what common words find is ranked among its latest `mostRanked` only: 20,000 take a twentieth of a
 * second.
 */
const mostRanked = 20_000;

/** Facets are counted over so many of the best hits. */
export const facetsOver = 200;

/** An index, and what one hit of it weighs by column: a word of the title or of the record itself more than one beside it. */
const indexes = {
  pages: { rows: "report_words", weights: "5.0, 1.0, 0.0", facets: "report_facets", key: "report" },
  records: { rows: "record_words", weights: "2.0, 1.0, 0.0", facets: "record", key: "number" },
} as const;
type Index = (typeof indexes)[keyof typeof indexes];

const count = (database: DatabaseSync, { rows }: Index, expression: string): number =>
  Number(
    prepared(
      database,
      `select count(*) as n from (select 1 from ${rows} where ${rows} match ? limit ${mostCounted})`,
    ).get(expression)?.n ?? 0,
  );

const listOf = (numbers: readonly number[]): string => `(${numbers.join(", ")})`;

/**
 * The hits of these numbers. The plus keeps FTS5 from looking rows up one by one: it would run the whole expression for each,
 * and joined with several words by AND, SQLite 3.53 gives another row's text then.
 */
const hitsAmong = (rows: Index["rows"], numbers: readonly number[]): string =>
  `${rows} match ? and +${rows}.rowid in ${listOf(numbers)}`;

const numbersOf = (rows: readonly Record<string, unknown>[]): number[] =>
  rows.map(({ number }) => Number(number));

/** The best hits of the words among all that the expression holds for. */
const ranked = (
  database: DatabaseSync,
  { rows, weights }: Index,
  asked: { readonly match: string; readonly expression: string; readonly most: number },
): number[] =>
  numbersOf(
    prepared(
      database,
      `select rowid as number from ${rows} where ${rows} match ? and +rowid in
        (select rowid from ${rows} where ${rows} match ? order by rowid desc limit ${mostRanked})
        order by bm25(${rows}, ${weights}), rowid limit ?`,
    ).all(asked.match, asked.expression, asked.most),
  );

/** Pages without words to rank by: those published last. */
const newestPages = (database: DatabaseSync, expression: string, most: number): number[] =>
  numbersOf(
    prepared(
      database,
      `select number from report where +number in (select rowid from report_words where report_words match ?)
        order by published_from desc, id desc limit ?`,
    ).all(expression, most),
  );

/** Records without words to rank by: those put in last. */
const newestRecords = (database: DatabaseSync, expression: string, most: number): number[] =>
  numbersOf(
    prepared(
      database,
      "select rowid as number from record_words where record_words match ? order by rowid desc limit ?",
    ).all(expression, most),
  );

const facetsAmong = (
  database: DatabaseSync,
  { facets, key }: Index,
  numbers: readonly number[],
): readonly Facet[] =>
  countFacets(
    database
      .prepare(`select facets from ${facets} where ${key} in ${listOf(numbers.slice(0, facetsOver))}`)
      .all()
      .map((row) => String(row.facets)),
  );

/** So many hits must be known for a slice and for the facets. */
const enough = ({ limit, offset }: Slice): number => Math.max(offset + limit, facetsOver);

function pageRows(database: DatabaseSync, numbers: readonly number[], match: string): Row[] {
  if (match === "")
    return database
      .prepare(`select r.number, ${brief}, '' as excerpt from report r where r.number in ${listOf(numbers)}`)
      .all();
  return database
    .prepare(
      `select r.number as number, ${brief}, snippet(report_words, -1, ?, ?, '…', 28) as excerpt
        from report_words join report r on r.number = report_words.rowid
        where ${hitsAmong("report_words", numbers)}`,
    )
    .all(foundFrom, foundTo, match);
}

/** Pages that hold the words, best first with the title counted five times; without words those published last. */
export function searchPages(database: DatabaseSync, query: ParsedQuery, slice: Slice): Found<FoundPage> {
  const index = indexes.pages;
  const { match } = query.pages;
  const expression = expressionOf(database, query, { kind: "page", words: query.pages });
  const most = enough(slice);
  const best =
    match === ""
      ? newestPages(database, expression, most)
      : ranked(database, index, { match, expression, most });
  const shown = best.slice(slice.offset, slice.offset + slice.limit);
  const byNumber = new Map(pageRows(database, shown, match).map((row) => [Number(row.number), row]));
  return {
    total: count(database, index, expression),
    hits: shown.flatMap((number) => {
      const row = byNumber.get(number);
      return row ? [{ report: toReport(row), excerpt: String(row.excerpt) }] : [];
    }),
    facets: facetsAmong(database, index, best),
  };
}

const recordColumns = "e.number, e.id, e.kind, e.text, e.tags, e.day_from, e.day_to, e.report as place";

const recordRows = (database: DatabaseSync, numbers: readonly number[], match: string): Row[] =>
  match === ""
    ? database
        .prepare(
          `select ${recordColumns}, e.text as excerpt from record e where e.number in ${listOf(numbers)}`,
        )
        .all()
    : database
        .prepare(
          `select ${recordColumns}, highlight(record_words, 0, ?, ?) as excerpt
            from record_words join record e on e.number = record_words.rowid
            where ${hitsAmong("record_words", numbers)}`,
        )
        .all(foundFrom, foundTo, match);

/** Events or claims that hold the words, best first; without words those put in last. */
export function searchRecords(
  database: DatabaseSync,
  query: ParsedQuery,
  { kind, ...slice }: Slice & { readonly kind: "event" | "claim" },
): Found<FoundRecord> {
  const index = indexes.records;
  const { match } = query.records;
  const expression = expressionOf(database, query, { kind, words: query.records });
  const most = enough(slice);
  const best =
    match === ""
      ? newestRecords(database, expression, most)
      : ranked(database, index, { match, expression, most });
  const shown = best.slice(slice.offset, slice.offset + slice.limit);
  const byNumber = new Map(recordRows(database, shown, match).map((row) => [Number(row.number), row]));
  const reportOf = prepared(database, `select ${brief} from report r where r.number = ?`);
  return {
    total: count(database, index, expression),
    hits: shown.flatMap((number) => {
      const row = byNumber.get(number);
      const report = row && reportOf.get(Number(row.place));
      if (!row || !report) return [];
      const place = toPlace({ ...row, report: report.id });
      return [{ place, excerpt: String(row.excerpt), report: toReport(report) }];
    }),
    facets: facetsAmong(database, index, best),
  };
}

/** Ranked search over pages, events and claims. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { brief, type StoredReport, toReport } from "../query.ts";
import { type RecordPlace, toPlace } from "../records.ts";
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

interface Conditions {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** What a report must be, over the number of the report in `column`. */
function conditionsOf(query: ParsedQuery, column: string): Conditions {
  const parts: string[] = [];
  const values: SQLInputValue[] = [];
  const put = (sql: string, value: SQLInputValue): void => {
    parts.push(sql);
    values.push(value);
  };
  for (const state of query.states)
    put(`exists (select 1 from country c where c.country = ? and c.report = ${column})`, state);
  if (query.actor !== null)
    put(`exists (select 1 from actor_report p where p.actor = ? and p.report = ${column})`, query.actor);
  const own = (sql: string): string => `${column} in (select number from report where ${sql})`;
  if (query.site !== null) put(own("site = ?"), query.site);
  if (query.language !== null) put(own("language = ?"), query.language);
  if (query.after !== null) put(own("published_from >= ?"), query.after);
  if (query.before !== null) put(own("published_from <= ?"), query.before);
  return { sql: parts.map((part) => ` and ${part}`).join(""), values };
}

/** Hits are counted up to here; beyond it the number says little. */
export const mostCounted = 10_000;

/**
 * The numbers of the hits. Ranking reads every hit, so what a common word finds is ranked among its latest `mostRanked` only.
 */
const mostRanked = 20_000;

const table = { pages: "report_words", records: "record_words" } as const;

function count(
  database: DatabaseSync,
  what: keyof typeof table,
  query: ParsedQuery,
  kind: string | null,
): number {
  const rows = table[what];
  const { sql, values } = conditionsOf(query, what === "pages" ? `${rows}.rowid` : "e.report");
  const joined = what === "pages" ? rows : `${rows} join record e on e.number = ${rows}.rowid`;
  const kinds = kind === null ? "" : " and e.kind = ?";
  return Number(
    database
      .prepare(
        `select count(*) as n from (select 1 from ${joined} where ${rows} match ?${sql}${kinds} limit ${mostCounted})`,
      )
      .get(what === "pages" ? query.match : query.recordMatch, ...values, ...(kind === null ? [] : [kind]))
      ?.n ?? 0,
  );
}

/** The row from which on hits are ranked: 0 unless the words are very common. */
function rankedFrom(database: DatabaseSync, what: keyof typeof table, match: string): number {
  const rows = table[what];
  return Number(
    database
      .prepare(
        `select rowid from ${rows} where ${rows} match ? order by rowid desc limit 1 offset ${mostRanked}`,
      )
      .get(match)?.rowid ?? 0,
  );
}

/**
 * The rows of these numbers. The plus keeps FTS5 from looking one row up by itself: joined with several words by AND, SQLite 3.53
 * gives another row's text then.
 */
const among = (column: string, numbers: readonly number[]): string =>
  `+${column} in (${numbers.map(() => "?").join(", ")})`;

/** Pages that hold the words, best first with the title counted five times; without words the newest that fit. */
export function searchPages(
  database: DatabaseSync,
  query: ParsedQuery,
  { limit, offset }: Slice,
): {
  readonly total: number;
  readonly hits: readonly FoundPage[];
} {
  if (query.match === "") return newestPages(database, query, { limit, offset });
  const { sql, values } = conditionsOf(query, "report_words.rowid");
  const from = rankedFrom(database, "pages", query.match);
  const numbers = database
    .prepare(
      `select rowid as number from report_words where report_words match ? and rowid > ?${sql}
        order by bm25(report_words, 5.0, 1.0), rowid limit ? offset ?`,
    )
    .all(query.match, from, ...values, limit, offset);
  const found = numbers.map(({ number }) => Number(number));
  const rows = database
    .prepare(
      `select r.number as number, ${brief}, snippet(report_words, -1, ?, ?, '…', 28) as excerpt
        from report_words join report r on r.number = report_words.rowid
        where report_words match ? and ${among("report_words.rowid", found)}`,
    )
    .all(foundFrom, foundTo, query.match, ...found);
  const byNumber = new Map(rows.map((row) => [Number(row.number), row]));
  return {
    total: count(database, "pages", query, null),
    hits: found.flatMap((number) => {
      const row = byNumber.get(number);
      return row ? [{ report: toReport(row), excerpt: String(row.excerpt) }] : [];
    }),
  };
}

function newestPages(
  database: DatabaseSync,
  query: ParsedQuery,
  { limit, offset }: Slice,
): ReturnType<typeof searchPages> {
  const { sql, values } = conditionsOf(query, "r.number");
  const where = sql === "" ? "" : `where ${sql.replace(/^ and /, "")}`;
  const rows = database
    .prepare(
      `select ${brief} from report r ${where} order by published_from desc nulls last, id limit ? offset ?`,
    )
    .all(...values, limit, offset);
  const total = database
    .prepare(`select count(*) as n from (select 1 from report r ${where} limit ${mostCounted})`)
    .get(...values);
  return { total: Number(total?.n ?? 0), hits: rows.map((row) => ({ report: toReport(row), excerpt: "" })) };
}

/** Events or claims that hold the words, best first. */
export function searchRecords(
  database: DatabaseSync,
  query: ParsedQuery,
  { kind, limit, offset }: Slice & { readonly kind: "event" | "claim" },
): { readonly total: number; readonly hits: readonly FoundRecord[] } {
  if (query.recordMatch === "") return { total: 0, hits: [] };
  const { sql, values } = conditionsOf(query, "e.report");
  const from = rankedFrom(database, "records", query.recordMatch);
  const numbers = database
    .prepare(
      `select record_words.rowid as number from record_words join record e on e.number = record_words.rowid
        where record_words match ? and record_words.rowid > ?${sql} and e.kind = ?
        order by bm25(record_words, 2.0, 1.0), record_words.rowid limit ? offset ?`,
    )
    .all(query.recordMatch, from, ...values, kind, limit, offset);
  const found = numbers.map(({ number }) => Number(number));
  const rows = database
    .prepare(
      `select e.number, e.id, e.kind, e.text, e.tags, e.day_from, e.day_to,
        highlight(record_words, 0, ?, ?) as excerpt, e.report as place
        from record_words join record e on e.number = record_words.rowid
        where record_words match ? and ${among("record_words.rowid", found)}`,
    )
    .all(foundFrom, foundTo, query.recordMatch, ...found);
  const byNumber = new Map(rows.map((row) => [Number(row.number), row]));
  const reportOf = database.prepare(`select ${brief} from report r where r.number = ?`);
  return {
    total: count(database, "records", query, kind),
    hits: found.flatMap((number) => {
      const row = byNumber.get(number);
      const report = row && reportOf.get(Number(row.place));
      return row && report
        ? [
            {
              place: toPlace({ ...row, report: report.id }),
              excerpt: String(row.excerpt),
              report: toReport(report),
            },
          ]
        : [];
    }),
  };
}

/** How the best hits divide by state, outlet and year. */
export interface Facet {
  readonly facet: "state" | "site" | "year";
  readonly value: string;
  readonly count: number;
}

/** Facets are counted over so many of the best hits. */
export const facetsOver = 200;
const mostValues = 8;

export function facetsOf(database: DatabaseSync, ids: readonly string[]): readonly Facet[] {
  if (ids.length === 0) return [];
  const among = `(select number from report where id in (${ids.map(() => "?").join(", ")}))`;
  const by = (facet: Facet["facet"], sql: string): Facet[] =>
    database
      .prepare(`${sql} group by value having value is not null order by n desc, value limit ${mostValues}`)
      .all(...ids)
      .map((row) => ({ facet, value: String(row.value), count: Number(row.n) }));
  return [
    ...by("state", `select country as value, count(*) as n from country where report in ${among}`),
    ...by("site", `select site as value, count(*) as n from report where number in ${among}`),
    ...by(
      "year",
      `select substr(published_from, 1, 4) as value, count(*) as n from report where number in ${among}`,
    ),
  ];
}

import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";
import type { Coded, Report } from "../contract/index.ts";
import type { StoredDocument, Versions } from "./document.ts";
import { matchExpression } from "./match-expression.ts";

/** A line of the list of reports: what a reader needs to choose one. */
export interface StoredReport {
  readonly id: string;
  readonly name: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly publishedFrom: string | null;
  readonly publishedTo: string | null;
  readonly bytes: number;
  readonly events: number;
  readonly claims: number;
  readonly findings: number;
  readonly versions: Versions;
}

/** A report that holds the words searched for, best first; `excerpt` is plain text around them. */
export interface SearchHit {
  readonly report: StoredReport;
  readonly excerpt: string;
}

/** A pair of states in alphabetical order, with the reports that tell of it. */
export interface StoredDyad {
  readonly dyad: readonly [string, string];
  readonly reports: number;
  readonly events: number;
  readonly claims: number;
}

/** A page of a list. */
export interface Page {
  readonly limit?: number;
  readonly offset?: number;
}

type Row = Record<string, SQLOutputValue>;

const text = (value: SQLOutputValue | undefined): string | null => (typeof value === "string" ? value : null);

const toReport = (row: Row): StoredReport => ({
  id: String(row.id),
  name: text(row.name),
  url: text(row.url),
  title: text(row.title),
  outlet: text(row.outlet),
  language: text(row.language),
  publishedFrom: text(row.published_from),
  publishedTo: text(row.published_to),
  bytes: Number(row.bytes),
  events: Number(row.events),
  claims: Number(row.claims),
  findings: Number(row.findings),
  versions: JSON.parse(String(row.versions)) as Versions,
});

const toDocument = (row: Row): StoredDocument => ({
  report: { ...(JSON.parse(String(row.report)) as Report), text: String(row.text) },
  coded: JSON.parse(String(row.coded)) as Coded,
});

const brief =
  "id, name, url, r.title, outlet, language, published_from, published_to, bytes, r.events, r.claims, findings, versions";
const whole = "r.text, r.report, r.coded";

const all = (database: DatabaseSync, sql: string, ...values: SQLInputValue[]): Row[] =>
  database.prepare(sql).all(...values);

/** Newest first; undated reports last; ties by id. SQLite reads a limit of -1 as none. */
export const list = (database: DatabaseSync, { limit = -1, offset = 0 }: Page = {}): StoredReport[] =>
  all(
    database,
    `select ${brief} from report r order by published_from desc nulls last, id limit ? offset ?`,
    limit,
    offset,
  ).map(toReport);

export const count = (database: DatabaseSync): number =>
  Number(database.prepare("select count(*) as n from report").get()?.n);

export function get(database: DatabaseSync, id: string): StoredDocument | null {
  const row = database.prepare(`select ${whole} from report r where id = ?`).get(id);
  return row ? toDocument(row) : null;
}

/** Every document in the order of ids, one at a time, so that a large store need not fit in memory. */
export function* documents(database: DatabaseSync): Generator<StoredDocument> {
  for (const row of database.prepare(`select ${whole} from report r order by id`).iterate())
    yield toDocument(row);
}

/** The documents that name both states, in the order of ids. */
export const byDyad = (database: DatabaseSync, [a, b]: readonly [string, string]): StoredDocument[] =>
  all(
    database,
    `select ${whole} from report r where number in (select report from country where country = ?
      intersect select report from country where country = ?) order by id`,
    a,
    b,
  ).map(toDocument);

/** Every pair of states that some report tells of, the most told first. */
export const dyads = (database: DatabaseSync): StoredDyad[] =>
  all(
    database,
    `select a, b, count(*) as reports, sum(events) as events, sum(claims) as claims from dyad
      group by a, b order by reports desc, sum(events) + sum(claims) desc, a, b`,
  ).map((row) => ({
    dyad: [String(row.a), String(row.b)],
    reports: Number(row.reports),
    events: Number(row.events),
    claims: Number(row.claims),
  }));

/** Reports that hold all the words, by BM25 with the title counted five times. */
export function search(database: DatabaseSync, words: string, limit = 20): SearchHit[] {
  const match = matchExpression(words);
  if (match === "") return [];
  return all(
    database,
    `select ${brief}, snippet(report_words, -1, '', '', '…', 24) as excerpt
      from report_words join report r on r.number = report_words.rowid
      where report_words match ? order by bm25(report_words, 5.0, 1.0), id limit ?`,
    match,
    limit,
  ).map((row) => ({ report: toReport(row), excerpt: String(row.excerpt) }));
}

import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";
import type { Coded, Report } from "../contract/index.ts";
import type { StoredDocument, Versions } from "./document.ts";

/** A line of the list of reports: what a reader needs to choose one. */
export interface StoredReport {
  readonly id: string;
  readonly name: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  /** The outlet as one word for addresses: a domain, or a name in small letters. */
  readonly site: string | null;
  readonly language: string | null;
  readonly publishedFrom: string | null;
  readonly publishedTo: string | null;
  readonly bytes: number;
  readonly events: number;
  readonly claims: number;
  readonly findings: number;
  readonly versions: Versions;
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

export type Row = Record<string, SQLOutputValue>;

const text = (value: SQLOutputValue | undefined): string | null => (typeof value === "string" ? value : null);

export const toReport = (row: Row): StoredReport => ({
  id: String(row.id),
  name: text(row.name),
  url: text(row.url),
  title: text(row.title),
  outlet: text(row.outlet),
  site: text(row.site),
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

/** The columns of a line of a list; the report's table is called `r`. */
export const brief =
  "r.id, r.name, url, r.title, outlet, site, language, published_from, published_to, bytes, r.events, r.claims, findings, versions";
const whole = "r.text, r.report, r.coded";

const all = (database: DatabaseSync, sql: string, ...values: SQLInputValue[]): Row[] =>
  database.prepare(sql).all(...values);

/**
 * Newest first; undated reports last; ties by id. SQLite reads a limit of -1 as none. The numbers come from the index alone:
 * to sort whole rows, each report would be read with all its text.
 */
export const list = (database: DatabaseSync, { limit = -1, offset = 0 }: Page = {}): StoredReport[] =>
  all(
    database,
    `select ${brief} from
      (select number as n from report order by published_from desc nulls last, id limit ? offset ?)
      cross join report r on r.number = n order by r.published_from desc nulls last, r.id`,
    limit,
    offset,
  ).map(toReport);

export const count = (database: DatabaseSync): number =>
  Number(database.prepare("select count(*) as n from report").get()?.n);

/** The line of a list for one report; null when it is not there. */
export function briefOf(database: DatabaseSync, id: string): StoredReport | null {
  const row = database.prepare(`select ${brief} from report r where r.id = ?`).get(id);
  return row ? toReport(row) : null;
}

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

/**
 * As many documents as can be weighed at once: 2,000 of them take some 200 MB of memory. Of a pair that more pages tell
 * of, the newest are taken.
 */
export const mostAboutDyad = 2000;

/** The documents that name both states; where there are too many, those that tell of something between them go first. */
export const aboutDyad = (database: DatabaseSync, [a, b]: readonly [string, string]): StoredDocument[] =>
  all(
    database,
    `select ${whole} from report r where number in (
      select one.report from country one join country other on other.report = one.report
        left join dyad d on d.report = one.report and d.a = min(?1, ?2) and d.b = max(?1, ?2)
        where one.country = ?1 and other.country = ?2
        order by d.report is null, one.report desc limit ?3) order by id`,
    a,
    b,
    mostAboutDyad,
  ).map(toDocument);

/** Every pair of states that some report tells of, the most told first. */
export const dyads = (database: DatabaseSync): StoredDyad[] =>
  all(
    database,
    "select a, b, reports, events, claims from dyad_total order by reports desc, events + claims desc, a, b",
  ).map((row) => ({
    dyad: [String(row.a), String(row.b)],
    reports: Number(row.reports),
    events: Number(row.events),
    claims: Number(row.claims),
  }));

/** The pairs of states that one report tells of, the most told in it first. */
export const dyadsOfReport = (database: DatabaseSync, id: string): (readonly [string, string])[] =>
  all(
    database,
    `select a, b from dyad where report = (select number from report where id = ?)
      order by events + claims desc, a, b`,
    id,
  ).map((row) => [String(row.a), String(row.b)]);

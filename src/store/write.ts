import type { DatabaseSync } from "node:sqlite";
import { derive } from "./derived/derive.ts";
import { siteOf } from "./derived/site.ts";
import { anyOlder, digestOf, type StoredDocument, type Versions, versionsOf } from "./document.ts";
import { countriesOf, dyadsOf } from "./dyads-of.ts";
import { inTransaction } from "./transaction.ts";

/**
 * What `put` did: `added`; `unchanged`, the store holds the same already; `replaced`, other records of the
 * same page were there; `kept`, the store holds records of a newer stage and left them.
 */
export type PutOutcome = "added" | "unchanged" | "replaced" | "kept";

const columns = [
  "id",
  "name",
  "url",
  "title",
  "outlet",
  "language",
  "published_from",
  "published_to",
  "bytes",
  "events",
  "claims",
  "findings",
  "versions",
  "digest",
  "text",
  "report",
  "coded",
  "site",
] as const;

const insertReport = `insert into report (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`;

function rowOf(document: StoredDocument, versions: Versions, digest: string): (string | number | null)[] {
  const { report, coded } = document;
  const { metadata, published, source, text } = report;
  return [
    report.id,
    source.name,
    source.url,
    metadata.title[0]?.value ?? null,
    metadata.outlet[0]?.value ?? null,
    metadata.language[0]?.value ?? null,
    published[0]?.from ?? null,
    published[0]?.to ?? null,
    source.bytes,
    coded.events.length,
    coded.claims.length,
    coded.findings.length,
    JSON.stringify(versions),
    digest,
    text,
    // The text has a column of its own, where the search index reads it.
    JSON.stringify({ ...report, text: "" }),
    JSON.stringify(coded),
    siteOf(report),
  ];
}

function insert(database: DatabaseSync, document: StoredDocument, row: (string | number | null)[]): void {
  const number = database.prepare(insertReport).run(...row).lastInsertRowid;
  const addCountry = database.prepare("insert into country values (?, ?, ?)");
  for (const [country, mentions] of countriesOf(document.coded)) addCountry.run(number, country, mentions);
  const addDyad = database.prepare("insert into dyad values (?, ?, ?, ?, ?)");
  for (const { a, b, events, claims } of dyadsOf(document.coded)) addDyad.run(number, a, b, events, claims);
  derive(database, number, document);
}

/** Puts a document in; the transaction is the caller's. */
function putWithin(database: DatabaseSync, document: StoredDocument): PutOutcome {
  const versions = versionsOf(document);
  const digest = digestOf(document);
  const held = database.prepare("select versions, digest from report where id = ?").get(document.report.id);
  if (held?.digest === digest) return "unchanged";
  if (held && anyOlder(versions, JSON.parse(String(held.versions)) as Versions)) return "kept";
  if (held) remove(database, document.report.id);
  insert(database, document, rowOf(document, versions, digest));
  return held ? "replaced" : "added";
}

/** Puts a document wholly in, or leaves the store as it was. */
export const put = (database: DatabaseSync, document: StoredDocument): PutOutcome =>
  inTransaction(database, () => putWithin(database, document));

/** Puts many documents in with one sync to disk: all of them, or none. */
export const putAll = (database: DatabaseSync, documents: Iterable<StoredDocument>): readonly PutOutcome[] =>
  inTransaction(database, () => Array.from(documents, (document) => putWithin(database, document)));

/** Takes a report and all its records out; says whether it was there. */
export const remove = (database: DatabaseSync, id: string): boolean =>
  database.prepare("delete from report where id = ?").run(id).changes > 0;

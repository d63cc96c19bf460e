import type { DatabaseSync } from "node:sqlite";
import type { Correction } from "../contract/index.ts";
import { EntenteError } from "../errors/index.ts";
import { type Placeable, placeableOf } from "../trace/copy-index/index.ts";
import type { CopyIndex } from "./copies/copy-index.ts";
import { corrected, forgetMachine, keepCorrection, machineCoded } from "./corrections/corrections.ts";
import { derive } from "./derived/derive.ts";
import { siteOf } from "./derived/site.ts";
import { anyOlder, digestOf, type StoredDocument, type Versions, versionsOf } from "./document.ts";
import { countriesOf, dyadsOf } from "./dyads-of.ts";
import { prepared } from "./prepared.ts";
import { get } from "./query.ts";
import { failpoint, type WritePath } from "./safety/failpoints.ts";
import { inTransaction } from "./transaction.ts";

/**
 * What `put` did: `added`; `unchanged`, the store holds the same already; `replaced`, other records of the
 * same page were there; `kept`, the store holds records of a newer stage and left them.
 */
export type PutOutcome = "added" | "unchanged" | "replaced" | "kept";

/** The database, and the index of copies in it. */
export interface Files {
  readonly database: DatabaseSync;
  readonly index: CopyIndex;
}

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

const insertReport = `insert into report (number, ${columns.join(", ")}) values (?, ${columns.map(() => "?").join(", ")})`;

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

/** A report whose records were put right keeps its number, by which the lists are ordered; a new one gets the next. */
function insert(
  database: DatabaseSync,
  document: StoredDocument,
  row: (string | number | null)[],
  kept: number | null,
): void {
  const number = prepared(database, insertReport).run(kept, ...row).lastInsertRowid;
  failpoint("put", "report");
  const addCountry = prepared(database, "insert into country values (?, ?, ?)");
  for (const [country, mentions] of countriesOf(document.coded)) addCountry.run(number, country, mentions);
  const addDyad = prepared(database, "insert into dyad values (?, ?, ?, ?, ?)");
  for (const { a, b, events, claims } of dyadsOf(document.coded)) addDyad.run(number, a, b, events, claims);
  derive(database, number, document);
  failpoint("put", "derived");
}

/**
 * Reports whose place in the index of copies is still to be found, by id. Placed together they read each bucket of the index
 * once: 0.2 ms a report instead of 2.4.
 */
type Waiting = Map<string, Placeable>;

/** Their words are held in memory until then: some 4 kB a report. */
const placedAtOnce = 2000;

function placeWaiting({ index }: Files, waiting: Waiting): void {
  index.placeWithin([...waiting.values()]);
  failpoint("put", "placed");
  waiting.clear();
}

/** Puts a document in; the transaction, and placing what waits at its end, are the caller's. */
function putWithin(files: Files, document: StoredDocument, waiting: Waiting): PutOutcome {
  const { database } = files;
  const { id } = document.report;
  const versions = versionsOf(document);
  const digest = digestOf(document);
  const held = prepared(database, "select versions, digest from report where id = ?").get(id);
  if (held?.digest === digest) return "unchanged";
  if (held && anyOlder(versions, JSON.parse(String(held.versions)) as Versions)) return "kept";
  if (held) removeWithin(files, id);
  const right = corrected(database, document);
  insert(database, right, rowOf(right, versions, digest), null);
  waiting.set(id, placeableOf(document.report));
  return held ? "replaced" : "added";
}

function putEach(files: Files, documents: Iterable<StoredDocument>): PutOutcome[] {
  const waiting: Waiting = new Map();
  const outcomes = Array.from(documents, (document) => {
    if (waiting.size >= placedAtOnce) placeWaiting(files, waiting);
    return putWithin(files, document, waiting);
  });
  placeWaiting(files, waiting);
  return outcomes;
}

function removeWithin({ database, index }: Files, id: string): boolean {
  index.removeWithin(id);
  failpoint("remove", "unplaced");
  forgetMachine(database, id);
  return database.prepare("delete from report where id = ?").run(id).changes > 0;
}

/** Runs `work` in one transaction; when it comes to nothing the index forgets what it had in memory. */
function changing<T>({ database, index }: Files, path: WritePath, work: () => T): T {
  try {
    return inTransaction(database, work, path);
  } catch (error) {
    index.forget();
    throw error;
  }
}

/** Puts many documents in with one sync to disk: all of them, or none. */
export const putAll = (files: Files, documents: Iterable<StoredDocument>): readonly PutOutcome[] =>
  changing(files, "put", () => putEach(files, documents));

/** Puts a document wholly in, or leaves the store as it was. */
export const put = (files: Files, document: StoredDocument): PutOutcome =>
  putAll(files, [document])[0] ?? "unchanged";

/**
 * Writes a person's word on a record down and puts it over what the machine made, wholly or not at all; assessments that
 * rest on the report are made anew when they are asked for.
 * @throws EntenteError E603 when the report is not in the store
 */
export const correct = (files: Files, correction: Correction): void =>
  changing(files, "correct", () => {
    const { database, index } = files;
    const document = get(database, correction.report);
    if (!document) throw new EntenteError("E603", { id: correction.report });
    const coded = machineCoded(database, correction.report) ?? document.coded;
    const machine = { report: document.report, coded };
    const held = prepared(database, "select number from report where id = ?").get(correction.report);
    keepCorrection(database, correction);
    failpoint("correct", "said");
    removeWithin(files, correction.report);
    failpoint("correct", "out");
    const right = corrected(database, machine);
    insert(database, right, rowOf(right, versionsOf(machine), digestOf(machine)), Number(held?.number));
    index.placeWithin([placeableOf(document.report)]);
  });

/** Takes a report and all its records out; says whether it was there. */
export const remove = (files: Files, id: string): boolean =>
  changing(files, "remove", () => removeWithin(files, id));

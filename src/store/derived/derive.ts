import type { DatabaseSync } from "node:sqlite";
import type { Coded, Report } from "../../contract/index.ts";
import type { StoredDocument } from "../document.ts";
import { prepared } from "../prepared.ts";
import { pageFacetWords, reportFacets } from "../search/facets.ts";
import { actorRows, recordRows } from "./rows.ts";
import { siteOf } from "./site.ts";

type Number = number | bigint;

/** What a document can be searched for by: its events and claims, and the facets of the page. */
function deriveSearch(database: DatabaseSync, number: Number, { report, coded }: StoredDocument): void {
  const published = report.published[0]?.from ?? report.published[0]?.to ?? null;
  const of = reportFacets(report, siteOf(report));
  prepared(database, "insert into report_facets values (?, ?)").run(number, pageFacetWords(coded, of));
  const add = prepared(
    database,
    `insert or ignore into record (report, id, kind, text, tags, facets, day_from, day_to)
      values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { id, kind, text, tags, facets, from, to } of recordRows(coded, published, of))
    add.run(number, id, kind, text, tags, facets, from, to);
}

function deriveActors(database: DatabaseSync, number: Number, coded: Coded): void {
  const addActor = prepared(
    database,
    `insert into actor values (?, ?, ?, ?, 1, ?)
      on conflict do update set reports = reports + 1, mentions = mentions + excluded.mentions`,
  );
  const addPlace = prepared(database, "insert into actor_report values (?, ?, ?)");
  for (const { id, name, kind, country, mentions } of actorRows(coded)) {
    addActor.run(id, name, kind, country, mentions);
    addPlace.run(id, number, mentions);
  }
}

/** Puts what a document can be found by into the tables beside it. */
export function derive(database: DatabaseSync, number: Number, document: StoredDocument): void {
  deriveSearch(database, number, document);
  deriveActors(database, number, document.coded);
}

/** Every document that is there, one at a time: a large store does not fit in memory. */
function forEach(database: DatabaseSync, work: (number: number, document: StoredDocument) => void): void {
  const read = database.prepare("select text, report, coded from report where number = ?");
  for (const { number } of database.prepare("select number from report").all()) {
    const row = read.get(Number(number));
    const report = { ...(JSON.parse(String(row?.report)) as Report), text: String(row?.text) };
    work(Number(number), { report, coded: JSON.parse(String(row?.coded)) as Coded });
  }
}

/**
 * A migration: fills the tables that were new with it. Events and claims were among them once; a later step makes their table anew,
 * and `searchAll` fills it.
 */
export function deriveAll(database: DatabaseSync): void {
  const setSite = database.prepare("update report set site = ? where number = ?");
  forEach(database, (number, { report, coded }) => {
    setSite.run(siteOf(report), number);
    deriveActors(database, number, coded);
  });
}

/** A migration: fills the search index for the documents that are there. */
export const searchAll = (database: DatabaseSync): void =>
  forEach(database, (number, document) => deriveSearch(database, number, document));

import type { DatabaseSync } from "node:sqlite";
import type { Coded, Report } from "../../contract/index.ts";
import type { StoredDocument } from "../document.ts";
import { actorRows, recordRows } from "./rows.ts";
import { siteOf } from "./site.ts";

/** Puts what a document can be found by into the tables beside it. */
export function derive(
  database: DatabaseSync,
  number: number | bigint,
  { report, coded }: StoredDocument,
): void {
  const published = report.published[0]?.from ?? report.published[0]?.to ?? null;
  const addRecord = database.prepare(
    "insert or ignore into record (report, id, kind, text, tags, day_from, day_to) values (?, ?, ?, ?, ?, ?, ?)",
  );
  for (const { id, kind, text, tags, from, to } of recordRows(coded, published))
    addRecord.run(number, id, kind, text, tags, from, to);
  const addActor = database.prepare(
    `insert into actor values (?, ?, ?, ?, 1, ?)
      on conflict do update set reports = reports + 1, mentions = mentions + excluded.mentions`,
  );
  const addPlace = database.prepare("insert into actor_report values (?, ?, ?)");
  for (const { id, name, kind, country, mentions } of actorRows(coded)) {
    addActor.run(id, name, kind, country, mentions);
    addPlace.run(id, number, mentions);
  }
}

/** A migration: does for the documents that are there what `put` does for new ones. */
export function deriveAll(database: DatabaseSync): void {
  const setSite = database.prepare("update report set site = ? where number = ?");
  const read = database.prepare("select text, report, coded from report where number = ?");
  // One document at a time: a large store does not fit in memory.
  for (const { number } of database.prepare("select number from report").all()) {
    const row = read.get(Number(number));
    const report = { ...(JSON.parse(String(row?.report)) as Report), text: String(row?.text) };
    setSite.run(siteOf(report), Number(number));
    derive(database, Number(number), { report, coded: JSON.parse(String(row?.coded)) as Coded });
  }
}

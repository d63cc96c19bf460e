/** What people said of records: kept as it was said, and put over what the machine made. */
import type { DatabaseSync } from "node:sqlite";
import { withCorrections } from "../../code/corrections/index.ts";
import type { Coded, Correction } from "../../contract/index.ts";
import type { StoredDocument } from "../document.ts";
import { prepared } from "../prepared.ts";

/** All corrections, of one report where it is given, the first made first. */
export const corrections = (database: DatabaseSync, report?: string): Correction[] =>
  prepared(database, "select json from correction where ?1 is null or report = ?1 order by number")
    .all(report ?? null)
    .map(({ json }) => JSON.parse(String(json)) as Correction);

/** The last word on a record, by its id; null where nobody has spoken of it. */
export function lastCorrection(database: DatabaseSync, record: string): Correction | null {
  const row = prepared(
    database,
    "select json from correction where record = ? order by number desc limit 1",
  ).get(record);
  return row ? (JSON.parse(String(row.json)) as Correction) : null;
}

/** Writes a correction down; what follows from it is `corrected`'s. */
export function keepCorrection(database: DatabaseSync, correction: Correction): void {
  const { report, machine, verdict, by, at } = correction;
  prepared(
    database,
    "insert into correction (report, record, kind, verdict, decided_by, decided_at, json) values (?, ?, ?, ?, ?, ?, ?)",
  ).run(report, machine.id, machine.type, verdict, by, at, JSON.stringify(correction));
}

/** What the machine made of a report that people have spoken of; null where the store holds just that. */
export function machineCoded(database: DatabaseSync, report: string): Coded | null {
  const row = prepared(database, "select coded from machine_coded where report = ?").get(report);
  return row ? (JSON.parse(String(row.coded)) as Coded) : null;
}

export const forgetMachine = (database: DatabaseSync, report: string): void => {
  prepared(database, "delete from machine_coded where report = ?").run(report);
};

/** A document as people put it right; what the machine made of it is kept beside it. */
export function corrected(database: DatabaseSync, document: StoredDocument): StoredDocument {
  const { report, coded } = document;
  const said = corrections(database, report.id);
  if (said.length === 0) return document;
  prepared(database, "insert or replace into machine_coded values (?, ?)").run(
    report.id,
    JSON.stringify(coded),
  );
  return { report, coded: withCorrections(coded, said) };
}

import type { DatabaseSync } from "node:sqlite";
import { schemaVersion } from "./migrations.ts";
import { count } from "./query.ts";

/** What `entente doctor` tells of the store. `problems` is empty when it is sound. */
export interface StoreHealth {
  readonly path: string;
  readonly schema: number;
  readonly reports: number;
  readonly problems: readonly string[];
}

const messages = (database: DatabaseSync, pragma: string): string[] =>
  database
    .prepare(`pragma ${pragma}`)
    .all()
    .map((row) => Object.values(row).join(" "));

const searchIndexProblems = (database: DatabaseSync): string[] =>
  ["report_words", "record_words"].flatMap((index) => {
    try {
      database.exec(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`);
      return [];
    } catch (error) {
      return [`search index ${index}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });

/** Reports without a place in the search index: half of a write, which no transaction leaves behind. */
function missingPlaces(database: DatabaseSync): string[] {
  const missing = Number(
    database
      .prepare("select count(*) as n from report where number not in (select report from report_facets)")
      .get()?.n,
  );
  return missing === 0 ? [] : [`${missing} reports are not in the search index`];
}

/** Reads every page of the database and holds the search index against the reports. */
export function health(database: DatabaseSync, path: string): StoreHealth {
  const problems = [
    ...messages(database, "integrity_check").filter((message) => message !== "ok"),
    ...messages(database, "foreign_key_check"),
    ...missingPlaces(database),
    ...searchIndexProblems(database),
  ];
  return { path, schema: schemaVersion, reports: count(database), problems };
}

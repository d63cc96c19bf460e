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

function searchIndexProblem(database: DatabaseSync): string[] {
  try {
    database.exec("insert into report_words (report_words, rank) values ('integrity-check', 1)");
    return [];
  } catch (error) {
    return [`search index: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Reads every page of the database and holds the search index against the reports. */
export function health(database: DatabaseSync, path: string): StoreHealth {
  const problems = [
    ...messages(database, "integrity_check").filter((message) => message !== "ok"),
    ...messages(database, "foreign_key_check"),
    ...searchIndexProblem(database),
  ];
  return { path, schema: schemaVersion, reports: count(database), problems };
}

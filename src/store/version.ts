import type { DatabaseSync } from "node:sqlite";
import { prepared } from "./prepared.ts";

const numberOf = (database: DatabaseSync, sql: string): number =>
  Number(Object.values(prepared(database, sql).get() ?? {})[0]);

/** SQLite tells of what others have changed and of what this connection has. */
export const versionOf = (database: DatabaseSync): string =>
  `${numberOf(database, "pragma data_version")} ${numberOf(database, "select total_changes()")}`;

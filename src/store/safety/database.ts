/** Looks at a database without changing it. */
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { EntenteError } from "../../errors/index.ts";
import { asStoreError } from "../failures.ts";
import { applicationId, schemaVersion } from "../migrations.ts";

const numberOf = (database: DatabaseSync, sql: string): number =>
  Number(Object.values(database.prepare(sql).get() ?? {})[0] ?? 0);

export const schemaOf = (database: DatabaseSync): number => numberOf(database, "pragma user_version");

/**
 * Runs `work` on the database of a store as it lies there, whatever its schema.
 * @throws EntenteError E601 when it is none, E602 when a newer version made it
 */
export async function lookingAt<T>(
  path: string,
  work: (database: DatabaseSync) => Promise<T> | T,
): Promise<T> {
  if (!existsSync(path)) throw new EntenteError("E601", { path, why: "there is no store" });
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    if (numberOf(database, "pragma application_id") !== applicationId)
      throw new EntenteError("E601", { path, why: "it is a database of another program" });
    const found = schemaOf(database);
    if (found > schemaVersion) throw new EntenteError("E602", { path, found, known: schemaVersion });
    return await work(database);
  } catch (error) {
    throw asStoreError(path, error);
  } finally {
    database?.close();
  }
}

/** How many rows each table holds; what the search index is made of is left out. */
export function countRows(database: DatabaseSync): Readonly<Record<string, number>> {
  const tables = database
    .prepare(
      "select name from pragma_table_list where type = 'table' and schema = 'main' and name not like 'sqlite_%'",
    )
    .all()
    .map(({ name }) => String(name))
    .sort();
  return Object.fromEntries(
    tables.map((name) => [name, numberOf(database, `select count(*) from "${name.replaceAll('"', '""')}"`)]),
  );
}

/** What SQLite finds wrong with the file. */
export const problemsOf = (database: DatabaseSync): readonly string[] =>
  ["integrity_check", "foreign_key_check"].flatMap((pragma) =>
    database
      .prepare(`pragma ${pragma}`)
      .all()
      .map((row) => Object.values(row).join(" "))
      .filter((message) => message !== "ok"),
  );

/** Whether no other process has the store open: SQLite gives up the write-ahead log to the only one that has. */
export function isFree(path: string): boolean {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    return database.prepare("pragma journal_mode = delete").get()?.journal_mode === "delete";
  } catch {
    return false;
  } finally {
    database.close();
  }
}

/** DuckDB, for tables of the user's that are too large for the store's database. Loaded only when one is asked for. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { EntenteError } from "../../errors/index.ts";

/** What an import may take at most; DuckDB writes to disk beyond it. */
const memory = "1GB";

export type Duck = DuckDBConnection;

/** A value of one cell, as DuckDB's JSON has it: numbers of 64 bits come as text. */
export type Cell = string | number | boolean | null;

async function load(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new EntenteError("E604", {
      why: error instanceof Error ? (error.message.split("\n")[0] ?? "") : "",
    });
  }
}

/**
 * Runs work on a database in memory that spills into a folder, and closes it. A connection that streams a result can do
 * nothing else meanwhile, so a second one is there to write with. Throws E604 where DuckDB is missing.
 */
export async function withDuck<T>(spill: string, work: (duck: Duck, second: Duck) => Promise<T>): Promise<T> {
  const { DuckDBInstance } = await load();
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: memory,
    temp_directory: spill,
    preserve_insertion_order: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const [connection, second] = [await instance.connect(), await instance.connect()];
  try {
    return await work(connection, second);
  } finally {
    second.closeSync();
    connection.closeSync();
    instance.closeSync();
  }
}

/** A text as an SQL literal. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** All rows of a query, by column. */
export async function rowsOf(duck: Duck, sql: string): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const reader = await duck.runAndReadAll(sql);
  return reader.getRowObjectsJson() as readonly Readonly<Record<string, Cell>>[];
}

import { renameSync, rmSync } from "node:fs";
import type { DuckDBAppender } from "@duckdb/node-api";
import { EntenteError } from "../../errors/index.ts";
import { syncToDisk } from "../safety/durable.ts";
import { failpoint } from "../safety/failpoints.ts";
import { type Cell, type Duck, quoted, withDuck } from "./duck.ts";
import { copySql } from "./event-sql.ts";
import { finish, type Imported, makeFolders, rowsPath, type Skipped, spillFolder } from "./manifest.ts";

/** The tables of rows that reference data fill. */
const tables = {
  dyads: "a varchar, b varchar, year integer, measure varchar, value double",
  countries: "country varchar, year integer, measure varchar, value double",
  facts:
    'id varchar, rung varchar, countries varchar, "from" varchar, "to" varchar, course varchar, what varchar, source varchar',
} as const;
export type RowTable = keyof typeof tables;

/** Rows of one step, by table; each cell in the order of its columns. */
export type RowTables = { readonly [T in RowTable]?: readonly (readonly Cell[])[] };

/** What reads a file of reference data: given its rows one by one, and told of its end. */
export interface RowTaker {
  take(row: Readonly<Record<string, string>>): RowTables & { readonly skip?: string };
  end(): RowTables;
}

/** A file of reference data, ready to be read. */
export interface RowFile {
  readonly id: string;
  readonly layout: string;
  readonly name: string;
  readonly path: string;
  readonly gzip: boolean;
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/** Which cells of a table are whole numbers; other numbers are fractions. */
const wholeColumns: Readonly<Record<RowTable, readonly number[]>> = { dyads: [2], countries: [1], facts: [] };

/** Appends rows to their tables. */
async function appenders(duck: Duck) {
  const made = new Map<RowTable, DuckDBAppender>();
  for (const table of Object.keys(tables) as RowTable[]) made.set(table, await duck.createAppender(table));
  const put = (table: RowTable, row: readonly Cell[]): void => {
    const into = made.get(table);
    for (const [at, cell] of row.entries()) {
      if (cell === null) into?.appendNull();
      else if (typeof cell !== "number") into?.appendVarchar(String(cell));
      else if (wholeColumns[table].includes(at)) into?.appendInteger(cell);
      else into?.appendDouble(cell);
    }
    into?.endRow();
  };
  return {
    add: (given: RowTables): void => {
      for (const table of Object.keys(tables) as RowTable[])
        for (const row of given[table] ?? []) put(table, row);
    },
    end: (): void => {
      for (const one of made.values()) one.closeSync();
    },
  };
}

interface Counts {
  readonly rows: number;
  readonly kept: number;
  readonly skipped: readonly Skipped[];
}

/** Reads the file on one connection and writes what is made of it on the other. */
async function readFile(
  reading: Duck,
  writing: Duck,
  file: RowFile & { readonly taker: RowTaker },
): Promise<Counts> {
  const { taker } = file;
  const reasons = new Map<string, number>();
  const into = await appenders(writing);
  let [rows, kept] = [0, 0];
  const select = `select * from read_csv(${quoted(file.path)}, header = true, delim = ${quoted(file.delimiter)}, quote = '"', compression = ${file.gzip ? "'gzip'" : "'none'"}, all_varchar = true, null_padding = true, ignore_errors = true, store_rejects = true)`;
  const result = await reading.stream(select);
  const names = result.columnNames();
  for await (const chunk of result.yieldRows()) {
    for (const cells of chunk) {
      rows++;
      const row = Object.fromEntries(names.map((name, at) => [name.trim(), String(cells[at] ?? "")]));
      const given = taker.take(row);
      if (given.skip === undefined) kept++;
      else reasons.set(given.skip, (reasons.get(given.skip) ?? 0) + 1);
      into.add(given);
    }
  }
  into.add(taker.end());
  into.end();
  const broken = await reading.runAndReadAll("select count(distinct line)::integer as n from reject_errors");
  const lost = Number(broken.getRowObjectsJson()[0]?.n ?? 0);
  const skipped = [...reasons].map(([why, count]) => ({ why, rows: count })).sort((a, b) => b.rows - a.rows);
  return {
    rows: rows + lost,
    kept,
    skipped: lost === 0 ? skipped : [...skipped, { why: "line that is no row", rows: lost }],
  };
}

async function writeTables(duck: Duck, data: string, id: string): Promise<void> {
  for (const table of Object.keys(tables) as RowTable[]) {
    const found = await duck.runAndReadAll(`select count(*)::integer as n from ${table}`);
    const out = rowsPath(data, table, id);
    if (Number(found.getRowObjectsJson()[0]?.n) === 0) {
      rmSync(out, { force: true });
      continue;
    }
    await duck.run(copySql(`select distinct * from ${table}`, `${out}.part`));
    syncToDisk(`${out}.part`, "file");
    failpoint("import", "rows");
    renameSync(`${out}.part`, out);
  }
}

async function spanOf(duck: Duck): Promise<readonly [string | null, string | null]> {
  const found = await duck.runAndReadAll(
    `select min(year)::varchar as first, max(year)::varchar as last from (select year from dyads union all select year from countries union all select left("from", 4)::integer from facts)`,
  );
  const { first, last } = found.getRowObjectsJson()[0] ?? {};
  return [typeof first === "string" ? first : null, typeof last === "string" ? last : null];
}

/**
 * Imports a file of reference data row by row. Its rows are there wholly or not at all.
 *
 * @throws EntenteError E303 when it cannot be read as a table, E604 when DuckDB is missing
 */
export async function importRows(data: string, file: RowFile, taker: RowTaker): Promise<Imported> {
  makeFolders(data, Object.keys(tables));
  const told = await withDuck(spillFolder(data), async (duck, second) => {
    for (const [table, columns] of Object.entries(tables))
      await duck.run(`create table ${table} (${columns})`);
    try {
      const counts = await readFile(second, duck, { ...file, taker });
      await writeTables(duck, data, file.id);
      const [from, to] = await spanOf(duck);
      return { ...counts, from, to };
    } catch (error) {
      if (error instanceof EntenteError) throw error;
      const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      throw new EntenteError("E303", { path: file.name, format: file.layout, why });
    }
  });
  const imported = { id: file.id, layout: file.layout, file: file.name, ...told };
  finish(data, imported);
  return imported;
}

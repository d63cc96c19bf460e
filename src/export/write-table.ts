import type { Cell, Column } from "./column.ts";
import { csvLine, tsvLine } from "./delimited.ts";
import { writeParquet } from "./parquet.ts";
import type { Sink } from "./sink.ts";

/** The formats a table may be written in. */
export const tableFormats = ["csv", "tsv", "ndjson", "parquet"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Names and types of columns, without the way to their values. */
export type Columns = readonly Pick<Column<never>, "name" | "type">[];

/** Lines go out some hundred kilobytes at a time: a write a line would cost more than making it. */
const pieceCharacters = 200_000;

async function writeLines(lines: Iterable<string>, sink: Sink): Promise<void> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceCharacters) continue;
    await sink(piece);
    piece = "";
  }
  if (piece !== "") await sink(piece);
}

function* textLines(
  columns: Columns,
  rows: Iterable<readonly Cell[]>,
  { format, header }: { readonly format: "csv" | "tsv"; readonly header: boolean },
): Generator<string> {
  const line = format === "csv" ? csvLine : tsvLine;
  if (header) yield line(columns.map(({ name }) => name));
  for (const cells of rows) yield line(cells);
}

function* jsonLines(columns: Columns, rows: Iterable<readonly Cell[]>): Generator<string> {
  const names = columns.map(({ name }) => name);
  for (const cells of rows) {
    yield `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])))}\n`;
  }
}

/** Writes rows one after the other; none is held longer than its piece of the file needs. */
export async function writeTable(
  table: { readonly columns: Columns; readonly rows: Iterable<readonly Cell[]> },
  { format, header = true }: { readonly format: TableFormat; readonly header?: boolean },
  sink: Sink,
): Promise<void> {
  const { columns, rows } = table;
  if (format === "parquet") return writeParquet(columns, rows, sink);
  if (format === "ndjson") return writeLines(jsonLines(columns, rows), sink);
  return writeLines(textLines(columns, rows, { format, header }), sink);
}

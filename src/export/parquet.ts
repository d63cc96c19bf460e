/**
 * Parquet, a group of rows at a time, so that memory does not grow with the table. The writer (hyparquet-writer) is
 * loaded only when asked for; docs/exports.md says why it and not DuckDB writes.
 */
import { zstdCompressSync } from "node:zlib";
import type { Cell, Column, ColumnType } from "./column.ts";
import type { Sink } from "./sink.ts";

type Parquet = typeof import("hyparquet-writer");
type SchemaElement = ConstructorParameters<Parquet["ParquetWriter"]>[0]["schema"][number];

/** Rows a group: a few megabytes in memory, and few enough groups for readers that skip by them. */
const groupRows = 10_000;

const elementOf = (type: ColumnType): Pick<SchemaElement, "type" | "converted_type"> => {
  switch (type) {
    case "text":
      return { type: "BYTE_ARRAY", converted_type: "UTF8" };
    case "integer":
      return { type: "INT64" };
    case "number":
      return { type: "DOUBLE" };
    case "boolean":
      return { type: "BOOLEAN" };
    case "day":
      return { type: "INT32", converted_type: "DATE" };
  }
};

/** A cell as the writer wants it for the type of its column; text where a layout writes words into a typed column is null. */
function stored(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null;
  if (type === "text") return String(cell);
  if (type === "integer") return typeof cell === "number" ? BigInt(cell) : null;
  if (type === "day") return typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : null;
  return cell;
}

const typeOf = ({ type = "text" }: Pick<Column<never>, "type">): ColumnType => type;

type Named = Pick<Column<never>, "name" | "type">;

const schemaOf = (columns: readonly Named[]): SchemaElement[] => [
  { name: "schema", num_children: columns.length },
  ...columns.map(
    (column): SchemaElement => ({
      name: column.name,
      repetition_type: "OPTIONAL",
      ...elementOf(typeOf(column)),
    }),
  ),
];

/** A writer whose bytes go to the sink after each group of rows. */
function streamingWriter({ ByteWriter }: Parquet, sink: Sink) {
  const writer = new ByteWriter();
  const flush = async (): Promise<void> => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    await sink(bytes);
  };
  return Object.assign(writer, { flush, finish: flush });
}

/** Writes rows of cells as one Parquet file (ZSTD). */
export async function writeParquet(
  columns: readonly Named[],
  rows: Iterable<readonly Cell[]>,
  sink: Sink,
): Promise<void> {
  const parquet = await import("hyparquet-writer");
  const file = new parquet.ParquetWriter({
    writer: streamingWriter(parquet, sink),
    schema: schemaOf(columns),
    codec: "ZSTD",
    compressors: { ZSTD: (bytes) => new Uint8Array(zstdCompressSync(bytes)) },
    createdBy: "entente",
  });
  let group: (readonly Cell[])[] = [];
  const writeGroup = async (): Promise<void> => {
    const columnData = columns.map((column, at) => ({
      name: column.name,
      data: group.map((cells) => stored(cells[at] ?? null, typeOf(column))),
    }));
    await file.write({ columnData, rowGroupSize: groupRows });
    group = [];
  };
  for (const cells of rows) {
    if (group.push(cells) === groupRows) await writeGroup();
  }
  if (group.length > 0) await writeGroup();
  await file.finish();
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { zstdDecompressSync } from "node:zlib";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { type Cell, type Column, type TableFormat, writeTable } from "../../../src/export/index.ts";

const columns: readonly Pick<Column<never>, "name" | "type">[] = [
  { name: "words" },
  { name: "count", type: "integer" },
  { name: "score", type: "number" },
  { name: "negated", type: "boolean" },
  { name: "day", type: "day" },
];

const row = fc.tuple(
  fc.option(fc.string({ unit: "grapheme" })),
  fc.option(fc.maxSafeInteger()),
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((score) => score + 0)),
  fc.option(fc.boolean()),
  fc.option(
    fc
      .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
);

async function written(rows: Iterable<readonly Cell[]>, format: TableFormat): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await writeTable({ columns, rows }, { format }, async (piece) => {
    pieces.push(Buffer.from(piece));
  });
  return Buffer.concat(pieces);
}

const readParquet = async (bytes: Buffer): Promise<Cell[][]> => {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const compressors = { ZSTD: (input: Uint8Array) => new Uint8Array(zstdDecompressSync(input)) };
  const objects = await parquetReadObjects({ file, compressors });
  return objects.map((object) =>
    columns.map(({ name }) => {
      const value: unknown = object[name] ?? null;
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      return typeof value === "bigint" ? Number(value) : (value as Cell);
    }),
  );
};

test("Parquet: what is written is what is read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      assert.deepEqual(await readParquet(await written(rows, "parquet")), rows);
    }),
    { numRuns: 50 },
  );
});

test("NDJSON: what is written is what is read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      const lines = (await written(rows, "ndjson")).toString().split("\n").slice(0, -1);
      assert.deepEqual(
        lines.map((line) => Object.values(JSON.parse(line) as Record<string, Cell>)),
        rows,
      );
    }),
  );
});

test("TSV: a row is a line with a cell for each column, and no cell begins a formula", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      const lines = (await written(rows, "tsv")).toString().split("\n").slice(1, -1);
      assert.equal(lines.length, rows.length);
      for (const [at, line] of lines.entries()) {
        const cells = line.split("\t");
        assert.equal(cells.length, columns.length);
        assert.deepEqual(
          cells.slice(1),
          rows[at]?.slice(1).map((cell) => String(cell ?? "")),
        );
        assert.doesNotMatch(cells[0] ?? "", /^[=+@]|^-+[^-]/);
      }
    }),
  );
});

test("a long table goes out while it is made: rows are held a group at most", async () => {
  for (const format of ["csv", "tsv", "ndjson", "parquet"] as const) {
    let [made, sent, ahead] = [0, 0, 0];
    function* many(): Generator<readonly Cell[]> {
      for (; made < 60_000; made++) yield ["some words of an event", made, 0.5, false, "2023-05-04"];
    }
    await writeTable({ columns, rows: many() }, { format }, async () => {
      ahead = Math.max(ahead, made - sent);
      sent = made;
    });
    assert.ok(ahead <= 12_000, `${format}: ${ahead} rows between two pieces`);
  }
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Rows of a CSV file of the record; the files hold no quoted commas in the columns read here. */
export function* rowsOf(folder: string, name: string): Generator<Readonly<Record<string, string>>> {
  const bytes = readFileSync(join(folder, name));
  const lines = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  const header = (lines[0] ?? "").trim().split(",");
  for (const line of lines.slice(1)) {
    if (line.trim() === "") continue;
    const cells = line.trim().split(",");
    yield Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]));
  }
}

/** Rows of a small CSV file whose cells may be quoted. */
export function* quotedRowsOf(folder: string, name: string): Generator<Readonly<Record<string, string>>> {
  const lines = readFileSync(join(folder, name), "utf8").trim().split("\n");
  const cellsOf = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
      (match[1] ?? match[2] ?? "").trim(),
    );
  const header = cellsOf(lines[0] ?? "");
  for (const line of lines.slice(1)) {
    const cells = cellsOf(line);
    yield Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]));
  }
}

/** Key of an unordered pair of states. */
export const pairKey = (a: string | undefined, b: string | undefined): string =>
  [a ?? "", b ?? ""].sort().join("-");

/** Counts by pair and year, summed over the rows that `weigh` does not refuse. */
export function byPairAndYear(
  rows: Iterable<Readonly<Record<string, string>>>,
  columns: { readonly a: string; readonly b: string; readonly year: string },
  weigh: (row: Readonly<Record<string, string>>) => number,
): Map<string, Map<number, number>> {
  const found = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const weight = weigh(row);
    if (weight === 0) continue;
    const key = pairKey(row[columns.a], row[columns.b]);
    const years = found.get(key) ?? new Map<number, number>();
    const year = Number(row[columns.year]);
    years.set(year, (years.get(year) ?? 0) + weight);
    found.set(key, years);
  }
  return found;
}

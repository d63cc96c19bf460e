/**
 * Tables are TSV, because a strict reader of lines is some twenty times faster than YAML: comment lines (`# ...`,
 * which name source and licence), one line of column names, then rows. A cell that is a list divides its items
 * with `|`. There is no quoting: no cell holds a tab or a line break.
 */
import { EntenteError } from "../errors/index.ts";

/** A row: one string a column, and the line it stands on (from 1). */
export type Row<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

const unusable = (path: string, why: string): EntenteError => new EntenteError("E502", { path, why });

const rowOf = <Column extends string>(columns: readonly Column[], cells: readonly string[], line: number) => {
  const row: Record<string, string | number> = { line };
  for (let index = 0; index < columns.length; index++) row[columns[index] ?? ""] = cells[index] ?? "";
  return row as unknown as Row<Column>;
};

/**
 * Reads a table whose columns must be exactly `columns`, in that order.
 * Throws E502 with the line number when a row has more or fewer cells.
 */
export const parseTable = <Column extends string>(
  text: string,
  columns: readonly Column[],
  path: string,
): readonly Row<Column>[] => {
  const rows: Row<Column>[] = [];
  let headed = false;
  const lines = text.split("\n");
  for (const [index, raw] of lines.entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (!headed) {
      if (cells.join("\t") !== columns.join("\t"))
        throw unusable(path, `line ${index + 1}: the columns must be ${columns.join(", ")}`);
      headed = true;
      continue;
    }
    if (cells.length !== columns.length)
      throw unusable(path, `line ${index + 1}: ${cells.length} cells, not ${columns.length}`);
    rows.push(rowOf(columns, cells, index + 1));
  }
  if (!headed) throw unusable(path, "no line of column names");
  return rows;
};

/** The items of a list cell. */
export const items = (cell: string): readonly string[] => (cell === "" ? [] : cell.split("|"));

/** A cell that may be empty. */
export const orNull = (cell: string): string | null => (cell === "" ? null : cell);

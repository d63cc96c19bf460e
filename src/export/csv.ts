/** A cell of a table of values. */
export type Cell = string | number | boolean | null;

/** A column: its name and where its values come from. */
export interface Column<T> {
  readonly name: string;
  readonly value: (row: T) => Cell;
}

/**
 * Text that a spreadsheet would run as a formula is given an apostrophe before it, as OWASP advises
 * ("CSV Injection"); numbers of ours, also negative ones, are no text and stay as they are.
 */
function cell(value: Cell): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 lines, ended by CR LF. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

export const csvHeader = <T>(columns: readonly Column<T>[]): string =>
  csvLine(columns.map(({ name }) => name));

export const csvRow = <T>(columns: readonly Column<T>[], row: T): string =>
  csvLine(columns.map(({ value }) => value(row)));

/** A whole table. */
export const csv = <T>(columns: readonly Column<T>[], rows: readonly T[]): string =>
  csvHeader(columns) + rows.map((row) => csvRow(columns, row)).join("");

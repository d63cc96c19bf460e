/** Tables as lines of text: comma-separated by RFC 4180, or tab-separated without any quoting. */
import type { Cell, Column } from "./column.ts";

/** What codes of published layouts look like for "none": dashes alone start no formula. */
const dashes = /^-+$/;

/**
 * Text that a spreadsheet would run as a formula is given an apostrophe before it, as OWASP advises
 * ("CSV Injection"); numbers of ours, also negative ones, are no text and stay as they are.
 */
const harmless = (text: string): string =>
  /^[\s]*[=+\-@\t\r]/.test(text) && !dashes.test(text) ? `'${text}` : text;

function csvCell(value: Cell): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Readers of these files know no quoting: what would break a row becomes a blank. */
function tsvCell(value: Cell): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  return harmless(value.replaceAll(/[\t\r\n\u2028\u2029\u0085]+/g, " ").trim());
}

/** RFC 4180 lines, ended by CR LF. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** Cells divided by tabs, ended by LF; line breaks and tabs inside a cell become blanks. */
export const tsvLine = (cells: readonly Cell[]): string => `${cells.map(tsvCell).join("\t")}\n`;

export const csvHeader = <T>(columns: readonly Column<T>[]): string =>
  csvLine(columns.map(({ name }) => name));

export const csvRow = <T>(columns: readonly Column<T>[], row: T): string =>
  csvLine(columns.map(({ value }) => value(row)));

/** A whole table. */
export const csv = <T>(columns: readonly Column<T>[], rows: readonly T[]): string =>
  csvHeader(columns) + rows.map((row) => csvRow(columns, row)).join("");

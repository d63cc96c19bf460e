/** What turns rows of a published data set into rows of the record. */
import type { RecordFact } from "../../contract/index.ts";
import type { CountryYear, DyadYear } from "../pact/rows.ts";
import type { StateCodes } from "./state-codes.ts";

/** A row of a file, by column; a cell that is empty is "". */
export type FileRow = Readonly<Record<string, string>>;

/** Rows of the record that one row of a file gives. */
export interface Given {
  readonly dyads?: readonly DyadYear[];
  readonly countries?: readonly CountryYear[];
  readonly facts?: readonly RecordFact[];
  /** Why the row gives nothing. */
  readonly skip?: string;
}

/** Reads a file row by row; what needs the whole file is given at the end. */
export interface RowReader {
  take(row: FileRow): Given;
  end(): Given;
}

/** A published data set. */
export interface DataSet {
  readonly name: string;
  /** Which file of whose, for the help. */
  readonly about: string;
  /** What the columns may be called; a file is of the data set when each list has one in it. */
  readonly needs: readonly (readonly string[])[];
  open(codes: StateCodes, columns: readonly string[]): RowReader;
}

/** The value of the first of these columns that the row has. */
export const cell = (row: FileRow, names: readonly string[]): string => {
  for (const name of names) {
    const value = row[name];
    if (value !== undefined) return value.trim();
  }
  return "";
};

/** A number, or null for what is empty or stands for "missing" (-9 and -8 in the Correlates of War). */
export const numberIn = (text: string): number | null => {
  if (text === "" || text === "NA" || text === "." || text === "-9" || text === "-8") return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
};

export const yearIn = (text: string): number | null => {
  const year = numberIn(text);
  return year !== null && Number.isInteger(year) && year >= 1800 && year <= 2100 ? year : null;
};

/** The state of a cell, whatever it is written in: a number of the Correlates of War, an ISO code or a name. */
export const stateIn = (codes: StateCodes, text: string): string | null => {
  if (/^\d{1,3}(?:\.0)?$/.test(text)) return codes.cow(text);
  return (/^[A-Z]{3}$/.test(text) ? codes.iso(text) : null) ?? codes.name(text);
};

/** A reader that needs no end. */
export const rowByRow = (take: (row: FileRow) => Given): RowReader => ({ take, end: () => ({}) });

/** The two states and the year of a row, or why there are none. */
export function dyadIn(
  codes: StateCodes,
  row: FileRow,
  columns: { readonly a: readonly string[]; readonly b: readonly string[]; readonly year: readonly string[] },
): { readonly a: string; readonly b: string; readonly year: number } | { readonly skip: string } {
  const [first, second] = [cell(row, columns.a), cell(row, columns.b)];
  const [a, b] = [stateIn(codes, first), stateIn(codes, second)];
  const year = yearIn(cell(row, columns.year));
  if (a === null) return { skip: `no state we know (${first || "empty"})` };
  if (b === null) return { skip: `no state we know (${second || "empty"})` };
  if (a === b) return { skip: "both sides are one state here" };
  if (year === null) return { skip: "no year" };
  return { a, b, year };
}

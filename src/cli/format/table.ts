import { clean } from "./clean.ts";
import { displayWidth, padTo } from "./display-width.ts";
import { wrap } from "./wrap.ts";

export interface TableOptions {
  readonly head?: readonly string[];
  /** Columns of the terminal; the last column wraps to fit. */
  readonly width: number;
  readonly indent?: string;
  /** Applied to the head once it is laid out (bold). */
  readonly styleHead?: (text: string) => string;
}

/** No column but the last is wider than this; names of states and indicators fit. */
const widest = 40;

const gap = "  ";

function layOut(cells: readonly string[], widths: readonly number[], last: number): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? last));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, index) => padTo(lines[row] ?? "", widths[index] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

/** Rows in aligned columns; cells wrap inside their column. Ends with a line break, or is empty. */
export function table(rows: readonly (readonly string[])[], options: TableOptions): string {
  if (rows.length === 0) return "";
  const { head, width, indent = "", styleHead = (text) => text } = options;
  const cells = rows.map((row) => row.map(clean));
  const all = head ? [head, ...cells] : cells;
  const count = Math.max(...all.map((row) => row.length));
  const widths = Array.from({ length: count - 1 }, (_, index) =>
    Math.min(widest, Math.max(...all.map((row) => displayWidth(row[index] ?? "")))),
  );
  const used = widths.reduce((sum, column) => sum + column + gap.length, indent.length);
  const last = Math.max(20, width - used);
  const lines = all.map((row) => layOut(row, widths, last));
  return lines
    .flatMap((block, index) => block.map((line) => indent + (head && index === 0 ? styleHead(line) : line)))
    .map((line) => `${line}\n`)
    .join("");
}

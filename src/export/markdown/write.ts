/** The few forms of Markdown that we write: headings, bullets, tables. */
import { clean } from "../clean.ts";
import type { Cell, Column } from "../column.ts";

/** Pages are data: what Markdown would take for markup is escaped. */
export const safe = (text: string): string =>
  clean(text)
    .replaceAll(/([\\`*_{}[\]<>#|!~])/g, "\\$1")
    .replaceAll("\n", " ");

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join("");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;

export const grid = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  row(head) + row(head.map(() => "---")) + rows.map(row).join("");

export const part = (title: string, body: string): string => (body === "" ? "" : `\n## ${title}\n\n${body}`);

const cellText = (cell: Cell): string => (cell === null ? "" : safe(String(cell)));

/** A table of values with its columns named. */
export const columnsGrid = <T>(columns: readonly Column<T>[], rows: readonly T[]): string =>
  rows.length === 0
    ? ""
    : grid(
        columns.map(({ name }) => safe(name)),
        rows.map((one) => columns.map(({ value }) => cellText(value(one)))),
      );

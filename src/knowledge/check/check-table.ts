/** One table against its rule: header, columns, cells, uniqueness, order of dates. */
import { EntenteError } from "../../errors/index.ts";
import { parseTable, type Row } from "../table.ts";
import { type Problem, problemAt } from "./problem.ts";
import type { TableRule } from "./tables.ts";

/** Source and licence stand in the comment lines on top. */
const headerProblems = (path: string, text: string): Problem[] => {
  const head = text.split("\n").filter((line) => line.startsWith("#"));
  return ["Source", "Licence"].flatMap((word) =>
    head.some((line) => line.startsWith(`# ${word}: `))
      ? []
      : [problemAt(path, null, `no comment line "# ${word}: ..." on top`)],
  );
};

const cellProblems = (rule: TableRule, row: Row<string>): Problem[] =>
  Object.entries(rule.cells).flatMap(([column, schema]) => {
    const cell = row[column] ?? "";
    const checked = schema.safeParse(cell);
    if (checked.success) return [];
    const why = checked.error.issues[0]?.message ?? "is wrong";
    return [problemAt(rule.path, row.line, `${column} "${cell}": ${why}`)];
  });

const dateProblems = (path: string, row: Row<string>): Problem[] =>
  row.from !== undefined && row.to !== undefined && row.from !== "" && row.to !== "" && row.to < row.from
    ? [problemAt(path, row.line, `ends on ${row.to}, before it begins on ${row.from}`)]
    : [];

const doubles = (rule: TableRule, rows: readonly Row<string>[]): Problem[] => {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = rule.unique.map((column) => row[column] ?? "").join(" / ");
    const before = seen.get(key);
    seen.set(key, row.line);
    return before === undefined
      ? []
      : [problemAt(rule.path, row.line, `${key} stands already on line ${before}`)];
  });
};

/** Rows (empty when the table cannot be read at all) and everything wrong with them. */
export const checkTable = (
  rule: TableRule,
  readText: (path: string) => string,
): { rows: readonly Row<string>[]; problems: readonly Problem[] } => {
  try {
    const text = readText(rule.path);
    const rows = parseTable(text, rule.columns, rule.path);
    const problems = [
      ...headerProblems(rule.path, text),
      ...rows.flatMap((row) => [...cellProblems(rule, row), ...dateProblems(rule.path, row)]),
      ...doubles(rule, rows),
    ];
    return { rows, problems };
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    return { rows: [], problems: [problemAt(rule.path, null, error.message)] };
  }
};

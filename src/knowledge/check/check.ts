import { shippedFolder } from "../folder.ts";
import { readerOf } from "../load.ts";
import type { Row } from "../table.ts";
import { cellKit, loadZod } from "./cells.ts";
import { checkTable } from "./check-table.ts";
import type { Problem } from "./problem.ts";
import { checkReferences } from "./references.ts";
import { tableRules } from "./tables.ts";

/**
 * Checks every table under `knowledge/` row by row: header, columns, cells, dates, doubles, and the ids that point
 * from one table to another. Gives every problem with its place; an empty list is a clean folder. Never throws.
 */
export const checkKnowledge = (folder: string = shippedFolder()): readonly Problem[] => {
  const z = loadZod();
  const readText = readerOf(folder);
  const tables = new Map<string, readonly Row<string>[]>();
  const problems: Problem[] = [];
  for (const rule of tableRules(z, cellKit(z))) {
    const checked = checkTable(rule, readText);
    tables.set(rule.path, checked.rows);
    problems.push(...checked.problems);
  }
  return [...problems, ...checkReferences(tables)];
};

/** The figures of the benches as `bench/RESULTS.md` keeps them, read into sections. */
import { readFileSync } from "node:fs";

/** A section: what is said of the figures, and the figures. */
export interface ResultSection {
  readonly title: string;
  readonly remarks: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const cells = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, "")
    // A bar inside code is escaped in Markdown's tables.
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|").replaceAll("`", ""));

const isRule = (line: string): boolean => /^\|[\s:|-]+\|?\s*$/.test(line);

const sectionOf = (text: string): ResultSection => {
  const [title = "", ...lines] = text.split("\n");
  const table = lines.filter((line) => line.startsWith("|") && !isRule(line)).map(cells);
  const remarks = lines
    .filter((line) => line.trim() !== "" && !line.startsWith("|") && !line.startsWith("#"))
    .map((line) => line.trim());
  const [head = [], ...rows] = table;
  // A second table of a section repeats its head.
  return { title: title.trim(), remarks, head, rows: rows.filter((row) => row[0] !== head[0]) };
};

/** @param markdown the text of `bench/RESULTS.md` */
export const resultsOf = (markdown: string): readonly ResultSection[] =>
  markdown
    .split(/^## /m)
    .slice(1)
    .map(sectionOf)
    .filter(({ rows }) => rows.length > 0);

/** The file lies beside `src/` and beside `dist/`; none when it was left out of an installation. */
export const readResults = (): readonly ResultSection[] => {
  try {
    return resultsOf(readFileSync(new URL("../../../bench/RESULTS.md", import.meta.url), "utf8"));
  } catch {
    return [];
  }
};

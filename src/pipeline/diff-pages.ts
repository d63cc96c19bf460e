import { code } from "../code/index.ts";
import type { Failure } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { asFailure } from "./as-failure.ts";
import { codeReport } from "./code-report.ts";
import { type Difference, differences } from "./differences.ts";
import { loadSource } from "./load-source.ts";
import { readApart } from "./reading/read-apart.ts";
import { isFailure, type SourceOrFailure } from "./source.ts";

/** What changes on one page. */
export interface PageDifferences {
  readonly document: string;
  readonly differences: readonly Difference[];
}

export interface DiffOptions {
  readonly before: Knowledge;
  readonly after: Knowledge;
  readonly maxBytes?: number;
}

/** Codes every page by both; it is read and parsed once. A page that fails is a failure in its place. */
export async function* diffPages(
  sources: readonly SourceOrFailure[],
  { before, after, maxBytes }: DiffOptions,
): AsyncGenerator<PageDifferences | Failure> {
  for (const source of sources) {
    if (isFailure(source)) {
      yield source;
      continue;
    }
    try {
      const { content, options } = await loadSource(source, maxBytes);
      const { report, sentences, coded } = codeReport(await readApart(content, options), {
        name: options.name,
        knowledge: before,
      });
      const other = code(report, sentences, after);
      yield { document: source.name, differences: differences({ report, sentences }, coded, other) };
    } catch (error) {
      yield asFailure(source.name, error);
    }
  }
}

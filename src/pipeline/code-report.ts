import { code } from "../code/index.ts";
import type { Coded, Report, Sentence } from "../contract/index.ts";
import { EntenteError } from "../errors/index.ts";
import { type Knowledge, loadKnowledge } from "../knowledge/index.ts";
import { loadModel, type Model, parseReport } from "../parse/index.ts";

/** What a page is coded with. */
export interface CodeReportOptions {
  readonly knowledge?: Knowledge;
  readonly model?: Model;
  /** What an error calls the page. */
  readonly name?: string;
}

/** One page, read, parsed and coded. */
export interface CodedPage {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly coded: Coded;
}

/** The longest text that is coded as one page: a long book. No news page comes near, and more would take minutes. */
const longestText = 1_000_000;

/**
 * Parses and codes a page that was read.
 * @throws EntenteError E108 when its text is too long
 */
export function codeReport(report: Report, options: CodeReportOptions = {}): CodedPage {
  const { knowledge = loadKnowledge(), model = loadModel(), name } = options;
  const size = report.text.length;
  if (size > longestText) {
    throw new EntenteError("E108", { path: name ?? report.id, size, limit: longestText });
  }
  const sentences = parseReport(report, model);
  return { report, sentences, coded: code(report, sentences, knowledge) };
}

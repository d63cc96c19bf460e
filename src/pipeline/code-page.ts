import { code } from "../code/index.ts";
import type { Coded, Report, Sentence } from "../contract/index.ts";
import { EntenteError } from "../errors/index.ts";
import { type Knowledge, loadKnowledge } from "../knowledge/index.ts";
import { loadModel, type Model, parseReport } from "../parse/index.ts";
import type { ReadOptions } from "../read/index.ts";
import { readWithin } from "./read-within.ts";

export interface CodePageOptions extends ReadOptions {
  readonly knowledge?: Knowledge;
  readonly model?: Model;
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
 * Reads, parses and codes one page.
 * @param input the page's bytes, or its text
 * @throws EntenteError E102, E103 or E104 when the page holds nothing to read, E107 when reading it takes too long, E108 when its text is too long
 */
export function codePage(input: Uint8Array | string, options: CodePageOptions = {}): CodedPage {
  const { knowledge = loadKnowledge(), model = loadModel(), ...readOptions } = options;
  const report = readWithin(input, readOptions);
  const size = report.text.length;
  if (size > longestText) {
    throw new EntenteError("E108", { path: options.name ?? report.id, size, limit: longestText });
  }
  const sentences = parseReport(report, model);
  return { report, sentences, coded: code(report, sentences, knowledge) };
}

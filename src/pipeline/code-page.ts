import { code } from "../code/index.ts";
import type { Coded, Report, Sentence } from "../contract/index.ts";
import { type Knowledge, loadKnowledge } from "../knowledge/index.ts";
import { loadModel, type Model, parseReport } from "../parse/index.ts";
import { read } from "../read/index.ts";

export interface CodePageOptions {
  /** How the page is called in messages: a path, a URL. */
  readonly name?: string;
  readonly url?: string;
  readonly form?: "text" | "html";
  readonly knowledge?: Knowledge;
  readonly model?: Model;
}

/** One page, read, parsed and coded. */
export interface CodedPage {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly coded: Coded;
}

/**
 * Reads, parses and codes one page.
 * @param input the page's bytes, or its text
 * @throws EntenteError E102, E103 or E104 when the page holds nothing to read
 */
export function codePage(input: Uint8Array | string, options: CodePageOptions = {}): CodedPage {
  const { knowledge = loadKnowledge(), model = loadModel(), ...readOptions } = options;
  const report = read(input, readOptions);
  const sentences = parseReport(report, model);
  return { report, sentences, coded: code(report, sentences, knowledge) };
}

import type { ReadOptions } from "../read/index.ts";
import { type CodedPage, type CodeReportOptions, codeReport } from "./code-report.ts";
import { readWithin } from "./read-within.ts";

export interface CodePageOptions extends ReadOptions, CodeReportOptions {}

/**
 * Reads, parses and codes one page, in this thread.
 * @param input the page's bytes, or its text
 * @throws EntenteError E102, E103 or E104 when the page holds nothing to read, E107 when reading it takes too long, E108 when its text is too long
 */
export function codePage(input: Uint8Array | string, options: CodePageOptions = {}): CodedPage {
  const { knowledge: _, model: __, ...readOptions } = options;
  return codeReport(readWithin(input, readOptions), options);
}

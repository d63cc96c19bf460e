import type { Failure } from "../contract/index.ts";
import { type Assessed, type AssessOptions, assessDocuments } from "./assess-documents.ts";
import { type CodePagesOptions, codePages } from "./code-pages.ts";
import { collect } from "./collect.ts";
import type { CodedDocument } from "./outcome.ts";
import { isFailure, type SourceOrFailure } from "./source.ts";

/** The pages of a run, coded, and those that could not be. */
export interface CodedFolder {
  readonly documents: readonly CodedDocument[];
  readonly failures: readonly Failure[];
}

/** Codes every source and holds the results; the same page found twice is kept once. */
export async function codeSources(
  sources: readonly SourceOrFailure[],
  options: CodePagesOptions = {},
): Promise<CodedFolder> {
  const documents = new Map<string, CodedDocument>();
  const failures: Failure[] = [];
  for await (const outcome of codePages(sources, options)) {
    if (isFailure(outcome)) failures.push(outcome);
    else if (!documents.has(outcome.report.id)) documents.set(outcome.report.id, outcome);
  }
  return { documents: [...documents.values()], failures };
}

/** From pages on disk to the assessment of a dyad: the whole house in one call. */
export async function assessFolder(
  paths: readonly string[],
  assessOptions: AssessOptions,
  codeOptions: CodePagesOptions = {},
): Promise<CodedFolder & Assessed> {
  const folder = await codeSources(collect(paths), codeOptions);
  return { ...folder, ...assessDocuments(folder.documents, assessOptions) };
}

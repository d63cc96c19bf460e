import type { CodedFolder } from "../pipeline/assess-folder.ts";
import type { SourceOrFailure } from "../pipeline/source.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { progressLine } from "./progress.ts";
import { runOptions } from "./run-options.ts";
import { failureLine } from "./tally.ts";

/** Codes the pages of a run with its progress shown, and tells of those that failed. */
export async function codeAll(
  pages: readonly SourceOrFailure[],
  invocation: Invocation,
  io: Io,
): Promise<CodedFolder> {
  const { codeSources } = await import("../pipeline/assess-folder.ts");
  const progress = progressLine(io);
  const folder = await codeSources(pages, { ...runOptions(invocation), onProgress: progress.show });
  progress.clear();
  for (const failure of folder.failures) io.say(failureLine(failure));
  return folder;
}

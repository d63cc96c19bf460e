import type { Coded, Failure, Report } from "../contract/index.ts";
import { asFailure } from "./as-failure.ts";
import { loadSource } from "./load-source.ts";
import { readApart } from "./reading/read-apart.ts";
import type { Source } from "./source.ts";

/** A page that was coded. */
export interface CodedDocument {
  readonly status: "coded";
  /** The path, URL or id under which it was given. */
  readonly document: string;
  readonly report: Report;
  readonly coded: Coded;
}

/** What became of one page: its records, or why there are none. */
export type Outcome = CodedDocument | Failure;

/** How sources are coded, in this process or another: plain data, so that it can be sent to a worker. */
export interface CodingOptions {
  readonly maxBytes?: number;
  /** Files of the user's that add actors and frames (see `extendKnowledge`). */
  readonly dictionaries?: readonly string[];
}

/** Loads and codes one source; never throws. */
export async function outcomeOf(
  source: Source,
  { maxBytes, dictionaries }: CodingOptions = {},
): Promise<Outcome> {
  try {
    const { content, options } = await loadSource(source, maxBytes);
    // Loaded here, so that a process that leaves the coding to others does not carry the model.
    const [read, { codeReport }, { knowledgeWith }] = await Promise.all([
      readApart(content, options),
      import("./code-report.ts"),
      import("./knowledge-with.ts"),
    ]);
    const knowledge = knowledgeWith(dictionaries);
    const { report, coded } = codeReport(read, { name: options.name, knowledge });
    return { status: "coded", document: source.name, report, coded };
  } catch (error) {
    return asFailure(source.name, error);
  }
}

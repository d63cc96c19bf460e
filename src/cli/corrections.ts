/** Corrections as files: one JSON object a line, as `entente review` and the desk give them. */
import { withCorrections } from "../code/corrections/index.ts";
import { Correction } from "../contract/index.ts";
import { EntenteError } from "../errors/index.ts";
import type { Outcome } from "../pipeline/outcome.ts";
import { isFailure } from "../pipeline/source.ts";
import { fileLines, readStdin } from "./inputs.ts";
import type { Io } from "./io.ts";

const correctionOf = (path: string, line: string, number: number): Correction => {
  const fail = (why: string): EntenteError => new EntenteError("E614", { path, line: number, why });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw fail("it is no JSON");
  }
  const read = Correction.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw fail(`${issue?.path.join(".") || "the record"}: ${issue?.message ?? "it does not fit"}`);
};

/**
 * Reads a file of corrections, all of it before anything is done with them.
 * @param path a file, or `-` for stdin
 * @throws EntenteError E614 with the line that is none, E101 or E105 when the file cannot be read
 */
export async function readCorrections(path: string, io: Io): Promise<readonly Correction[]> {
  const lines = path === "-" ? new TextDecoder().decode(await readStdin(io)).split("\n") : fileLines(path);
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [correctionOf(path, line, at + 1)]));
}

/** An outcome with its records as people put them right. */
export const rightly =
  (corrections: readonly Correction[]) =>
  (outcome: Outcome): Outcome =>
    isFailure(outcome) ? outcome : { ...outcome, coded: withCorrections(outcome.coded, corrections) };

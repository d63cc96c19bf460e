import { codePairs, readPairLine } from "../../code/index.ts";
import { loadModel, parse } from "../../parse/index.ts";
import { asFailure } from "../../pipeline/as-failure.ts";
import { knowledgeWith } from "../../pipeline/knowledge-with.ts";
import { emitterFor } from "../emit.ts";
import { fileLines, stdinLines } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import { type Io, ReaderGone } from "../io.ts";
import { dictionariesOf } from "../run-options.ts";
import { Tally } from "../tally.ts";
import { pairView } from "../views/pair.ts";

/** Says of each line what its source does to its target; a line that is not one is a failure in its place. */
export async function codePairLines(path: string, invocation: Invocation, io: Io): Promise<number> {
  const emitter = emitterFor(io, pairView, { format: invocation.text("format") ?? "ndjson", isOne: false });
  const [knowledge, model] = [knowledgeWith(dictionariesOf(invocation)), loadModel()];
  const tally = new Tally([], io);
  let number = 0;
  for await (const line of path === "-" ? stdinLines(io) : fileLines(path)) {
    number++;
    if (line.trim() === "") continue;
    try {
      const pair = readPairLine(line, number);
      await emitter.emit(codePairs(pair, parse(pair.text, model), knowledge));
      tally.succeed();
    } catch (error) {
      if (error instanceof ReaderGone) throw error;
      const failure = asFailure(`line ${number}`, error);
      tally.fail(failure);
      await emitter.emit(failure);
    }
  }
  await emitter.end();
  return tally.status();
}

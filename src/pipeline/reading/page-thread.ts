/** A thread that reads the pages it is sent, one at a time. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Question, ThreadData } from "./question.ts";

// Where the program keeps what it compiled, its threads find it: half of their start is compiling.
const { compileCache } = workerData as ThreadData;
if (compileCache !== undefined) enableCompileCache(compileCache);

const [{ EntenteError }, { read }] = await Promise.all([
  import("../../errors/index.ts"),
  import("../../read/index.ts"),
]);

const answerTo = ({ input, options }: Question): Answer => {
  try {
    return { report: read(input, options) };
  } catch (error) {
    if (error instanceof EntenteError) return { refused: { code: error.code, values: error.values } };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", (question: Question) => parentPort?.postMessage(answerTo(question)));

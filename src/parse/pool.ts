/** A corpus over several processes. */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Sentence } from "../contract/index.ts";
import { EntenteError } from "../errors/index.ts";

export interface PoolOptions {
  /** Processes; by default one a core. */
  readonly workers?: number;
  /** Name or path of the model, as `loadModel` takes it. */
  readonly model?: string;
}

/** Texts each process holds at a time: one in work, one waiting. */
const depth = 2;

type Answer = { readonly id: number; readonly sentences: Sentence[] } | { readonly why: string };

const workerFile = (): string => {
  const own = import.meta.url;
  return fileURLToPath(new URL(own.endsWith(".ts") ? "./pool-worker.ts" : "./pool-worker.js", own));
};

interface Worker {
  readonly child: ChildProcess;
  /** Parses a text; refuses when the process ends. */
  run(text: string): Promise<Sentence[]>;
}

const startWorker = (model: string): Worker => {
  const child = fork(workerFile(), [model], {
    serialization: "advanced",
    execArgv: [],
    env: { ...process.env, NODE_TEST_CONTEXT: "" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const waiting = new Map<number, PromiseWithResolvers<Sentence[]>>();
  let next = 0;
  const fail = (why: string): void => {
    for (const { reject } of waiting.values()) reject(new EntenteError("E203", { why }));
    waiting.clear();
  };
  child.on("message", (answer: Answer) => {
    if ("why" in answer) return fail(answer.why);
    waiting.get(answer.id)?.resolve(answer.sentences);
    waiting.delete(answer.id);
  });
  child.on("error", ({ message }) => fail(message));
  child.on("exit", (code, signal) => fail(signal ?? `status ${code}`));
  return {
    child,
    run(text) {
      const answer = Promise.withResolvers<Sentence[]>();
      const id = next++;
      waiting.set(id, answer);
      child.send({ id, text }, (error) => error && fail(error.message));
      return answer.promise;
    },
  };
};

/**
 * Parses many texts on several processes; gives their sentences in the order of the texts, and reads no more texts
 * ahead than the processes can hold. Ends the processes when the caller stops.
 * @throws EntenteError E203 when a process ends before its work is done
 */
export async function* parseCorpus(
  texts: AsyncIterable<string> | Iterable<string>,
  { workers = availableParallelism(), model = "en" }: PoolOptions = {},
): AsyncGenerator<Sentence[]> {
  const pool = Array.from({ length: Math.max(1, workers) }, () => startWorker(model));
  const pending: Promise<Sentence[]>[] = [];
  let next = 0;
  try {
    for await (const text of texts) {
      const answer = (pool[next++ % pool.length] as Worker).run(text);
      answer.catch(() => undefined);
      pending.push(answer);
      if (pending.length >= pool.length * depth) yield (await pending.shift()) ?? [];
    }
    for (const answer of pending) yield await answer;
  } finally {
    for (const { child } of pool) child.kill();
  }
}

/** Pairs that wait to be weighed, and the thread that weighs them one after the other. */
import { Worker } from "node:worker_threads";
import type { AssessmentKey } from "../../store/index.ts";

export type Job = AssessmentKey;

/** What the thread answers. */
export interface JobDone {
  readonly job: Job;
  readonly failed: string | null;
}

export interface WeighQueue {
  /** Puts a pair in line; one that a reader waits for goes first. */
  add(job: Job, urgent?: boolean): void;
  /** How many wait, and which is being weighed. */
  waiting(): {
    readonly count: number;
    readonly now: Job | null;
    readonly failed: ReadonlyMap<string, string>;
  };
  close(): void;
}

const keyOf = ({ dyad, framework, asOf }: Job): string => [...dyad, framework, asOf].join(" ");

// The file ends in .ts in the source tree and in .js in the package.
const program = new URL(import.meta.url.replace(/queue(\.[jt]s)$/, "worker$1"));

/** A thread with nothing to weigh ends after so long: its knowledge and what it weighed last are some hundreds of megabytes. */
const idleMilliseconds = 60_000;

/** @param path the file of the store, which the thread opens for itself */
export function weighQueue(path: string): WeighQueue {
  const line = new Map<string, Job>();
  const failed = new Map<string, string>();
  let now: Job | null = null;
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;

  const start = (): Worker => {
    const made = new Worker(program, {
      workerData: { path },
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    made.unref();
    made.on("message", ({ job, failed: why }: JobDone) => {
      if (why === null) failed.delete(keyOf(job));
      else failed.set(keyOf(job), why);
      now = null;
      next();
    });
    made.on("error", (error) => {
      if (now) failed.set(keyOf(now), error.message);
      now = null;
      worker = null;
      next();
    });
    return made;
  };
  const rest = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => {
      void worker?.terminate();
      worker = null;
    }, idleMilliseconds).unref();
  };
  const next = (): void => {
    const first = line.entries().next();
    if (now === null && first.done) rest();
    if (now !== null || first.done) return;
    clearTimeout(idle);
    const [key, job] = first.value;
    line.delete(key);
    now = job;
    worker ??= start();
    worker.postMessage(job);
  };
  return {
    add: (job, urgent = false) => {
      const key = keyOf(job);
      if (now !== null && keyOf(now) === key) return;
      const others = urgent ? [...line].filter(([one]) => one !== key) : [];
      if (urgent) line.clear();
      line.set(key, job);
      for (const [one, other] of others) line.set(one, other);
      next();
    },
    waiting: () => ({ count: line.size, now, failed }),
    close: () => {
      line.clear();
      clearTimeout(idle);
      void worker?.terminate();
      worker = null;
    },
  };
}

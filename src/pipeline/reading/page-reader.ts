import { getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Report } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { ReadOptions } from "../../read/index.ts";
import type { Answer, Question, ThreadData } from "./question.ts";

// The file ends in .ts in the source tree and in .js in the package.
const ownProgram = fileURLToPath(new URL(import.meta.url.replace(/page-reader(\.[jt]s)$/, "page-thread$1")));

export interface ReadingLimits {
  /** How long a page may take. */
  readonly seconds: number;
  /** How much memory its reading may hold, in megabytes of objects and strings. */
  readonly megabytes: number;
}

/** A view of a larger stretch of memory, such as a page within its archive, would be sent with all of it. */
const bare = (input: Uint8Array | string): Uint8Array | string =>
  typeof input === "string" || input.byteLength === input.buffer.byteLength ? input : new Uint8Array(input);

interface Waiting {
  readonly question: Question;
  readonly seconds: number;
  readonly settle: (answer: Answer | EntenteError) => void;
}

/**
 * Reads pages in a thread of their own, which is kept from page to page. What takes too long, or too much memory, ends
 * the thread and not the program: the page is refused and the next one gets a fresh thread.
 */
export class PageReader {
  readonly #limits: ReadingLimits;
  readonly #program: string;
  readonly #waiting: Waiting[] = [];
  #thread: Worker | null = null;
  #busy = false;

  /** @param program what the thread runs: it answers each `Question` with an `Answer` */
  constructor(limits: ReadingLimits, program: string = ownProgram) {
    this.#limits = limits;
    this.#program = program;
  }

  /**
   * Reads one page; pages asked for at the same time are read one after the other, and each has its time from when its turn comes.
   * @param seconds how long this page may take, when it differs from the rest
   * @throws EntenteError what `read` throws; E107 when it takes too long, E111 when it takes too much memory
   */
  async read(
    input: Uint8Array | string,
    options: ReadOptions,
    seconds: number = this.#limits.seconds,
  ): Promise<Report> {
    const answer = await new Promise<Answer | EntenteError>((settle) => {
      this.#waiting.push({ question: { input: bare(input), options }, seconds, settle });
      this.#next();
    });
    if (answer instanceof EntenteError) throw answer;
    if ("report" in answer) return answer.report;
    if ("refused" in answer) throw new EntenteError(answer.refused.code, answer.refused.values);
    throw new Error(answer.fault);
  }

  /** Ends the thread; a page that is asked for afterwards starts another. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }

  #next(): void {
    const page = this.#busy ? undefined : this.#waiting.shift();
    if (page === undefined) return;
    this.#busy = true;
    this.#ask(this.#alive(), page);
  }

  #ask(thread: Worker, { question, seconds, settle }: Waiting): void {
    const path = question.options.name ?? "The page";
    const done = (answer: Answer | EntenteError): void => {
      clearTimeout(timer);
      thread.off("message", done).off("error", failed).off("exit", ended);
      // An idle thread keeps no program from ending.
      thread.unref();
      this.#busy = false;
      this.#next();
      settle(answer);
    };
    const giveUp = (error: EntenteError): void => {
      void this.close();
      done(error);
    };
    // An error may overtake the answer that was sent before it; by the exit, which follows it, all answers have come.
    let cause: Error | null = null;
    const failed = (error: Error) => {
      cause = error;
    };
    const ended = (status: number) =>
      giveUp(this.#fault(path, cause ?? new Error(`its thread ended (${status})`)));
    const late = () => {
      if (thread.listeners("message").includes(done))
        giveUp(new EntenteError("E107", { path, limit: seconds }));
    };
    // Where this thread was held up itself the answer may be there already: it is taken in before the immediate.
    const timer = setTimeout(() => setImmediate(late), seconds * 1000);
    thread.on("message", done).on("error", failed).on("exit", ended);
    thread.ref();
    thread.postMessage(question);
  }

  #fault(path: string, error: Error): EntenteError {
    return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
      ? new EntenteError("E111", { path, limit: this.#limits.megabytes })
      : new EntenteError("E106", { path, why: error.message });
  }

  #alive(): Worker {
    const compileCache = getCompileCacheDir();
    const workerData: ThreadData = compileCache === undefined ? {} : { compileCache };
    if (this.#thread !== null) return this.#thread;
    const thread = new Worker(this.#program, {
      // Not the parent's flags: under a test runner they would start the tests again.
      execArgv: ["--disable-warning=ExperimentalWarning"],
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, maxYoungGenerationSizeMb: 16 },
    });
    // One that ends between two pages is no page's fault, and ends nothing else.
    const forget = (): void => {
      if (this.#thread === thread) this.#thread = null;
    };
    this.#thread = thread.on("error", forget).on("exit", forget);
    return thread;
  }
}

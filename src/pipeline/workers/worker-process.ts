import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { EntenteError } from "../../errors/index.ts";
import { asFailure } from "../as-failure.ts";
import type { Outcome } from "../outcome.ts";
import type { Task } from "./task.ts";

// The file ends in .ts in the source tree and in .js in the package.
const ownProgram = fileURLToPath(new URL(import.meta.url.replace(/worker-process(\.[jt]s)$/, "worker$1")));

const start = (program: string): ChildProcess =>
  fork(program, [], {
    // Not the parent's flags: under a test runner they would start the tests again.
    execArgv: ["--disable-warning=ExperimentalWarning"],
    // Structured clone carries bytes as bytes; JSON would not.
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });

/** One worker process; it is started when first needed, and anew when it died over a page. */
export class WorkerProcess {
  readonly #seconds: number;
  readonly #program: string;
  #child: ChildProcess | null = null;

  /**
   * @param seconds how long a page may take
   * @param program what the process runs: it answers each `Task` with an `Outcome`
   */
  constructor(seconds: number, program: string = ownProgram) {
    this.#seconds = seconds;
    this.#program = program;
  }

  /** Codes one source; a page that kills the process, or takes too long, is a failure. Never rejects. */
  run(task: Task): Promise<Outcome> {
    const { name } = task.source;
    const child = this.#alive();
    return new Promise((resolve) => {
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const giveUp = (error: EntenteError): void => {
        this.close();
        settle(asFailure(name, error));
      };
      const died = (why: string) => giveUp(new EntenteError("E106", { path: name, why }));
      const timer = setTimeout(
        () => giveUp(new EntenteError("E107", { path: name, limit: this.#seconds })),
        this.#seconds * 1000,
      );
      child.on("message", settle);
      child.on("error", (error) => died(error.message));
      child.on("exit", (status, signal) => died(`its process ended (${signal ?? status})`));
      child.send(task);
    });
  }

  close(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }

  #alive(): ChildProcess {
    this.#child ??= start(this.#program);
    return this.#child;
  }
}

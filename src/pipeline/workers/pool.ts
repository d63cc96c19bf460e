import type { Outcome } from "../outcome.ts";
import type { Task } from "./task.ts";
import { WorkerProcess } from "./worker-process.ts";

/** Several worker processes that share one queue. */
export class WorkerPool {
  readonly #workers: readonly WorkerProcess[];
  readonly #idle: WorkerProcess[];
  #waiting: ((worker: WorkerProcess) => void)[] = [];

  constructor(size: number, seconds: number) {
    this.#workers = Array.from({ length: size }, () => new WorkerProcess(seconds));
    this.#idle = [...this.#workers];
  }

  /** Codes a source on the next free worker. Never rejects. */
  async run(task: Task): Promise<Outcome> {
    const worker = this.#idle.pop() ?? (await new Promise<WorkerProcess>((take) => this.#waiting.push(take)));
    const outcome = await worker.run(task);
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
    return outcome;
  }

  /** Ends the processes; sources that still wait are never started, and their promises never settle. */
  close(): void {
    this.#waiting = [];
    for (const worker of this.#workers) worker.close();
  }
}

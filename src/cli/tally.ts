import type { Failure } from "../contract/index.ts";
import type { Io } from "./io.ts";

/** A failure as a line of talk. */
export const failureLine = ({ code, message, todo }: Failure): string =>
  `entente: ${code} ${message}. ${todo}\n`;

/**
 * Counts what became of the pages of a run and decides its exit status: 1 when a page failed that the user
 * named, or when all did; a bad page inside a folder is told and leaves 0.
 */
export class Tally {
  readonly #named: ReadonlySet<string>;
  readonly #io: Io;
  #done = 0;
  #failed = 0;
  #namedFailed = 0;

  constructor(named: readonly string[], io: Io) {
    this.#named = new Set(named.map((name) => (name === "-" ? "stdin" : name)));
    this.#io = io;
  }

  succeed(): void {
    this.#done++;
  }

  fail(failure: Failure): void {
    this.#failed++;
    if (this.#named.has(failure.document)) this.#namedFailed++;
    this.#io.say(failureLine(failure));
  }

  get done(): number {
    return this.#done;
  }

  get failed(): number {
    return this.#failed;
  }

  status(): number {
    return this.#namedFailed > 0 || (this.#failed > 0 && this.#done === 0) ? 1 : 0;
  }
}

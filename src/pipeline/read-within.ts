import { createContext, Script } from "node:vm";
import type { Report } from "../contract/index.ts";
import { EntenteError } from "../errors/index.ts";
import { type ReadOptions, read } from "../read/index.ts";
import { defaultReadSeconds } from "./reading/limits.ts";

const slot: { work: (() => unknown) | null } = { work: null };
createContext(slot);
const script = new Script("work()");

/**
 * Runs work that may be stopped by the clock at any point, in the middle of a pattern too. It costs a tenth of a
 * millisecond, where a thread of its own would cost the loading of everything a second time.
 */
function within<T>(milliseconds: number, work: () => T): T {
  slot.work = work;
  try {
    return script.runInContext(slot, { timeout: milliseconds }) as T;
  } finally {
    slot.work = null;
  }
}

/**
 * Reads an untrusted page with a deadline, for callers that cannot wait: the commands and the desk use `readApart`.
 * @throws EntenteError E107 when it takes longer, and what `read` throws
 */
export function readWithin(
  input: Uint8Array | string,
  options: ReadOptions,
  seconds: number = defaultReadSeconds,
): Report {
  try {
    return within(seconds * 1000, () => read(input, options));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new EntenteError("E107", { path: options.name ?? "The page", limit: seconds });
  }
}

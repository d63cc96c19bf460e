import type { Progress } from "../pipeline/index.ts";
import { clean } from "./format/clean.ts";
import { cut } from "./format/display-width.ts";
import type { Io } from "./io.ts";

const clearLine = "\r\u001B[2K";

/** More often than this nobody can read it. */
const everyMilliseconds = 100;

/** A line on stderr that says how far a run has come; silent when stderr is no terminal. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away, so that what follows starts on a clean one. */
  readonly clear: () => void;
}

export function progressLine(io: Io, now: () => number = Date.now): ProgressLine {
  if (!io.stderrIsTerminal) return { show: () => {}, clear: () => {} };
  let shownAt = 0;
  let isShown = false;
  return {
    show: ({ done, failed, total, document }) => {
      if (now() - shownAt < everyMilliseconds) return;
      shownAt = now();
      isShown = true;
      const of = total === null ? "" : ` of ${total}`;
      const bad = failed === 0 ? "" : `, ${failed} failed`;
      io.say(clearLine + cut(`${done}${of} pages${bad}  ${clean(document)}`, (io.columns ?? 80) - 1));
    },
    clear: () => {
      if (isShown) io.say(clearLine);
      isShown = false;
    },
  };
}

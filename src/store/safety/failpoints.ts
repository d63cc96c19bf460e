/**
 * Named places in the writing of the store at which the process can be made to end as by a power cut, for tests of what is left then.
 * `ENTENTE_FAILPOINT=put.placed` ends it at the first pass, `ENTENTE_FAILPOINT=put.placed:3` at the third. Nothing else is ever
 * done here: a process without the variable only compares a name with nothing.
 */
import { env, kill, pid } from "node:process";

/** Ways in which something is written, each with the places inside it beside those of every transaction. */
export const writePaths = {
  /** What names no path of its own. */
  write: [],
  put: ["report", "derived", "placed"],
  remove: ["unplaced"],
  correct: ["said", "out"],
  place: [],
  decide: ["decision"],
  rate: ["rating"],
  "keep-assessment": [],
  "keep-stories": ["cleared"],
  migrate: ["step"],
  import: ["rows", "named", "manifest"],
  backup: ["copied", "files", "manifest", "named"],
  restore: ["copied", "marked", "aside", "moved", "named"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type WritePath = keyof typeof writePaths;

/** Places that every transaction passes: at its beginning, all written and not committed, committed. */
export const ofTransactions = ["begun", "written", "committed"] as const;

/** Paths that end in files and not in a transaction. */
const ofFiles: ReadonlySet<WritePath> = new Set(["import", "backup", "restore"]);

/** Every failpoint there is. */
export const failpoints: readonly string[] = (Object.keys(writePaths) as WritePath[]).flatMap((path) =>
  [...(ofFiles.has(path) ? [] : ofTransactions), ...writePaths[path]].map((place) => `${path}.${place}`),
);

const [wanted, nth = "1"] = (env.ENTENTE_FAILPOINT ?? "").split(":");
let left = Number(nth);

/** Ends the process here when it was asked for; no handler of anything runs, as when the power goes. */
export function failpoint(path: WritePath, place: string): void {
  if (!wanted || wanted !== `${path}.${place}` || --left > 0) return;
  kill(pid, "SIGKILL");
}

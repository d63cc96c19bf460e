/** How much memory reading takes: every page of the sets in one process whose heap is bounded. */
import { spawnSync } from "node:child_process";

/** A heap that is not bounded grows with what the machine has: rubbish is collected when there is no hurry. */
const flags = [
  "--max-old-space-size=128",
  "--max-semi-space-size=4",
  "--disable-warning=ExperimentalWarning",
];

/** Reads the sets in a process of its own and prints its peak; it fails when the heap is too small for a page. */
export const measureMemory = (sets: readonly string[]): void => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [...flags, `${import.meta.dirname}/read-all.ts`, ...sets],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  console.log(status === 0 ? stdout.trimEnd() : `the process ended with ${status}`);
};

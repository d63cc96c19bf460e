/** Measures `read` on the web pages with gold text in ../shared/gold/pages. Sets and metrics: docs/read.md. */

import { measureSet, printRow, type SetName, setNames } from "./read/measure.ts";
import { measureHostile } from "./read/measure-hostile.ts";
import { measureMemory } from "./read/memory.ts";
import { hasPages, hasXz } from "./read/pages.ts";

/** A large page has 3 MB. */
const hostileBytes = 3_000_000;

/**
 * `npm run bench -- read [SET ...] [--limit N]`: body precision, recall and F1, dates, titles, authors,
 * comments and CPU time a page. `--memory` reads every page of all sets and prints the most memory that took;
 * `--hostile` reads pages made to cost much, and needs no data.
 */
export const run = async (args: readonly string[]): Promise<void> => {
  if (args.includes("--hostile")) {
    await measureHostile(hostileBytes);
    return;
  }
  if (!hasPages()) {
    console.log("skipped: ../shared/gold/pages is not there");
    return;
  }
  if (!hasXz()) {
    console.log("skipped: the program xz is not there; it unpacks the pages (package xz-utils)");
    return;
  }
  const at = args.indexOf("--limit");
  const limit = at === -1 ? Number.POSITIVE_INFINITY : Number(args[at + 1]);
  if (args.includes("--memory")) {
    measureMemory(setNames);
    return;
  }
  const chosen = setNames.filter((name) => args.includes(name));
  for (const name of chosen.length > 0 ? chosen : setNames) {
    const figures = await measureSet(name as SetName, limit);
    printRow(name, figures);
  }
};

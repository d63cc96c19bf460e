import type { Dictionary, Skipped } from "../knowledge/index.ts";
import { knowledgeWith } from "../pipeline/knowledge-with.ts";
import type { Io } from "./io.ts";

/** Enough lines to find the kind of entry by. */
const shownLines = 5;

function reasonLine(why: string, skipped: readonly Skipped[]): string {
  const shown = skipped.slice(0, shownLines).map(({ line }) => line);
  const more = skipped.length > shown.length ? ", ..." : "";
  return `  skipped ${skipped.length}: ${why} (line ${shown.join(", ")}${more})\n`;
}

/** What was taken of a file and what was not, with the reasons counted. */
function dictionaryLines({ path, taken, skipped }: Dictionary): string {
  const reasons = [...Map.groupBy(skipped, ({ why }) => why)].sort(([, a], [, b]) => b.length - a.length);
  const head = `entente: ${path}: ${taken} taken${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}\n`;
  return head + reasons.map(([why, lines]) => reasonLine(why, lines)).join("");
}

/**
 * Reads the user's files before the run begins, so that a bad line stops it, and says what was taken of them.
 * @throws EntenteError E101 or E105 when a file cannot be read, E503 or E504 when it cannot be used
 */
export function tellDictionaries(paths: readonly string[], io: Io): void {
  for (const dictionary of knowledgeWith(paths).dictionaries) io.say(dictionaryLines(dictionary));
}

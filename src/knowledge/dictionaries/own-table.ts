/** Actors of the user's as a table: tab-separated, the columns of `actorColumns` named in the first line. */

import { EntenteError } from "../../errors/index.ts";
import { parseTable } from "../table.ts";
import { actorColumns, actorFrom } from "./actor-fields.ts";
import { wrongLine } from "./problem.ts";
import type { Dictionary, DictionaryContext } from "./types.ts";

/** Where the reader of tables says "line 3: ...", the same as our own error. */
function rowsOf(text: string, path: string) {
  try {
    return parseTable(text, actorColumns, path);
  } catch (error) {
    const told = error instanceof EntenteError ? /line (\d+): (.*)$/.exec(error.message) : null;
    throw told
      ? wrongLine(path, Number(told[1]), told[2] ?? "")
      : wrongLine(path, 1, "no line of column names");
  }
}

export function readOwnTable(text: string, path: string, context: DictionaryContext): Dictionary {
  const actors = rowsOf(text, path).map((row) => actorFrom(row, { path, line: row.line }, context));
  return { path, actors, agents: [], frames: [], sets: [], taken: actors.length, skipped: [] };
}

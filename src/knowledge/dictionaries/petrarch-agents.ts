/** PETRARCH's agents dictionary: `FOREIGN_MINISTER {FOREIGN_MINISTERS} [~GOV]`, with `!SETS!` of words to put in. */

import { decodeAgent } from "./petrarch-codes.ts";
import { petrarchLines, pluralOf, wordsOf } from "./petrarch-lines.ts";
import { wrongLine } from "./problem.ts";
import type { Dictionary, DictionaryContext, OwnAgent, Skipped } from "./types.ts";

const wordsIn = (list: string): readonly string[] =>
  list
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

/** Each way to put the words of a set for its marker; nothing else is formed of them, as PETRARCH has it. */
function substituted(phrase: string, sets: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const marker = /!\w+!/.exec(phrase)?.[0];
  if (marker === undefined) return null;
  return (sets.get(marker) ?? []).map((word) => wordsOf(phrase.replace(marker, word)).toLowerCase());
}

/** `{}` has no plural, `{X}` an irregular one, nothing a regular one. */
const pluralsOf = (noun: string, braces: string | undefined): readonly string[] => {
  if (braces === undefined) return [pluralOf(noun)];
  return braces.trim() === "" ? [] : [wordsOf(braces).toLowerCase()];
};

export function readPetrarchAgents(text: string, path: string, context: DictionaryContext): Dictionary {
  const sets = new Map<string, readonly string[]>();
  const [agents, skipped]: [OwnAgent[], Skipped[]] = [[], []];
  for (const { line, text: row } of petrarchLines(text)) {
    const set = /^\s*(!\w+!)\s*=\s*(.+)$/.exec(row);
    if (set) {
      sets.set(set[1] ?? "", wordsIn(set[2] ?? ""));
      continue;
    }
    const match = /^\s*([^[{]+?)\s*(?:\{([^}]*)\})?\s*\[\s*([A-Z0-9~]+)\s*[\]}]\s*$/.exec(row);
    if (!match) throw wrongLine(path, line, "it is no PHRASE {PLURAL} [~CODE]");
    const [, phrase = "", braces, code = ""] = match;
    const sector = decodeAgent(code, context);
    if (sector === null) {
      skipped.push({ line, why: "code of no sector of PLOVER" });
      continue;
    }
    const inSet = substituted(phrase, sets);
    if (inSet?.length === 0) skipped.push({ line, why: "set of words that is not defined" });
    const noun = wordsOf(phrase).toLowerCase();
    if (inSet) agents.push(...inSet.map((one) => ({ noun: one, plurals: [], sector })));
    else agents.push({ noun, plurals: pluralsOf(noun, braces), sector });
  }
  return { path, actors: [], agents, frames: [], sets: [], taken: agents.length, skipped };
}

import { extname } from "node:path";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../types.ts";
import { readOwnTable } from "./own-table.ts";
import { readOwnYaml } from "./own-yaml.ts";
import { readPetrarchActors } from "./petrarch-actors.ts";
import { readPetrarchAgents } from "./petrarch-agents.ts";
import { readPetrarchVerbs } from "./petrarch-verbs.ts";
import type { Dictionary, DictionaryContext } from "./types.ts";

type Reader = (text: string, path: string, context: DictionaryContext) => Dictionary;

/** PETRARCH's files all end in .txt; what stands in them tells them apart. */
function petrarchReader(text: string): Reader | null {
  if (/^- .*\*.*\[|^---.*---\s*$/m.test(text)) return readPetrarchVerbs;
  if (/\[\s*(?:~[A-Z]+|[A-Z]+~)\s*[\]}]/.test(text)) return readPetrarchAgents;
  return /\[\s*[A-Z]{3}/.test(text) ? readPetrarchActors : null;
}

function readerFor(path: string, text: string): Reader | null {
  const ending = extname(path).toLowerCase();
  if (ending === ".yaml" || ending === ".yml") return readOwnYaml;
  return ending === ".tsv" ? readOwnTable : petrarchReader(text);
}

/**
 * A file of the user's: frames, sets and actors in YAML (.yaml, .yml), actors in TSV (.tsv), or a dictionary of PETRARCH
 * (actors, agents, verbs; any other ending, told apart by what stands in it).
 * @throws EntenteError E503 with the line that cannot be used, E504 when the file is none of these
 */
export function readDictionary(
  file: { readonly path: string; readonly text: string },
  { states, ontology }: Pick<Knowledge, "states" | "ontology">,
): Dictionary {
  const { path, text } = file;
  const reader = readerFor(path, text);
  if (!reader) throw new EntenteError("E504", { path });
  return reader(text, path, {
    isState: (id) => states.has(id),
    isSector: (code) => ontology.plover.sectors.has(code),
    ontology,
  });
}

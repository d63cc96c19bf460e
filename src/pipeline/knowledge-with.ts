import { readFileSync } from "node:fs";
import { extendKnowledge, type Knowledge, loadKnowledge } from "../knowledge/index.ts";
import { asFileError } from "./collect.ts";

const extended = new Map<string, Knowledge>();

const fileAt = (path: string): { readonly path: string; readonly text: string } => {
  try {
    return { path, text: readFileSync(path, "utf8") };
  } catch (error) {
    throw asFileError(path, error);
  }
};

/**
 * The shipped knowledge with what the user's files add; read once for the same files.
 * @throws EntenteError E101 or E105 when a file cannot be read, E503 or E504 when it cannot be used
 */
export function knowledgeWith(dictionaries: readonly string[] = []): Knowledge {
  const key = dictionaries.join("\n");
  const known = extended.get(key);
  if (known) return known;
  const knowledge = extendKnowledge(loadKnowledge(), dictionaries.map(fileAt));
  extended.set(key, knowledge);
  return knowledge;
}

/** Treebanks of ../shared/gold/parse: sentences, and the raw text they were cut from. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Sentence } from "../../src/contract/index.ts";
import { fromConllu } from "../../src/parse/index.ts";

const folder = new URL("../../../shared/gold/parse/", import.meta.url);

export interface Treebank {
  readonly name: string;
  readonly sentences: readonly Sentence[];
  /** Paragraphs apart by an empty line, as the shared task's raw text has them. */
  readonly text: string;
}

const textOf = (conllu: string, sentences: readonly Sentence[]): string => {
  const blocks = conllu.split(/\n\n+/).filter((block) => /^\d/m.test(block));
  const parts = blocks.map((block, index) => {
    const sentence = sentences[index];
    const apart = index > 0 && /^# new(par|doc)/m.test(block);
    return `${apart ? "\n\n" : ""}${sentence?.text ?? ""}${sentence?.tokens.at(-1)?.spaceAfter ? " " : ""}`;
  });
  return parts.join("");
};

/** A treebank by the name of its file, or null when the data are not there. */
export const readTreebank = (name: string): Treebank | null => {
  const file = new URL(`${name}.conllu.gz`, folder);
  if (!existsSync(file)) return null;
  const conllu = gunzipSync(readFileSync(file)).toString("utf8");
  const sentences = fromConllu(conllu);
  return { name, sentences, text: textOf(conllu, sentences) };
};

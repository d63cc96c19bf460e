/** Text that arrives in pieces, parsed paragraph by paragraph. */
import type { Sentence } from "../contract/index.ts";
import type { Model } from "./model.ts";
import { parseText } from "./parse.ts";

/** A paragraph this long without an end is parsed up to its last white space, so that memory stays bounded. */
const longestWait = 1_000_000;

const moved = (sentence: Sentence, by: number, index: number): Sentence => ({
  ...sentence,
  index,
  start: sentence.start + by,
  end: sentence.end + by,
  tokens: sentence.tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
  multiwords: sentence.multiwords.map((word) => ({ ...word, start: word.start + by, end: word.end + by })),
});

/** Length of what can be parsed now: up to the last empty line, or much text without one. */
const ready = (text: string): number => {
  const last = [...text.matchAll(/\n[^\S\n]*\n/g)].at(-1);
  if (last && last.index > 0) return last.index;
  return text.length > longestWait ? Math.max(0, text.lastIndexOf(" ")) : 0;
};

/** Sentences of a stream of text, each as soon as its paragraph is whole; the same as parsing all of it at once. */
export async function* parseStream(
  chunks: AsyncIterable<string> | Iterable<string>,
  model: Model,
): AsyncGenerator<Sentence> {
  let held = "";
  let offset = 0;
  let index = 0;
  const take = function* (length: number): Generator<Sentence> {
    for (const sentence of parseText(held.slice(0, length), model)) yield moved(sentence, offset, index++);
    held = held.slice(length);
    offset += length;
  };
  for await (const chunk of chunks) {
    held += chunk;
    const length = chunk.includes("\n") || held.length > longestWait ? ready(held) : 0;
    if (length > 0) yield* take(length);
  }
  yield* take(held.length);
}

import type { Sentence } from "../contract/index.ts";
import { loadModel } from "../parse/index.ts";
import { analyse } from "../parse/parse.ts";

/** The same sentences and words, tagged and parsed anew. */
export function reparse(sentences: readonly Sentence[]): readonly Sentence[] {
  const words = sentences.map(({ start, end, tokens, multiwords }) => ({
    start,
    end,
    words: tokens,
    multiwords,
  }));
  const analysed = analyse(words, loadModel());
  return sentences.map((sentence, index) => ({ ...sentence, tokens: analysed[index] ?? [] }));
}

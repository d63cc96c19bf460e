/** What `parse` gives: sentences, tokens and Universal Dependencies trees. */
import { z } from "zod";
import { list, offset, record } from "./schema-kit.ts";

/** A word of a tree. `id` counts from 1 as in CoNLL-U; `head` 0 is the root. */
export const Token = record({
  id: z.int().positive(),
  start: offset,
  end: offset,
  /** The word as it stands. */
  form: z.string(),
  /** Its dictionary form. */
  lemma: z.string(),
  /** Universal part of speech. */
  upos: z.string(),
  /** Part of speech of the Penn Treebank. */
  xpos: z.string(),
  /** CoNLL-U feature string, `_` when empty. */
  feats: z.string(),
  /** Id of the word it hangs on. */
  head: z.int().nonnegative(),
  /** Its relation to that word. */
  deprel: z.string(),
  /** White space follows. */
  spaceAfter: z.boolean(),
});
export type Token = z.infer<typeof Token>;

/** A surface token that is several words ("don't" = "do" + "n't"): words `first` to `last`. */
export const Multiword = record({
  first: z.int().positive(),
  last: z.int().positive(),
  start: offset,
  end: offset,
  form: z.string(),
});
export type Multiword = z.infer<typeof Multiword>;

/** Offsets are into the text that was parsed: the report's text when a report was parsed. */
export const Sentence = record({
  /** Its place among the sentences, from 0. */
  index: z.int().nonnegative(),
  /** The block it stands in, when a report was parsed. */
  block: z.string().nullable(),
  start: offset,
  end: offset,
  text: z.string(),
  /** Its words, in order. */
  tokens: list(Token),
  /** Surface tokens that are several words. */
  multiwords: list(Multiword),
});
export type Sentence = z.infer<typeof Sentence>;

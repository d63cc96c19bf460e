/** What `parse` gives: sentences, tokens and Universal Dependencies trees. */
import { z } from "zod";
import { list, offset, record } from "./schema-kit.ts";

/** A word of a tree. `id` counts from 1 as in CoNLL-U; `head` 0 is the root. */
export const Token = record({
  id: z.int().positive(),
  start: offset,
  end: offset,
  form: z.string(),
  lemma: z.string(),
  upos: z.string(),
  xpos: z.string(),
  /** CoNLL-U feature string, `_` when empty. */
  feats: z.string(),
  head: z.int().nonnegative(),
  deprel: z.string(),
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
  index: z.int().nonnegative(),
  /** The block it stands in, when a report was parsed. */
  block: z.string().nullable(),
  start: offset,
  end: offset,
  text: z.string(),
  tokens: list(Token),
  multiwords: list(Multiword),
});
export type Sentence = z.infer<typeof Sentence>;

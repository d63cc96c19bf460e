import type { Block, Event, Mention, Report, Sentence } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Tree } from "./tree/index.ts";

/** What the finders of this room are given: the page, its trees, and what was found before them. */
export interface CodeContext {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  /** `trees[i]` is the tree of `sentences[i]`. */
  readonly trees: readonly Tree[];
  readonly knowledge: Knowledge;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** Mentions of one sentence, by its `index`. */
  readonly mentionsIn: (sentence: number) => readonly Mention[];
  /** In the order of the text; `attributedTo` is still open while claims are looked for. */
  readonly events: readonly Event[];
  /** The day the page is read as of (its publication date, or the best bound on it); `null` when nothing bounds it. */
  readonly asOf: string | null;
  /** The block a sentence stands in; `null` for trees that came without a page. */
  readonly blockOf: (sentence: Sentence) => Block | null;
  /** Body of the page, or its comment thread. */
  readonly withinOf: (sentence: Sentence) => "body" | "thread";
}

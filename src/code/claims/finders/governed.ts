import type { Span } from "../../../contract/index.ts";
import { isWithin, type Node, subtree } from "../../tree/index.ts";
import { stretchOf } from "../spans.ts";

/** The content a verb governs, as the tree shows it. */
export interface Content {
  readonly node: Node;
  readonly spans: readonly Span[];
  /** Words that belong to the cue besides the verb ("of" in "warned of"). */
  readonly cueWords: readonly Node[];
  readonly frame:
    | "clause"
    | "aside"
    | "predicate"
    | "infinitive"
    | "object"
    | "preposition"
    | "subject"
    | "hearsay";
}

/** The stretch of a branch, without the given branches below it. */
export const whole = (node: Node, without: readonly Node[] = []): readonly Span[] => {
  const kept = subtree(node).filter((below) => !without.some((branch) => isWithin(below, branch)));
  return stretchOf(kept, new Set(without.flatMap((branch) => subtree(branch))));
};

/** Content in a frame, by default the whole branch. */
export const of = (node: Node, frame: Content["frame"], more: Partial<Content> = {}): Content => ({
  node,
  spans: whole(node),
  cueWords: [],
  frame,
  ...more,
});

import type { Span } from "../../src/contract/index.ts";
import type { Spans } from "./polnear.ts";
import { common, iou, length, matchPairs } from "./score.ts";

/** Why an attribution of the gold was not matched, or one of ours was not: the classes that call for different mending. */
export type ErrorClass =
  | "no attribution near, cue unknown"
  | "no attribution near, cue known"
  | "content too short"
  | "content too long"
  | "content elsewhere"
  | "source missing"
  | "source not wanted"
  | "source wrong"
  | "nothing labelled near"
  | "labelled otherwise"
  | "taken by another";

export interface Mistake {
  readonly kind: "miss" | "extra";
  readonly class: ErrorClass;
  readonly gold: Spans | null;
  readonly ours: Spans | null;
}

/** Share of either content that must be common for the two to be about the same words. */
const near = 0.1;

const best = (one: Spans, others: readonly Spans[]): Spans | null => {
  const ranked = others
    .map((other) => ({
      other,
      cue: common(one.cue, other.cue) > 0 ? 1 : 0,
      value: iou(one.content, other.content),
    }))
    .filter(({ cue, value }) => cue > 0 || value >= near)
    .sort((a, b) => b.cue - a.cue || b.value - a.value);
  return ranked[0]?.other ?? null;
};

const contentClass = (gold: Spans, ours: Spans): ErrorClass => {
  const both = common(gold.content, ours.content);
  if (both === 0) return "content elsewhere";
  return length(ours.content) < length(gold.content) ? "content too short" : "content too long";
};

const classOf = (gold: Spans, ours: Spans): ErrorClass => {
  if (iou(gold.content, ours.content) < 0.5) return contentClass(gold, ours);
  if (common(gold.source, ours.source) > 0) return "taken by another";
  if (ours.source.length === 0) return "source missing";
  return gold.source.length === 0 ? "source not wanted" : "source wrong";
};

/** The mistakes made on one article; `isKnown` says whether the words of a cue hold one of our list. */
export const mistakes = (
  found: readonly Spans[],
  gold: readonly Spans[],
  isKnown: (cue: readonly Span[]) => boolean,
): readonly Mistake[] => {
  const pairs = matchPairs(found, gold);
  const [hitOurs, hitGold] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const misses = gold
    .filter((_, at) => !hitGold.has(at))
    .map((one): Mistake => {
      const other = best(one, found);
      const cls = other
        ? classOf(one, other)
        : isKnown(one.cue)
          ? "no attribution near, cue known"
          : "no attribution near, cue unknown";
      return { kind: "miss", class: cls, gold: one, ours: other };
    });
  const extras = found
    .filter((_, at) => !hitOurs.has(at))
    .map((one): Mistake => {
      const other = best(one, gold);
      return {
        kind: "extra",
        class: other ? "labelled otherwise" : "nothing labelled near",
        gold: other,
        ours: one,
      };
    });
  return [...misses, ...extras];
};

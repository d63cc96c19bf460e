import type { Span } from "../../src/contract/index.ts";
import type { Spans } from "./polnear.ts";

/** Counts that give precision, recall and F1. */
export interface Counts {
  hits: number;
  ours: number;
  gold: number;
}

export const length = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

export const common = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, one) =>
      sum +
      b.reduce(
        (inner, other) =>
          inner + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)),
        0,
      ),
    0,
  );

export const iou = (a: readonly Span[], b: readonly Span[]): number => {
  const both = common(a, b);
  const either = length(a) + length(b) - both;
  return either === 0 ? 0 : both / either;
};

/** Two sources agree when they overlap, or when both are absent. */
const sourcesAgree = (a: Spans, b: Spans): boolean =>
  (a.source.length === 0 && b.source.length === 0) || common(a.source, b.source) > 0;

/** One-to-one matches, the best content first. */
const matched = (
  ours: readonly Spans[],
  gold: readonly Spans[],
  fits: (a: Spans, b: Spans) => boolean,
): readonly (readonly [number, number])[] => {
  const pairs = ours.flatMap((a, i) =>
    gold
      .map((b, j) => ({ i, j, value: iou(a.content, b.content) }))
      .filter(({ i, j, value }) => value >= 0.5 && fits(ours[i] as Spans, gold[j] as Spans)),
  );
  pairs.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  const takenOurs = new Set<number>();
  const takenGold = new Set<number>();
  const found: (readonly [number, number])[] = [];
  for (const { i, j } of pairs) {
    if (takenOurs.has(i) || takenGold.has(j)) continue;
    takenOurs.add(i);
    takenGold.add(j);
    found.push([i, j]);
  }
  return found;
};

export const matchPairs = (
  ours: readonly Spans[],
  gold: readonly Spans[],
): readonly (readonly [number, number])[] => matched(ours, gold, sourcesAgree);

/** Content IoU of at least .5 and sources that overlap; with `contentOnly` the content alone. */
export const countMatches = (
  into: Counts,
  ours: readonly Spans[],
  gold: readonly Spans[],
  contentOnly = false,
): void => {
  into.hits += matched(ours, gold, contentOnly ? () => true : sourcesAgree).length;
  into.ours += ours.length;
  into.gold += gold.length;
};

/** Edge marks are a matter of taste in the gold ("the minister," with and without its comma): both sides lose them. */
const trimmed = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => {
      const words = text.slice(start, end);
      const lead = words.length - words.replace(/^[\s,.;:'"“”‘’()—–-]+/, "").length;
      const tail = words.length - words.replace(/[\s,.;:'"“”‘’()—–-]+$/, "").length;
      return `${start + lead}-${end - tail}`;
    })
    .join(" ");

/** Exact spans of one role, each counted once, whatever attribution they belong to. */
export const countExact = (
  into: Counts,
  text: string,
  role: "source" | "cue" | "content",
  ours: readonly Spans[],
  gold: readonly Spans[],
): void => {
  const own = new Set(ours.filter((one) => one[role].length > 0).map((one) => trimmed(text, one[role])));
  const theirs = new Set(gold.filter((one) => one[role].length > 0).map((one) => trimmed(text, one[role])));
  for (const span of own) if (theirs.has(span)) into.hits++;
  into.ours += own.size;
  into.gold += theirs.size;
};

export const zero = (): Counts => ({ hits: 0, ours: 0, gold: 0 });

/** Precision, recall and F1 in per cent, as a cell of a table. */
export const cell = ({ hits, ours, gold }: Counts): string => {
  const p = ours === 0 ? 0 : hits / ours;
  const r = gold === 0 ? 0 : hits / gold;
  const f = p + r === 0 ? 0 : (2 * p * r) / (p + r);
  return `P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${(100 * f).toFixed(1)}`;
};

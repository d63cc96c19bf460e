import type { Span } from "../../contract/index.ts";
import type { Node } from "../tree/index.ts";

const isMark = (node: Node): boolean => node.upos === "PUNCT";

/** Runs of neighbouring tokens as spans, without punctuation at the edges of a run. */
export const runsOf = (nodes: readonly Node[]): readonly Span[] => {
  const sorted = [...nodes].sort((a, b) => a.id - b.id);
  const runs: Node[][] = [];
  for (const node of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last && node.id === last.id + 1) runs.at(-1)?.push(node);
    else runs.push([node]);
  }
  return runs.flatMap((run) => {
    while (run[0] && isMark(run[0])) run.shift();
    for (let last = run.at(-1); last && isMark(last); last = run.at(-1)) run.pop();
    const [first, last] = [run[0], run.at(-1)];
    return first && last ? [{ start: first.token.start, end: last.token.end }] : [];
  });
};

/**
 * The stretch from the first to the last of the nodes, broken only where one of the `without` nodes stands: words
 * that the parser hung elsewhere ("the", "a few weeks ago") stay with what they stand in.
 */
export const stretchOf = (nodes: readonly Node[], without: ReadonlySet<Node>): readonly Span[] => {
  const [first] = nodes;
  if (!first) return [];
  const ids = nodes.filter((node) => !isMark(node)).map((node) => node.id);
  const [low, high] = [Math.min(...ids), Math.max(...ids)];
  return runsOf(first.tree.nodes.filter((node) => node.id >= low && node.id <= high && !without.has(node)));
};

/** Sorted spans; those that touch, overlap, or have only white space or marks between them become one. */
export const joined = (text: string, spans: readonly Span[]): readonly Span[] => {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last && (span.start <= last.end || !/[\p{L}\p{N}]/u.test(text.slice(last.end, span.start))))
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
};

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** From the start of the first to the end of the last. */
export const hull = (spans: readonly Span[]): Span | null => {
  const [first] = spans;
  if (!first) return null;
  return spans.reduce<Span>(
    (whole, span) => ({ start: Math.min(whole.start, span.start), end: Math.max(whole.end, span.end) }),
    first,
  );
};

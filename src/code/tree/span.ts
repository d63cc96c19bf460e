import type { Span } from "../../contract/index.ts";
import type { Node } from "./tree.ts";
import { subtree } from "./walk.ts";

const isMark = (node: Node): boolean => node.upos === "PUNCT" || node.rel === "punct";

/** From the first to the last of the nodes; `null` when there are none. */
export const spanOf = (nodes: readonly Node[]): Span | null => {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const { token } of nodes) {
    if (token.start < start) start = token.start;
    if (token.end > end) end = token.end;
  }
  return end < 0 ? null : { start, end };
};

/** The span of one token. */
export const tokenSpan = (node: Node): Span => ({ start: node.token.start, end: node.token.end });

/**
 * The span of the subtree, without punctuation at its edges; branches in the `without` relations are left out
 * (a gap they leave inside the span stays inside it).
 */
export const subtreeSpan = (node: Node, without: readonly string[] = []): Span => {
  const nodes = [...subtree(node, without)];
  while (nodes[0] && nodes[0] !== node && isMark(nodes[0])) nodes.shift();
  for (let last = nodes.at(-1); last && last !== node && isMark(last); last = nodes.at(-1)) nodes.pop();
  return spanOf(nodes) ?? tokenSpan(node);
};

/** Whether span `a` lies inside span `b`. */
export const liesIn = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end;

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

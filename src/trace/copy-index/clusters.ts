import { UnionFind } from "../union-find.ts";

/** A pair of copies, by report ids. */
export interface NamedEdge {
  readonly a: string;
  readonly b: string;
}

/**
 * Reports that hang together by shared text, two and more to a cluster: each in order of id, and the clusters in the order
 * of their first. Whatever order the edges come in, the clusters are the same.
 */
export function clustersOf(edges: Iterable<NamedEdge>): string[][] {
  const sets = new UnionFind();
  const seen = new Set<string>();
  for (const { a, b } of edges) {
    sets.union(a, b);
    seen.add(a).add(b);
  }
  return [...Map.groupBy([...seen].sort(), (id) => sets.find(id)).values()].sort((one, other) =>
    (one[0] ?? "") < (other[0] ?? "") ? -1 : 1,
  );
}

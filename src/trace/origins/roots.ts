import type { UnionFind } from "../union-find.ts";
import type { Corpus } from "./corpus.ts";
import { type Derivation, sourcesOf } from "./coverage.ts";
import type { Legs } from "./node.ts";

/**
 * The roots (sets of legs) each report stands on: its own legs, and those of the reports it is copied from,
 * handed on until nothing changes (copies of copies; sources may run in circles).
 */
export function rootsOf(
  corpus: Corpus,
  legs: ReadonlyMap<string, Legs>,
  joined: { readonly sets: UnionFind; readonly derivations: ReadonlyMap<string, Derivation> },
): Map<string, Set<string>> {
  const roots = new Map(
    corpus.members.map(({ id }) => [
      id,
      new Set((legs.get(id)?.nodes ?? []).map((node) => joined.sets.find(node.id))),
    ]),
  );
  const takes = [...roots].map(([id, own]) => ({ own, sources: sourcesOf(id, joined.derivations) }));
  const derived = takes.filter(({ sources }) => sources.length > 0);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { own, sources } of derived) {
      const before = own.size;
      for (const source of sources) for (const root of roots.get(source) ?? []) own.add(root);
      grew ||= own.size > before;
    }
  }
  return roots;
}

import type { Copy, Origin } from "../../contract/index.ts";
import { shortId } from "../hash.ts";
import { pushTo } from "../push-to.ts";
import { traceStage } from "../stage.ts";
import { UnionFind } from "../union-find.ts";
import { Apartness, CarefulSets, partDerivations } from "./apart.ts";
import { assignClaims } from "./assign.ts";
import type { Corpus } from "./corpus.ts";
import { type Derivation, derivedFrom } from "./coverage.ts";
import { findDerivations } from "./derivations.ts";
import { labelOf } from "./label.ts";
import { allLegs } from "./legs.ts";
import { type Merge, Merger, mergeCited, mergeRenderings, mergeSpeakers, mergeUnnamed } from "./merge.ts";
import type { Node } from "./node.ts";
import { rootsOf } from "./roots.ts";

const rankOfKind: Readonly<Record<Node["kind"], number>> = {
  document: 0,
  speaker: 1,
  own: 2,
  outlet: 3,
  unnamed: 4,
};

/** The leg that answers for the origin: a named speaker before a paper's own reporting, before a mere citation. */
const headOf = (nodes: readonly Node[]): Node | undefined =>
  [...nodes].sort(
    (a, b) => rankOfKind[a.kind] - rankOfKind[b.kind] || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )[0];

/** A report of a much-copied text has hundreds of sources, and a reader of why it does not count goes through a few. */
const mostSources = 3;

/** The copies that say most of why a report is not an origin; each report still hangs from some other. */
const strongest = (copies: readonly Copy[]): readonly Copy[] =>
  [...copies]
    .sort((a, b) => b.share - a.share || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
    .slice(0, mostSources);

function copyMerges(derivations: ReadonlyMap<string, Derivation>): Merge[] {
  return [...derivations].flatMap(([id, { sources, share }]) =>
    share < derivedFrom
      ? []
      : strongest(sources).map((copy) => ({
          a: copy.from === id ? copy.to : copy.from,
          b: id,
          why:
            copy.channel === "text"
              ? `The second is a copy: ${copy.why}`
              : `The second is an echo: ${copy.why}`,
        })),
  );
}

/** Root → the reports that stand on it, in order of id. */
function byRoot(roots: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const reports = new Map<string, string[]>();
  for (const [id, own] of roots) {
    for (const root of own) pushTo(reports, root, id);
  }
  return reports;
}

/** Merges by the roots that both their reports stand on. */
function mergesByRoot(
  merges: readonly Merge[],
  roots: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Merge[]> {
  const found = new Map<string, Merge[]>();
  for (const merge of merges) {
    for (const root of roots.get(merge.a) ?? []) {
      if (roots.get(merge.b)?.has(root)) pushTo(found, root, merge);
    }
  }
  return found;
}

interface Joined {
  readonly root: string;
  readonly group: readonly Node[];
  readonly pointers: ReadonlySet<string>;
}

function originOf(
  joined: Joined,
  found: Pick<Origin, "reports" | "claims" | "merges">,
  corpus: Corpus,
): Origin {
  const grounded = joined.group.filter(({ id }) => !joined.pointers.has(id));
  const head = headOf(grounded);
  return {
    type: "origin",
    id: `origin:${shortId(`${head?.key ?? "?"} ${found.reports[0] ?? ""} ${joined.root}`)}`,
    stage: traceStage,
    speaker: head?.key ?? null,
    label: head === undefined ? "Reports that only cite one another" : labelOf(head, corpus.knowledge),
    ...found,
  };
}

/**
 * The independent origins behind a corpus. An origin whose `speaker` is null (nobody named, or papers that only
 * cite one another) is listed, but never counted: see `countOrigins`.
 */
export function findOrigins(corpus: Corpus): Origin[] {
  const apart = new Apartness(corpus.apart);
  const derivations = findDerivations(corpus.members, corpus.copies);
  partDerivations(corpus.members, derivations, apart);
  const legs = allLegs(corpus, derivations);
  const nodes = [...legs.values()].flatMap((one) => one.nodes);
  const sets = new UnionFind();
  const merger = new Merger(new CarefulSets(sets, nodes, apart));
  mergeSpeakers(nodes, merger);
  const pointers = mergeCited(nodes, { index: corpus.index, derivations }, merger);
  mergeUnnamed(nodes, merger);
  mergeRenderings(nodes, { members: corpus.members, derivations }, merger);
  const roots = rootsOf(corpus, legs, { sets, derivations });
  const claims = assignClaims(corpus, legs, { sets, roots });
  const reports = byRoot(roots);
  const merges = mergesByRoot([...merger.merges, ...copyMerges(derivations)], roots);
  const groups = Map.groupBy(nodes, (node) => sets.find(node.id));
  return [...groups]
    .map(([root, group]) =>
      originOf(
        { root, group, pointers },
        { reports: reports.get(root) ?? [], claims: claims.get(root) ?? [], merges: merges.get(root) ?? [] },
        corpus,
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

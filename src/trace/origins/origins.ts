import type { Claim, Origin } from "../../contract/index.ts";
import { outletNames } from "../citations/outlet-names.ts";
import { shortId } from "../hash.ts";
import { traceStage } from "../stage.ts";
import { UnionFind } from "../union-find.ts";
import { assignClaims } from "./assign.ts";
import type { Corpus } from "./corpus.ts";
import { type Derivation, derivedFrom } from "./coverage.ts";
import { findDerivations } from "./derivations.ts";
import { labelOf } from "./label.ts";
import { type Merge, Merger, mergeCited, mergeSpeakers, mergeUnnamed } from "./merge.ts";
import { type Legs, legsOf, type Node } from "./node.ts";

const isCovered = (claim: Claim, { covered }: Derivation): boolean =>
  covered.some(
    ({ start, end }) => start < claim.end && claim.start < end && overlap(claim, { start, end }) >= 0.5,
  );

const overlap = (claim: Claim, span: { readonly start: number; readonly end: number }): number =>
  (Math.min(claim.end, span.end) - Math.max(claim.start, span.start)) / Math.max(1, claim.end - claim.start);

function allLegs(corpus: Corpus, derivations: ReadonlyMap<string, Derivation>): Map<string, Legs> {
  const names = outletNames(corpus.knowledge);
  return new Map(
    corpus.members.map((member) => {
      const derivation = derivations.get(member.id);
      const derived = (derivation?.share ?? 0) >= derivedFrom;
      const claims = member.coded.claims.filter(
        (claim) =>
          claim.within === "body" &&
          !claim.headline &&
          !(derived && derivation && isCovered(claim, derivation)),
      );
      return [member.id, legsOf(member, claims, { names, derived })];
    }),
  );
}

const sourcesOf = (id: string, derivation: Derivation | undefined): string[] =>
  derivation === undefined || derivation.share < derivedFrom
    ? []
    : derivation.sources.map(({ from, to }) => (from === id ? to : from));

/**
 * The roots (sets of legs) each report stands on: its own legs, and those of the reports it is copied from,
 * handed on until nothing changes (copies of copies; sources may run in circles).
 */
function rootsOf(
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
  const takes = [...roots].map(([id, own]) => ({ own, sources: sourcesOf(id, joined.derivations.get(id)) }));
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

function copyMerges(derivations: ReadonlyMap<string, Derivation>): Merge[] {
  return [...derivations].flatMap(([id, { sources, share }]) =>
    share < derivedFrom
      ? []
      : sources.map((copy) => ({
          a: copy.from === id ? copy.to : copy.from,
          b: id,
          why:
            copy.channel === "text"
              ? `The second is a copy: ${copy.why}`
              : `The second is an echo: ${copy.why}`,
        })),
  );
}

/**
 * The independent origins behind a corpus. An origin whose `speaker` is null (nobody named, or papers that only
 * cite one another) is listed, but never counted: see `countOrigins`.
 */
export function findOrigins(corpus: Corpus): Origin[] {
  const derivations = findDerivations(corpus.members, corpus.copies);
  const legs = allLegs(corpus, derivations);
  const nodes = [...legs.values()].flatMap((one) => one.nodes);
  const sets = new UnionFind();
  const merger = new Merger(sets);
  mergeSpeakers(nodes, corpus.index, merger);
  const pointers = mergeCited(nodes, corpus.index, merger);
  mergeUnnamed(nodes, corpus.index, merger);
  const roots = rootsOf(corpus, legs, { sets, derivations });
  const claims = assignClaims(corpus, legs, { sets, roots });
  const merges = [...merger.merges, ...copyMerges(derivations)];
  const groups = Map.groupBy(nodes, (node) => sets.find(node.id));
  return [...groups]
    .map(([root, group]): Origin => {
      const grounded = group.filter(({ id }) => !pointers.has(id));
      const head = headOf(grounded) ?? headOf(group);
      const reports = corpus.members.map(({ id }) => id).filter((id) => roots.get(id)?.has(root));
      const inside = new Set(reports);
      const speaker = grounded.length === 0 ? null : (head?.key ?? null);
      return {
        type: "origin",
        id: `origin:${shortId(`${head?.key ?? "?"} ${reports[0] ?? ""} ${root}`)}`,
        stage: traceStage,
        speaker,
        label:
          head === undefined
            ? ""
            : grounded.length === 0
              ? "Reports that only cite one another"
              : labelOf(head, corpus.knowledge),
        reports,
        claims: claims.get(root) ?? [],
        merges: merges.filter(({ a, b }) => inside.has(a) && inside.has(b)),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

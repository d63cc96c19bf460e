import type { CorpusIndex } from "../citations/cited-report.ts";
import { meets } from "../meets.ts";
import { pushTo } from "../push-to.ts";
import { dayNumber, pointOf } from "../time.ts";
import type { UnionFind } from "../union-find.ts";
import type { Node } from "./node.ts";

/** A merge of two legs into one origin, with the reason for a reader. */
export interface Merge {
  readonly a: string;
  readonly b: string;
  readonly why: string;
}

/** What a politician says within a week is one occasion for several papers; elicited. */
export const occasionDays = 7;

export class Merger {
  readonly merges: Merge[] = [];
  readonly #sets: UnionFind;

  constructor(sets: UnionFind) {
    this.#sets = sets;
  }

  join(a: Node, b: Node, why: string): void {
    if (this.#sets.union(a.id, b.id)) this.merges.push({ a: a.member.id, b: b.member.id, why });
  }
}

const byTime = (a: Node, b: Node): number => {
  const [dayA, dayB] = [pointOf(a.member.published) ?? "", pointOf(b.member.published) ?? ""];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** Runs of legs, in order of time, within a week of the first dated one; undated legs go with the earliest run. */
export function occasions(nodes: readonly Node[]): Node[][] {
  const runs: Node[][] = [];
  let anchor: number | null = null;
  for (const node of [...nodes].sort(byTime)) {
    const day = pointOf(node.member.published);
    const number = day === null ? null : dayNumber(day);
    const run = runs.at(-1);
    if (run && (number === null || anchor === null || number - anchor <= occasionDays)) run.push(node);
    else {
      runs.push([node]);
      anchor = null;
    }
    anchor ??= number;
  }
  return runs;
}

/** Legs by speaker and by what their reports are about; a leg without a readable subject stands in one bucket of its own. */
function buckets(nodes: readonly Node[], index: CorpusIndex): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of nodes) {
    if (node.key === null) continue;
    const subjects = index.subjects.get(node.member.id);
    for (const key of new Set([node.key, ...node.aliases])) {
      if (node.kind === "document") pushTo(found, key, node);
      else if (!subjects || subjects.size === 0) pushTo(found, `${key} ?`, node);
      else for (const subject of subjects) pushTo(found, `${key} ${subject}`, node);
    }
  }
  return found;
}

/** Same speaker or document, same subject, same occasion: one origin, however many papers print it. */
export function mergeSpeakers(nodes: readonly Node[], index: CorpusIndex, merger: Merger): void {
  for (const bucket of buckets(nodes, index).values()) {
    const runs = bucket[0]?.kind === "document" ? [bucket] : occasions(bucket);
    for (const [first, ...others] of runs) {
      for (const other of others) {
        if (first && first.member.id !== other.member.id) {
          merger.join(first, other, `Both rest on ${other.words} on the same occasion.`);
        }
      }
    }
  }
}

/** A chain through an outlet whose report is in the corpus rests on that report. */
export function mergeCited(nodes: readonly Node[], index: CorpusIndex, merger: Merger): ReadonlySet<string> {
  const byReport = Map.groupBy(nodes, ({ member }) => member.id);
  const pointers = new Set<string>();
  for (const node of nodes) {
    for (const outlet of node.via) {
      const cited = index.reportFor(node.member, outlet);
      const legs = cited === null ? [] : (byReport.get(cited) ?? []);
      const target = legs.find(({ key }) => key === node.key) ?? heaviest(legs);
      if (!target) continue;
      merger.join(target, node, `The chain of the second runs through the outlet of the first (${outlet}).`);
      if (node.kind === "outlet") pointers.add(node.id);
    }
  }
  return pointers;
}

const heaviest = (nodes: readonly Node[]): Node | undefined =>
  [...nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))[0];

/** Unnamed voices of an outlet go with the one named voice that others report from the same outlet. */
export function mergeUnnamed(nodes: readonly Node[], index: CorpusIndex, merger: Merger): void {
  const named = Map.groupBy(
    nodes
      .filter(({ kind, via }) => kind === "speaker" && via.length > 0)
      .flatMap((node) => node.via.map((outlet) => ({ outlet, node }))),
    ({ outlet }) => outlet,
  );
  for (const node of nodes.filter(({ kind }) => kind === "outlet")) {
    const near = (named.get(node.key ?? "") ?? [])
      .map((one) => one.node)
      .filter((other) => other.member.id !== node.member.id && sameMatter(node, other, index));
    const [first] = near;
    if (!first || new Set(near.map(({ key }) => key)).size !== 1) continue;
    merger.join(first, node, `Both come by way of ${node.key}, and the second names nobody else.`);
  }
}

function sameMatter(a: Node, b: Node, index: CorpusIndex): boolean {
  const [one, other] = [index.subjects.get(a.member.id), index.subjects.get(b.member.id)];
  return !!one && !!other && meets(one, other) && occasions([a, b]).length === 1;
}

import type { CorpusIndex } from "../citations/cited-report.ts";
import { pushTo } from "../push-to.ts";
import { dayNumber, pointOf } from "../time.ts";
import type { CarefulSets } from "./apart.ts";
import type { Corpus } from "./corpus.ts";
import { type Derivation, sourcesOf } from "./coverage.ts";
import { wordsOfKey } from "./label.ts";
import type { Node } from "./node.ts";
import { occasionDays, onSameMatter } from "./occasion.ts";

/** A merge of two legs into one origin, with the reason for a reader. */
export interface Merge {
  readonly a: string;
  readonly b: string;
  readonly why: string;
}

export class Merger {
  readonly merges: Merge[] = [];
  readonly #sets: CarefulSets;

  constructor(sets: CarefulSets) {
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

/** Legs by the names they go by. */
function buckets(nodes: readonly Node[]): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of nodes) {
    if (node.key === null) continue;
    for (const key of new Set([node.key, ...node.aliases])) pushTo(found, key, node);
  }
  return found;
}

/** A document with a name of its own is one text whenever it is quoted; "the joint statement" is one of many. */
const isNamedDocument = (node: Node): boolean =>
  node.kind === "document" && /\p{Lu}/u.test(node.words.slice(1));

/**
 * Legs whose reports may concern one thing (`mayConcern`), as groups whose members hang together; in time linear in the
 * number of legs, so a head of state may be quoted by thousands of papers.
 */
function concerning(run: readonly Node[]): Node[][] {
  const groups = new Map<string, Node[]>();
  for (const node of run) {
    const { dyads, states } = node.member.subjects;
    const sorted = [...states].sort();
    for (const dyad of dyads) pushTo(groups, dyad, node);
    for (const [at, one] of sorted.entries()) {
      for (const other of sorted.slice(at + 1)) pushTo(groups, `dyad:${one}-${other}`, node);
    }
  }
  const alone = new Set(
    run.flatMap(({ member: { subjects } }) => (subjects.states.size === 1 ? [...subjects.states] : [])),
  );
  for (const state of alone) {
    groups.set(
      state,
      run.filter(({ member }) => member.subjects.states.has(state)),
    );
  }
  if (run.some(({ member }) => member.subjects.states.size === 0)) groups.set("", [...run]);
  return [...groups.values()];
}

/** Same speaker or document, same subject, same occasion: one origin, however many papers print it. */
export function mergeSpeakers(nodes: readonly Node[], merger: Merger): void {
  for (const bucket of buckets(nodes).values()) {
    const runs = bucket.every(isNamedDocument) ? [bucket] : occasions(bucket);
    for (const [first, ...others] of runs.flatMap(concerning)) {
      for (const other of others) {
        if (first && first.member.id !== other.member.id) {
          merger.join(first, other, `Both rest on ${other.words} on the same occasion.`);
        }
      }
    }
  }
}

/** The legs of a report; of one that is taken from others and has none of its own, theirs. */
function legsBehind(
  report: string,
  byReport: ReadonlyMap<string, readonly Node[]>,
  derivations: ReadonlyMap<string, Derivation>,
): readonly Node[] {
  const seen = new Set([report]);
  for (const id of seen) {
    const own = byReport.get(id) ?? [];
    if (own.length > 0) return own;
    for (const source of sourcesOf(id, derivations)) seen.add(source);
  }
  return [];
}

/** A chain through an outlet whose report is in the corpus rests on that report. */
export function mergeCited(
  nodes: readonly Node[],
  {
    index,
    derivations,
  }: { readonly index: CorpusIndex; readonly derivations: ReadonlyMap<string, Derivation> },
  merger: Merger,
): ReadonlySet<string> {
  const byReport = Map.groupBy(nodes, ({ member }) => member.id);
  const pointers = new Set<string>();
  for (const node of nodes) {
    for (const outlet of node.via) {
      const cited = index.reportFor(node.member, outlet);
      const own = cited === null ? [] : (byReport.get(cited) ?? []);
      // A speaker whom a copy adds to what it prints speaks for himself, and not through what was printed.
      const isHandedOn = node.kind === "outlet" || node.isAnswered;
      const legs =
        cited !== null && own.length === 0 && isHandedOn ? legsBehind(cited, byReport, derivations) : own;
      const target = legs.find(({ key }) => key === node.key) ?? heaviest(legs);
      if (!target) continue;
      merger.join(
        target,
        node,
        `The chain of the second runs through the outlet of the first (${wordsOfKey(outlet)}).`,
      );
      if (node.kind === "outlet") pointers.add(node.id);
    }
  }
  return pointers;
}

const heaviest = (nodes: readonly Node[]): Node | undefined =>
  [...nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))[0];

/** Unnamed voices of an outlet (or of whoever else answers for them) go with the one named voice that others report from it. */
export function mergeUnnamed(nodes: readonly Node[], merger: Merger): void {
  const named = Map.groupBy(
    nodes
      .filter(({ kind, isAnswered, via }) => kind === "speaker" && !isAnswered && via.length > 0)
      .flatMap((node) => node.via.map((outlet) => ({ outlet, node }))),
    ({ outlet }) => outlet,
  );
  for (const node of nodes.filter(({ kind, isAnswered }) => kind === "outlet" || isAnswered)) {
    const near = (named.get(node.key ?? "") ?? [])
      .map((one) => one.node)
      .filter((other) => other.member.id !== node.member.id && sameMatter(node, other));
    const [first] = near;
    if (!first || new Set(near.map(({ key }) => key)).size !== 1) continue;
    merger.join(
      first,
      node,
      `Both come by way of ${wordsOfKey(node.key ?? "")}, and the second names nobody else.`,
    );
  }
}

const isNamedLeg = ({ kind }: Node): boolean => kind === "speaker" || kind === "document";

/**
 * Renderings of one page in a language that is not coded are one text: where one of them names whom it hands on, and another
 * was not understood so far, the page speaks through the first.
 */
export function mergeRenderings(
  nodes: readonly Node[],
  {
    members,
    derivations,
  }: Pick<Corpus, "members"> & { readonly derivations: ReadonlyMap<string, Derivation> },
  merger: Merger,
): void {
  const byReport = Map.groupBy(nodes, ({ member }) => member.id);
  for (const { id } of members.filter(({ isCoded }) => !isCoded)) {
    const legs = sourcesOf(id, derivations).flatMap((source) => byReport.get(source) ?? []);
    const named = legs.filter(isNamedLeg);
    const [first] = named;
    if (!first || new Set(named.map(({ key }) => key)).size !== 1) continue;
    for (const other of legs.filter((leg) => !isNamedLeg(leg)))
      merger.join(first, other, "Both render the same page in another language.");
  }
}

const sameMatter = ({ member: a }: Node, { member: b }: Node): boolean => onSameMatter(a, b);

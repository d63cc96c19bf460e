import type { Apart } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { pushTo } from "../push-to.ts";
import { pointOf } from "../time.ts";
import type { UnionFind } from "../union-find.ts";
import { type Derivation, noDerivation, sourcesOf } from "./coverage.ts";
import type { Node } from "./node.ts";

/** Which reports a person has said rest on different origins. */
export class Apartness {
  readonly #others = new Map<string, string[]>();
  readonly pairs: readonly Apart[];

  constructor(pairs: readonly Apart[]) {
    this.pairs = pairs;
    for (const { a, b } of pairs) {
      pushTo(this.#others, a, b);
      pushTo(this.#others, b, a);
    }
  }

  /** Whether two groups of reports hold a pair that is to stay apart. */
  parts(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
    const [small, large] = one.size <= other.size ? [one, other] : [other, one];
    return [...small].some((id) => (this.#others.get(id) ?? []).some((twin) => large.has(twin)));
  }
}

/** Joins legs, but never two sets that hold reports a person has put apart: a merge undone stays undone, by whatever way. */
export class CarefulSets {
  readonly #sets: UnionFind;
  readonly #apart: Apartness;
  readonly #reports = new Map<string, Set<string>>();

  constructor(sets: UnionFind, nodes: readonly Node[], apart: Apartness) {
    this.#sets = sets;
    this.#apart = apart;
    for (const { id, member } of nodes) this.#reports.set(id, new Set([member.id]));
  }

  /** False where they were one already, or are to stay apart. */
  union(a: string, b: string): boolean {
    const [left, right] = [this.#sets.find(a), this.#sets.find(b)];
    if (left === right) return false;
    const reportsIn = (root: string): Set<string> => this.#reports.get(root) ?? new Set<string>();
    const [one, other] = [reportsIn(left), reportsIn(right)];
    if (this.#apart.pairs.length > 0 && this.#apart.parts(one, other)) return false;
    this.#sets.union(left, right);
    this.#reports.set(this.#sets.find(left), new Set([...one, ...other]));
    return true;
  }
}

/** A report and all it is taken from, by whatever way. */
function reach(id: string, found: ReadonlyMap<string, Derivation>): Set<string> {
  const seen = new Set([id]);
  for (const one of seen) for (const source of sourcesOf(one, found)) seen.add(source);
  return seen;
}

/** Of two reports that a person has put apart, the one that is taken from the other stands for itself; of two taken from a third, the later. */
export function partDerivations(
  members: readonly Member[],
  found: Map<string, Derivation>,
  apart: Apartness,
): void {
  const byId = new Map(members.map((member) => [member.id, member]));
  for (const { a, b } of apart.pairs) {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (!one || !other) continue;
    const [fromA, fromB] = [reach(a, found), reach(b, found)];
    if (![...fromA].some((id) => fromB.has(id))) continue;
    const isLater = `${pointOf(one.published) ?? ""} ${a}` > `${pointOf(other.published) ?? ""} ${b}`;
    const itself = fromA.has(b) ? a : fromB.has(a) ? b : isLater ? a : b;
    found.set(itself, noDerivation);
  }
}

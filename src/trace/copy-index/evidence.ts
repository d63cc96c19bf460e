import type { Commonness } from "../copies/candidates.ts";
import { firstOf } from "./first.ts";
import type { Edge, Shelf } from "./shelf.ts";

/** Two numbers of reports as one number that is still exact. */
const keyStep = 2 ** 26;

const keyOf = (a: number, b: number): number => Math.min(a, b) * keyStep + Math.max(a, b);

/**
 * Counts for pairs how many runs speak for them. A run that stands in many reports (more than `common.from`) speaks only
 * for the pairs of its first few reports with others. As reports come in, a run may become common, and another
 * report be among its first few: what that takes from pairs found earlier is counted too, so that in the end each
 * pair has the evidence it would have had were all reports placed at once.
 */
export class Evidence {
  readonly #shelf: Shelf;
  readonly #common: Commonness;
  readonly #counts = new Map<number, number>();
  readonly #lost = new Map<number, { readonly edge: Edge; by: number }>();
  readonly #edges = new Map<number, readonly Edge[]>();

  constructor(shelf: Shelf, common: Commonness) {
    this.#shelf = shelf;
    this.#common = common;
  }

  /**
   * One run of words.
   *
   * @param old reports in the index that hold it
   * @param fresh new reports that hold it, in rising order and numbered above all old ones
   */
  add(old: readonly number[], fresh: Iterable<number>): void {
    const added = [...fresh];
    const all = [...old, ...added];
    if (all.length <= this.#common.from) {
      for (const [index, one] of added.entries()) {
        for (const other of old) this.#count(one, other);
        for (const other of added.slice(0, index)) this.#count(one, other);
      }
      return;
    }
    const hubs = new Set(firstOf(this.#shelf, all, this.#common.joinedTo));
    const isNew = (one: number): boolean => one >= (added[0] ?? Number.POSITIVE_INFINITY);
    for (const one of added) {
      const others = hubs.has(one) ? all : [...hubs].filter((hub) => !isNew(hub));
      for (const other of others) {
        // Of two first ones, both new, the pair is counted once.
        const isTwice = hubs.has(one) && hubs.has(other) && isNew(other) && other > one;
        if (one !== other && !isTwice) this.#count(one, other);
      }
    }
    const lasts = old.length > this.#common.from && !added.some((one) => hubs.has(one));
    if (!lasts) this.#lose(old, hubs);
  }

  /** Pairs (a < b) with at least so much evidence, in order. */
  pairs(least: number): (readonly [number, number, number])[] {
    return [...this.#counts]
      .filter(([, count]) => count >= least)
      .sort(([a], [b]) => a - b)
      .map(([key, count]) => [Math.floor(key / keyStep), key % keyStep, count] as const);
  }

  /** Pairs found earlier that have lost evidence. */
  weakened(): (readonly [Edge, number])[] {
    return [...this.#lost.values()].map(({ edge, by }) => [edge, by] as const);
  }

  #count(one: number, other: number): void {
    const key = keyOf(one, other);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Takes the run from the pairs of old reports for which it spoke and does no more. */
  #lose(old: readonly number[], hubs: ReadonlySet<number>): void {
    const rest = new Set(old.filter((one) => !hubs.has(one)));
    const wasCommon = old.length > this.#common.from;
    const from = wasCommon
      ? firstOf(this.#shelf, old, this.#common.joinedTo).filter((one) => !hubs.has(one))
      : [...rest];
    for (const one of from) {
      for (const edge of this.#edgesOf(one)) {
        const other = edge.a === one ? edge.b : edge.a;
        // Where the run was not common both ends are walked: the pair is taken once.
        if (!rest.has(other) || (from.includes(other) && other < one)) continue;
        const key = keyOf(edge.a, edge.b);
        const lost = this.#lost.get(key) ?? { edge, by: 0 };
        this.#lost.set(key, { edge, by: lost.by + 1 });
      }
    }
  }

  #edgesOf(one: number): readonly Edge[] {
    const known = this.#edges.get(one) ?? this.#shelf.edgesOf(one);
    this.#edges.set(one, known);
    return known;
  }
}

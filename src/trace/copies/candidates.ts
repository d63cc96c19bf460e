import { hashText } from "../hash.ts";
import { pushTo } from "../push-to.ts";

/** Two reports that may share text, by their places in the list; the first is the smaller. */
export type Pair = readonly [number, number];

/** How runs of words that stand in many reports are treated. */
export interface Commonness {
  /**
   * A hash in more than this many reports joins each report to a few of them only: measured on 4,765 texts, such hashes
   * are stock phrases, yet in a story carried by hundreds of papers they are the story itself.
   */
  readonly from: number;
  /** So many: those whose ids have the least hashes, which is any few, but the same few in any order of arrival. */
  readonly joinedTo: number;
}

export const commonness: Commonness = { from: 60, joinedTo: 8 };

/** Two hashes at least: one shared run of five words is chance. */
export const leastShared = 2;

/** Places of reports by the hashes of their ids: the order in which a common run chooses those it joins others to. */
export function hubOrder(ids: readonly string[]): number[] {
  const ranks = ids.map((id) => hashText(id));
  return [...ids.keys()].sort(
    (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1),
  );
}

/** The reports that hold each feature, those first whose ids have the least hashes. */
export function holdersOf<F>(features: readonly ReadonlySet<F>[], ids: readonly string[]): Map<F, number[]> {
  const holders = new Map<F, number[]>();
  for (const report of hubOrder(ids)) {
    for (const feature of features[report] ?? []) pushTo(holders, feature, report);
  }
  return holders;
}

/**
 * Pairs that share at least two features, in time linear in the number of features. The result does not depend on
 * the order of arrival.
 *
 * @param holders for each feature (hash or word), the reports that hold it, in hub order
 */
export function candidatePairs<F>(
  holders: ReadonlyMap<F, readonly number[]>,
  {
    least = leastShared,
    common = commonness,
  }: { readonly least?: number; readonly common?: Commonness } = {},
): Pair[] {
  const counts = new Map<number, number>();
  for (const reports of holders.values()) {
    countPairs(reports, reports.length > common.from ? common.joinedTo : reports.length, counts);
  }
  const pairs: Pair[] = [];
  for (const [key, count] of counts) {
    if (count >= least) pairs.push([Math.floor(key / keyStep), key % keyStep]);
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Two places as one number that is still exact. */
const keyStep = 2 ** 26;

function countPairs(reports: readonly number[], firsts: number, counts: Map<number, number>): void {
  for (let first = 0; first < firsts; first++) {
    const one = reports[first] ?? 0;
    for (let second = first + 1; second < reports.length; second++) {
      const other = reports[second] ?? 0;
      const key = Math.min(one, other) * keyStep + Math.max(one, other);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}

import { pushTo } from "../push-to.ts";

/** Two reports that may share text, by their places in the list; the first is the smaller. */
export type Pair = readonly [number, number];

/**
 * A hash in more than 60 reports joins each report to only a few of them: measured on 4,765 texts, such
 * hashes are stock phrases, yet in a story carried by hundreds of papers they are the story itself.
 */
const commonFrom = 60;
const joinedTo = 8;

/** Two hashes at least: one shared run of five words is chance. */
const leastShared = 2;

/**
 * Pairs that share at least two features, in time linear in the number of features. The list must be in a
 * fixed order (by report id), so that the result does not depend on the order of arrival.
 *
 * @param features for each report, its distinct features (hashes or words)
 */
export function candidatePairs<F>(features: readonly ReadonlySet<F>[], least = leastShared): Pair[] {
  const postings = new Map<F, number[]>();
  for (const [report, own] of features.entries()) {
    for (const feature of own) pushTo(postings, feature, report);
  }
  const counts = new Map<number, number>();
  for (const reports of postings.values()) countPairs(reports, features.length, counts);
  const pairs: Pair[] = [];
  for (const [key, count] of counts) {
    if (count >= least) pairs.push([Math.floor(key / features.length), key % features.length]);
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function countPairs(reports: readonly number[], size: number, counts: Map<number, number>): void {
  const firsts = reports.length > commonFrom ? joinedTo : reports.length;
  for (let first = 0; first < firsts; first++) {
    for (let second = first + 1; second < reports.length; second++) {
      const key = (reports[first] ?? 0) * size + (reports[second] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}

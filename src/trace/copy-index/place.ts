import { align } from "../copies/align.ts";
import { type Commonness, commonness, leastShared } from "../copies/candidates.ts";
import { fingerprint, runsOf } from "../copies/fingerprint.ts";
import { isCopy, measure } from "../copies/overlap.ts";
import { hashText } from "../hash.ts";
import type { ComparedWords } from "../text/words.ts";
import { Evidence } from "./evidence.ts";
import { type Postings, sortedPostings } from "./postings.ts";
import { addPostings, Reader } from "./segments.ts";
import type { Edge, Placeable, Shelf } from "./shelf.ts";

/** Gathers the evidence of all runs of the new reports against all that are there and against one another. */
function gather(shelf: Shelf, fresh: Postings, common: Commonness): Evidence {
  const evidence = new Evidence(shelf, common);
  const reader = new Reader(shelf);
  for (let at = 0; at < fresh.length; ) {
    const hash = fresh.hashes[at] ?? 0;
    let end = at + 1;
    while (end < fresh.length && fresh.hashes[end] === hash) end++;
    evidence.add(reader.numbersOf(hash), fresh.numbers.subarray(at, end));
    at = end;
  }
  return evidence;
}

/** The words of reports, each read once for one placing. */
function wordReader(
  shelf: Shelf,
  placed: ReadonlyMap<number, ComparedWords>,
): (number: number) => ComparedWords {
  const read = new Map(placed);
  return (number) => {
    const known = read.get(number);
    if (known !== undefined) return known;
    const words = shelf.words(number);
    read.set(number, words);
    return words;
  };
}

/**
 * Places reports in the index and finds whose text each shares. Placed one by one or many at once, in any order, the
 * same reports end in the same clusters, and these are the clusters of `findCopies` over all of them.
 *
 * @param reports each not placed yet, their ids distinct
 * @returns how many pairs were found to be copies
 */
export function place(shelf: Shelf, reports: readonly Placeable[], common: Commonness = commonness): number {
  const first = shelf.next();
  const numbered = reports.map((report, index) => ({
    ...report,
    number: first + index,
    rank: hashText(report.id),
  }));
  shelf.addReports(numbered);
  const fresh = sortedPostings(
    reports.map(({ words }) => fingerprint(runsOf(words))),
    first,
  );
  const evidence = gather(shelf, fresh, common);
  const wordsOf = wordReader(shelf, new Map(numbered.map(({ number, words }) => [number, words])));
  const edges: Edge[] = [];
  for (const [a, b, count] of evidence.pairs(leastShared)) {
    const [one, other] = [wordsOf(a), wordsOf(b)];
    const overlap = measure(align(one, other), one, other);
    if (!isCopy(overlap, Math.min(one.length, other.length))) continue;
    edges.push({ a, b, evidence: count, share: overlap.share, own: overlap.own });
  }
  shelf.addEdges(edges);
  for (const [edge, by] of evidence.weakened()) shelf.weaken(edge, by);
  addPostings(shelf, fresh);
  return edges.length;
}

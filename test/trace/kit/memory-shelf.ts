import {
  type Edge,
  type Postings,
  type Segment,
  type Shelf,
  settled,
} from "../../../src/trace/copy-index/index.ts";
import type { ComparedWords } from "../../../src/trace/text/words.ts";

/** A shelf in memory, and the copies that its edges come to, by report ids. */
export function memoryShelf(): {
  readonly shelf: Shelf;
  edges(): { a: string; b: string }[];
} {
  const reports: { id: string; rank: number; words: ComparedWords }[] = [];
  const segments = new Map<number, { segment: Segment; buckets: Map<number, Postings> }>();
  let serial = 0;
  let edges: Edge[] = [];
  const report = (number: number) => {
    const found = reports[number];
    if (!found) throw new Error(`no report ${number}`);
    return found;
  };
  const shelf: Shelf = {
    next: () => reports.length,
    idOf: (number) => report(number).id,
    isLive: () => true,
    rank: (number) => report(number).rank,
    words: (number) => report(number).words,
    addReports: (added) => {
      reports.push(...added);
    },
    segments: () => [...segments.values()].map(({ segment }) => segment),
    bucket: ({ id }, bucket) => segments.get(id)?.buckets.get(bucket) ?? null,
    addSegment: (bits, buckets) => {
      const kept = new Map(buckets);
      const postings = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
      const id = serial++;
      segments.set(id, { segment: { id, bits, postings }, buckets: kept });
    },
    dropSegment: ({ id }) => {
      segments.delete(id);
    },
    edgesOf: (number) => edges.filter(({ a, b }) => a === number || b === number),
    edge: (a, b) => edges.find((one) => one.a === a && one.b === b) ?? null,
    addEdges: (added) => {
      edges.push(...added);
    },
    weaken: ({ a, b }, by) => {
      edges = edges.map((one) =>
        one.a === a && one.b === b ? { ...one, evidence: one.evidence - by } : one,
      );
    },
  };
  return {
    shelf,
    edges: () => settled(shelf, edges).map(({ a, b }) => ({ a: report(a).id, b: report(b).id })),
  };
}

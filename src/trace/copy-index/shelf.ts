import type { ComparedWords } from "../text/words.ts";
import type { Postings } from "./postings.ts";

/** A sorted part of the index: its postings lie in buckets by the first bits of their hash. */
export interface Segment {
  readonly id: number;
  readonly postings: number;
  /** How many bits of a hash name its bucket. */
  readonly bits: number;
}

/** Two reports of which one has text of the other, by their numbers in the index (a < b). */
export interface Edge {
  readonly a: number;
  readonly b: number;
  /** How many runs of words that are not common speak for the pair; under two, it is no candidate any more. */
  readonly evidence: number;
  /** Share of the shorter text's words that stand in the other. */
  readonly share: number;
  /** How many words of their own the two share. */
  readonly own: number;
}

/** A report to be placed. */
export interface Placeable {
  readonly id: string;
  readonly words: ComparedWords;
}

/**
 * Where the index lies: the algorithm of this folder is pure, and whoever keeps it on disk gives these few operations.
 * What one placing does must be wholly kept or not at all.
 */
export interface Shelf {
  /** The number that the next report gets. */
  next(): number;
  idOf(number: number): string;
  /** False for a report that was taken out. */
  isLive(number: number): boolean;
  /** Hash of the id of a report, by which the first few of a common run are chosen. */
  rank(number: number): number;
  words(number: number): ComparedWords;
  addReports(reports: readonly (Placeable & { readonly number: number; readonly rank: number })[]): void;
  segments(): readonly Segment[];
  /** One bucket of a segment; null where it is empty. */
  bucket(segment: Segment, bucket: number): Postings | null;
  addSegment(bits: number, buckets: Iterable<readonly [number, Postings]>): void;
  dropSegment(segment: Segment): void;
  edgesOf(number: number): readonly Edge[];
  /** The edge of two reports (a < b); null where they have none. */
  edge(a: number, b: number): Edge | null;
  addEdges(edges: readonly Edge[]): void;
  /** Takes evidence off an edge. */
  weaken(edge: Edge, by: number): void;
}

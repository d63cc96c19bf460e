import { merged, type Postings, postingsOf } from "./postings.ts";
import type { Segment, Shelf } from "./shelf.ts";

/** About this many postings go into a bucket (8 kB): one is read for each run of a new report. */
const perBucket = 1024;

/** So many segments of one level become one of the next: each posting is written again once a level. */
const fanOut = 4;

const bitsFor = (postings: number): number =>
  Math.min(20, Math.max(0, Math.ceil(Math.log2(postings / perBucket))));

/** The bucket of a hash. */
export const bucketOf = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));

function* cut(postings: Postings, bits: number): Generator<readonly [number, Postings]> {
  for (let start = 0; start < postings.length; ) {
    const bucket = bucketOf(postings.hashes[start] ?? 0, bits);
    let end = start + 1;
    while (end < postings.length && bucketOf(postings.hashes[end] ?? 0, bits) === bucket) end++;
    yield [bucket, postingsOf(postings.hashes.subarray(start, end), postings.numbers.subarray(start, end))];
    start = end;
  }
}

/** Writes postings as a segment of the first level, then joins full levels (a log-structured merge, O'Neil et al. 1996). */
export function addPostings(shelf: Shelf, postings: Postings): void {
  if (postings.length === 0) return;
  const bits = bitsFor(postings.length);
  shelf.addSegment(bits, cut(postings, bits));
  for (;;) {
    const full = [...Map.groupBy(shelf.segments(), levelOf)]
      .filter(([, segments]) => segments.length >= fanOut)
      .sort(([a], [b]) => a - b)[0];
    if (full === undefined) return;
    join(shelf, full[1]);
  }
}

/** Segments of one order of size are of one level. */
const levelOf = ({ postings }: Segment): number =>
  Math.max(0, Math.floor(Math.log(postings / perBucket) / Math.log(fanOut)));

/**
 * One segment of several, written bucket by bucket: what is in memory at a time is one bucket of the coarsest of them.
 */
function join(shelf: Shelf, segments: readonly Segment[]): void {
  const coarse = Math.min(...segments.map(({ bits }) => bits));
  const bits = bitsFor(segments.reduce((sum, { postings }) => sum + postings, 0));
  function* buckets(): Generator<readonly [number, Postings]> {
    for (let top = 0; top < 2 ** coarse; top++) {
      const parts = segments.flatMap((segment) => {
        const step = segment.bits - coarse;
        return Array.from({ length: 2 ** step }, (_, low) =>
          shelf.bucket(segment, top * 2 ** step + low),
        ).filter((part) => part !== null);
      });
      yield* cut(
        merged(parts, (number) => shelf.isLive(number)),
        bits,
      );
    }
  }
  shelf.addSegment(bits, buckets());
  for (const segment of segments) shelf.dropSegment(segment);
}

/** Reads postings of all segments; a bucket that was read last is kept, since hashes are asked for in order. */
export class Reader {
  readonly #shelf: Shelf;
  readonly #open: { readonly segment: Segment; bucket: number; postings: Postings | null; at: number }[];

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#open = shelf.segments().map((segment) => ({ segment, bucket: -1, postings: null, at: 0 }));
  }

  /** Live reports that hold the hash. Hashes must be asked for in rising order. */
  numbersOf(hash: number): number[] {
    const found: number[] = [];
    for (const part of this.#open) {
      const bucket = bucketOf(hash, part.segment.bits);
      if (bucket !== part.bucket) {
        part.bucket = bucket;
        part.postings = this.#shelf.bucket(part.segment, bucket);
        part.at = 0;
      }
      const { postings } = part;
      if (postings === null) continue;
      let at = seek(postings, hash, part.at);
      for (; at < postings.length && postings.hashes[at] === hash; at++) {
        const number = postings.numbers[at] ?? 0;
        if (this.#shelf.isLive(number)) found.push(number);
      }
      part.at = at;
    }
    return found;
  }
}

/** First place at or after `from` whose hash is not less: by doubling steps, then halving. */
function seek({ hashes, length }: Postings, hash: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < length && (hashes[low + step] ?? 0) < hash) {
    low += step;
    step *= 2;
  }
  let high = Math.min(length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which report holds which run of words: two columns sorted by hash. */
export interface Postings {
  readonly hashes: Uint32Array;
  /** Number of the report in the index, not its id. */
  readonly numbers: Uint32Array;
  readonly length: number;
}

export const postingsOf = (hashes: Uint32Array, numbers: Uint32Array): Postings => ({
  hashes,
  numbers,
  length: hashes.length,
});

/** The most reports that are sorted at once, so that a hash (32 bits) and a place (21) fit a number exactly. */
const mostAtOnce = 2 ** 21;

/** The postings of a few reports, sorted: `prints[i]` belongs to the report `first + i`. */
export function sortedPostings(prints: readonly ReadonlySet<number>[], first: number): Postings {
  if (prints.length > mostAtOnce) throw new RangeError(`over ${mostAtOnce} reports at once`);
  const count = prints.reduce((sum, { size }) => sum + size, 0);
  const keys = new Float64Array(count);
  let at = 0;
  for (const [index, print] of prints.entries()) {
    for (const hash of print) keys[at++] = hash * mostAtOnce + index;
  }
  keys.sort();
  const hashes = new Uint32Array(count);
  const numbers = new Uint32Array(count);
  for (let place = 0; place < count; place++) {
    const key = keys[place] ?? 0;
    hashes[place] = Math.floor(key / mostAtOnce);
    numbers[place] = first + (key % mostAtOnce);
  }
  return postingsOf(hashes, numbers);
}

/** First place whose hash is not less than the one given. */
export function lowerBound({ hashes, length }: Postings, hash: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds the reports that hold a hash. */
export function numbersOf(postings: Postings, hash: number, into: number[]): void {
  for (let at = lowerBound(postings, hash); postings.hashes[at] === hash; at++) {
    into.push(postings.numbers[at] ?? 0);
  }
}

/** Several sorted lists as one; removed reports are left out. */
export function merged(lists: readonly Postings[], isLive: (number: number) => boolean): Postings {
  const total = lists.reduce((sum, { length }) => sum + length, 0);
  const hashes = new Uint32Array(total);
  const numbers = new Uint32Array(total);
  const places = lists.map(() => 0);
  let count = 0;
  for (let taken = 0; taken < total; taken++) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let which = 0; which < lists.length; which++) {
      const list = lists[which];
      const place = places[which] ?? 0;
      if (list === undefined || place >= list.length) continue;
      const hash = list.hashes[place] ?? 0;
      if (hash < least) [best, least] = [which, hash];
    }
    const place = places[best] ?? 0;
    const number = lists[best]?.numbers[place] ?? 0;
    places[best] = place + 1;
    if (!isLive(number)) continue;
    hashes[count] = least;
    numbers[count++] = number;
  }
  return postingsOf(hashes.subarray(0, count), numbers.subarray(0, count));
}

/** Postings as bytes: the hashes, then the numbers, four bytes each in the byte order of the machine. */
export function encodePostings({ hashes, numbers, length }: Postings): Uint8Array {
  const both = new Uint32Array(2 * length);
  both.set(hashes, 0);
  both.set(numbers, length);
  return new Uint8Array(both.buffer);
}

export function decodePostings(bytes: Uint8Array): Postings {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const both = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 2);
  const half = both.length >>> 1;
  return postingsOf(both.subarray(0, half), both.subarray(half));
}

import type { ComparedWords } from "../text/words.ts";
import { runLength, runsOf } from "./fingerprint.ts";

/** A stretch of words that two texts share: word places, half-open. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A run that stands in more than 8 places of one text is a refrain; extending each would cost and show nothing. */
const mostPlaces = 8;

/**
 * Where each run of a text stands: a table of chains over two arrays, since a map of lists costs more than all the rest of
 * an alignment.
 */
class RunPlaces {
  readonly #runs: Uint32Array;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;

  constructor(runs: Uint32Array) {
    const size = 2 ** Math.ceil(Math.log2(2 * runs.length + 2));
    this.#runs = runs;
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(runs.length);
    for (let at = runs.length - 1; at >= 0; at--) {
      const slot = (runs[at] ?? 0) & this.#mask;
      this.#next[at] = this.#heads[slot] ?? -1;
      this.#heads[slot] = at;
    }
  }

  /** The first places of a run, in order; each call fills the same list. */
  of(run: number, into: number[]): void {
    into.length = 0;
    for (let at = this.#heads[run & this.#mask] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
      if (this.#runs[at] !== run) continue;
      into.push(at);
      if (into.length === mostPlaces) return;
    }
  }
}

function extend(a: ComparedWords, b: ComparedWords, at: readonly [number, number]): number {
  let length = 0;
  while (
    at[0] + length < a.length &&
    at[1] + length < b.length &&
    a.hashes[at[0] + length] === b.hashes[at[1] + length]
  ) {
    length++;
  }
  return length;
}

/** The runs of a text with their places. */
interface RunTable {
  readonly runs: Uint32Array;
  readonly places: RunPlaces;
}

/** A text is aligned with every other that shares runs with it; its table is made once and goes with its words. */
const tables = new WeakMap<ComparedWords, RunTable>();

function tableOf(words: ComparedWords): RunTable {
  const known = tables.get(words);
  if (known) return known;
  const runs = runsOf(words);
  const table = { runs, places: new RunPlaces(runs) };
  tables.set(words, table);
  return table;
}

/** All maximal shared stretches of at least five words: seeds are equal runs, extended to the right. */
function maximalMatches(a: ComparedWords, b: ComparedWords): Tile[] {
  const { places } = tableOf(a);
  const { runs, places: placesInB } = tableOf(b);
  const found: Tile[] = [];
  const same: number[] = [];
  const inB: number[] = [];
  /** Where both texts say the same over and over, a few of its places in the second are enough too. */
  const isRefrain = (run: number, at: number): boolean => {
    placesInB.of(run, inB);
    return inB.length === mostPlaces && at > (inB.at(-1) ?? at);
  };
  for (let atB = 0; atB < runs.length; atB++) {
    const run = runs[atB] ?? 0;
    places.of(run, same);
    if (same.length === mostPlaces && isRefrain(run, atB)) continue;
    for (const atA of same) {
      if (atA > 0 && atB > 0 && a.hashes[atA - 1] === b.hashes[atB - 1]) continue;
      const length = extend(a, b, [atA, atB]);
      if (length >= runLength) found.push({ a: atA, b: atB, length });
    }
  }
  return found;
}

/**
 * Shared stretches of two texts that do not overlap in either, longest first (greedy string tiling,
 * Wise 1993), given back in the order of the first text.
 */
export function align(a: ComparedWords, b: ComparedWords): Tile[] {
  const matches = maximalMatches(a, b).sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b);
  const usedA = new Uint8Array(a.length);
  const usedB = new Uint8Array(b.length);
  const tiles: Tile[] = [];
  for (const match of matches) {
    for (const tile of freeParts(match, usedA, usedB)) {
      usedA.fill(1, tile.a, tile.a + tile.length);
      usedB.fill(1, tile.b, tile.b + tile.length);
      tiles.push(tile);
    }
  }
  return tiles.sort((x, y) => x.a - y.a);
}

/** The parts of a match that no longer tile has taken, where still at least five words long. */
function freeParts(match: Tile, usedA: Uint8Array, usedB: Uint8Array): Tile[] {
  const parts: Tile[] = [];
  let start = 0;
  for (let step = 0; step <= match.length; step++) {
    const free = step < match.length && !usedA[match.a + step] && !usedB[match.b + step];
    if (free) continue;
    if (step - start >= runLength) {
      parts.push({ a: match.a + start, b: match.b + start, length: step - start });
    }
    start = step + 1;
  }
  return parts;
}

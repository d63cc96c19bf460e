import type { Words } from "../text/words.ts";
import { runHashes, runLength } from "./fingerprint.ts";

/** A stretch of words that two texts share: word places, half-open. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A run that stands in more than 8 places of one text is a refrain; extending each would cost and show nothing. */
const mostPlaces = 8;

function placesOf(runs: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, run] of runs.entries()) {
    const list = places.get(run);
    if (list === undefined) places.set(run, [at]);
    else if (list.length < mostPlaces) list.push(at);
  }
  return places;
}

function extend(a: Words, b: Words, at: readonly [number, number]): number {
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

/** All maximal shared stretches of at least five words: seeds are equal runs, extended to the right. */
function maximalMatches(a: Words, b: Words): Tile[] {
  const places = placesOf(runHashes(a));
  const found: Tile[] = [];
  for (const [atB, run] of runHashes(b).entries()) {
    for (const atA of places.get(run) ?? []) {
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
export function align(a: Words, b: Words): Tile[] {
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

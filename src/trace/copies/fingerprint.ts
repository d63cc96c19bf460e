import { foldHash } from "../hash.ts";
import type { ComparedWords } from "../text/words.ts";

/** Length of a word run. Five words rarely agree by chance; true duplicates in news share few longer ones. */
export const runLength = 5;

/**
 * Winnowing window (Schleimer, Wilkerson and Aiken 2003): of any 4 neighbouring runs at least one is kept,
 * so every shared stretch of 8 words (5 + 4 - 1) is sure to be seen.
 */
const window = 4;

/** Hash of the run of five words that starts at each word. */
export function runHashes(words: ComparedWords): Uint32Array {
  const count = Math.max(0, words.length - runLength + 1);
  const runs = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0;
    for (let step = 0; step < runLength; step++) hash = foldHash(hash, words.hashes[at + step] ?? 0);
    runs[at] = hash;
  }
  return runs;
}

const known = new WeakMap<ComparedWords, Uint32Array>();

/** The same, worked out once for each text: a text is compared with many others. */
export function runsOf(words: ComparedWords): Uint32Array {
  const runs = known.get(words) ?? runHashes(words);
  known.set(words, runs);
  return runs;
}

/**
 * Places of the runs that winnowing keeps of a stretch of words, in order: the smallest of each window that lies in it. Two
 * texts that share the stretch keep the same.
 */
export function winnowed(runs: Uint32Array, from: number, to: number): number[] {
  const places: number[] = [];
  for (let at = from; at + window + runLength - 1 <= to; at++) {
    let least = at;
    for (let step = at + 1; step < at + window; step++) {
      if ((runs[step] ?? 0) <= (runs[least] ?? 0)) least = step;
    }
    if (places.at(-1) !== least) places.push(least);
  }
  return places;
}

/** The distinct hashes that winnowing keeps: the smallest of each window. */
export function fingerprint(runs: Uint32Array): Set<number> {
  const kept = new Set<number>();
  const last = Math.max(0, runs.length - window);
  for (let at = 0; at <= last && at < runs.length; at++) {
    let least = 0xffffffff;
    for (let step = at; step < Math.min(at + window, runs.length); step++) {
      least = Math.min(least, runs[step] ?? least);
    }
    kept.add(least);
  }
  return kept;
}

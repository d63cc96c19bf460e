import type { ComparedWords } from "../text/words.ts";
import type { Tile } from "./align.ts";

/** How much of two texts is shared, in words; quoted words apart. */
export interface Overlap {
  /** Shared words outside quotation marks. */
  readonly own: number;
  /** Share of the shorter text's own words (outside quotation marks) that stand in the other. */
  readonly share: number;
  /** Length of the longest shared stretch, in words outside quotation marks. */
  readonly longest: number;
}

/** Where less than a fifth of a text stands outside quotation marks it is a transcript: all its words count then. */
const transcriptUnder = 0.2;

const ownWords = (words: ComparedWords): number => {
  let count = 0;
  for (const mark of words.quoted) if (mark === 0) count++;
  return count;
};

/**
 * Measures shared text without the quotations: two papers that print the same long statement of a minister
 * did not copy one another; they have a speaker in common, which the origins see.
 *
 * @param left 1 for each word of the first text that does not count either
 */
export function measure(
  tiles: readonly Tile[],
  a: ComparedWords,
  b: ComparedWords,
  left?: Uint8Array,
): Overlap {
  const [ownA, ownB] = [ownWords(a), ownWords(b)];
  const everything = ownA < transcriptUnder * a.length || ownB < transcriptUnder * b.length;
  let own = 0;
  let longest = 0;
  for (const tile of tiles) {
    let inTile = 0;
    for (let step = 0; step < tile.length; step++) {
      if (left?.[tile.a + step] === 1) continue;
      if (everything || (a.quoted[tile.a + step] === 0 && b.quoted[tile.b + step] === 0)) inTile++;
    }
    own += inTile;
    longest = Math.max(longest, inTile);
  }
  const shorter = everything ? Math.min(a.length, b.length) : Math.min(ownA, ownB);
  return { own, share: shorter === 0 ? 0 : Math.min(1, own / shorter), longest };
}

/**
 * Whether the overlap is a copy: a fifth of the shorter text, at least 20 of its own words, one stretch of 8. Background
 * paragraphs that papers keep re-using stay below a fifth. Under 60 words, half is asked, or one stretch of 25 (longer
 * than a usual sentence), because there a shared sentence of routine is a fifth already; under three tenths, one stretch of 15, because names and set phrases of one
 * matter add up (two court reports of one sheriff's department) where copied text comes in sentences.
 */
export function isCopy(overlap: Overlap, shorterLength: number): boolean {
  const least = shorterLength < 60 && overlap.longest < 25 ? 0.5 : 0.2;
  const longest = overlap.share < 0.3 ? 15 : 8;
  return overlap.share >= least && overlap.own >= 20 && overlap.longest >= longest;
}

import type { ComparedWords } from "../text/words.ts";
import { align, type Tile } from "./align.ts";
import {
  formulasOf,
  isMost,
  looked,
  type Sharing,
  type Story,
  type Surroundings,
  withoutFormulas,
} from "./boilerplate.ts";
import { type Commonness, candidatePairs, commonness, holdersOf } from "./candidates.ts";
import { fingerprint, runsOf } from "./fingerprint.ts";
import { isCopy, measure, type Overlap } from "./overlap.ts";

/** Two texts of which one has text of the other, by their places in the list (a < b). */
export interface CopiedPair extends Sharing {
  readonly tiles: readonly Tile[];
  readonly overlap: Overlap;
}

interface Text {
  readonly id: string;
  readonly words: ComparedWords;
}

type Holders = ReadonlyMap<number, readonly number[]>;

/** Candidates that share enough to be copies, before it is asked how common that is. */
function alignedPairs(texts: readonly Text[], holders: Holders, common: Commonness): CopiedPair[] {
  const found: CopiedPair[] = [];
  for (const [a, b] of candidatePairs(holders, { common })) {
    const [one, other] = [texts[a]?.words, texts[b]?.words];
    if (!one || !other) continue;
    const tiles = align(one, other);
    const overlap = measure(tiles, one, other);
    if (isCopy(overlap, Math.min(one.length, other.length)))
      found.push({ a, b, words: [one, other], tiles, overlap });
  }
  return found;
}

function surroundings(
  holders: Holders,
  found: readonly CopiedPair[],
  story: Surroundings["story"],
): Surroundings {
  const kin = new Set(found.filter(({ overlap }) => isMost(overlap)).map(({ a, b }) => `${a} ${b}`));
  return {
    holding: (run) => {
      const all = holders.get(run) ?? [];
      return { count: all.length, first: all.slice(0, looked) };
    },
    isKin: (a, b) => kin.has(a < b ? `${a} ${b}` : `${b} ${a}`),
    story,
  };
}

/**
 * The copies among texts, compared all at once.
 *
 * @param texts in order of id
 */
export function copiedPairs(
  texts: readonly Text[],
  {
    common = commonness,
    story = () => "unknown",
  }: { readonly common?: Commonness; readonly story?: (a: number, b: number) => Story } = {},
): CopiedPair[] {
  const holders = holdersOf(
    texts.map(({ words }) => fingerprint(runsOf(words))),
    texts.map(({ id }) => id),
  );
  const found = alignedPairs(texts, holders, common);
  const around = surroundings(holders, found, story);
  return found.flatMap((pair): CopiedPair[] => {
    const formulas = isMost(pair.overlap) ? new Set<number>() : formulasOf(pair, around);
    const left = formulas.size === 0 ? pair : withoutFormulas(pair.words, pair.tiles, formulas);
    return left === null ? [] : [{ ...pair, tiles: left.tiles, overlap: left.overlap }];
  });
}

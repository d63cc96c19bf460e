import type { ComparedWords } from "../text/words.ts";
import type { Tile } from "./align.ts";
import { fingerprint, runsOf, winnowed } from "./fingerprint.ts";
import { isCopy, measure, type Overlap } from "./overlap.ts";

/** From half of the shorter text on, the text itself is shared, however many others hold it too. */
const mostOfText = 0.5;

/**
 * A run in more reports than this may be boilerplate for all that its words tell. A passage that an agency sent stands in a
 * dozen long pieces, none of which is most of another; notices of rights and editors' lines stand in scores. Elicited.
 */
const many = 20;

/** The same where the reports are known to be on other matters, of other weeks, or of one outlet. Elicited. */
const several = 5;

/** So many of the reports that hold a run are looked at. */
export const looked = 8;

/** What is known of two reports beside their words. */
export type Story = "same" | "other" | "unknown";

/** The reports that hold a run of words. */
export interface Holding {
  readonly count: number;
  /** The first of them (`looked`, or all), the same in whatever order reports came in. */
  readonly first: readonly number[];
}

/** What judging shared runs needs to know of all reports; reports are numbers. */
export interface Surroundings {
  holding(run: number): Holding;
  /** Whether one has most of the text of the other. */
  isKin(a: number, b: number): boolean;
  /** Whether the two tell of one matter in one week, as far as more than their words is known. */
  story(a: number, b: number): Story;
}

/** Two reports that share text. */
export interface Sharing {
  readonly a: number;
  readonly b: number;
  readonly words: readonly [ComparedWords, ComparedWords];
}

export const isMost = ({ share }: { readonly share: number }): boolean => share >= mostOfText;

/** The runs that both keep: what the two are known to share. */
export function sharedRuns([one, other]: Sharing["words"]): Set<number> {
  const kept = fingerprint(runsOf(other));
  return new Set([...fingerprint(runsOf(one))].filter((run) => kept.has(run)));
}

/**
 * Whether a run of words that two reports share is a formula: it stands in many reports, and neither of the two has most of
 * its text in common with most of them, or tells the same as they do. A story that hundreds of papers print is none.
 */
function isFormula({ a, b }: Sharing, { count, first }: Holding, around: Surroundings): boolean {
  if (count <= several) return false;
  const others = first.filter((one) => one !== a && one !== b);
  const isFamiliar = (one: number, side: number): boolean => {
    if (around.isKin(one, side)) return true;
    const story = around.story(one, side);
    return story === "same" || (story === "unknown" && count <= many);
  };
  const familiar = [a, b].map((side) => others.filter((one) => isFamiliar(one, side)).length);
  return Math.max(...familiar) <= others.length / 2;
}

/** Marks the words of tiles, by their places in the first text, that lie in formulas. */
function formulaWords(
  words: ComparedWords,
  tiles: readonly Tile[],
  formulas: ReadonlySet<number>,
): Uint8Array {
  const marks = new Uint8Array(words.length);
  const runs = runsOf(words);
  for (const { a, length } of tiles) {
    let mark = 0;
    let from = a;
    for (const at of winnowed(runs, a, a + length)) {
      const next = formulas.has(runs[at] ?? 0) ? 1 : 0;
      // What stands before the first run that is kept goes with it.
      marks.fill(from === a ? next : mark, from, at);
      [mark, from] = [next, at];
    }
    marks.fill(mark, from, a + length);
  }
  return marks;
}

/** The runs that two reports share and that are formulas. */
export const formulasOf = (pair: Sharing, around: Surroundings): Set<number> =>
  new Set([...sharedRuns(pair.words)].filter((run) => isFormula(pair, around.holding(run), around)));

/** A stretch that is not formula from end to end. */
const isOwn =
  (marks: Uint8Array) =>
  ({ a, length }: Tile): boolean =>
    marks.subarray(a, a + length).includes(0);

/** What two texts share beside formulas; null where that is no copy. */
export function withoutFormulas(
  [one, other]: Sharing["words"],
  tiles: readonly Tile[],
  formulas: ReadonlySet<number>,
): { readonly tiles: readonly Tile[]; readonly overlap: Overlap } | null {
  const marks = formulaWords(one, tiles, formulas);
  const overlap = measure(tiles, one, other, marks);
  if (!isCopy(overlap, Math.min(one.length, other.length))) return null;
  return { tiles: tiles.filter(isOwn(marks)), overlap };
}

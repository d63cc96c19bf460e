/** What changed from one text to the next, word by word. */
import { diffWordsWithSpace } from "diff";

/** A stretch of words that stayed, came or went. */
export interface Stretch {
  readonly text: string;
  readonly kind: "same" | "added" | "removed";
}

/** Words of two texts that differ in more than this are shown as one going and one coming: nothing is left to compare. */
const mostEdits = 4_000;

/** Words of two texts, side by side in the order of reading. */
export const wordDifference = (before: string, after: string): readonly Stretch[] => {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!found)
    return [
      { text: before, kind: "removed" },
      { text: after, kind: "added" },
    ];
  return found.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
};

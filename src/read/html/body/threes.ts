/** Threes of words, to tell whether a text stands in another. */

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Threes of words of a text. Of longer texts the first 100,000 characters are enough to know its runs by. */
export const threesOf = (text: string): Set<string> => {
  const words = wordsOf(text.slice(0, 100_000));
  const set = new Set<string>();
  for (let at = 0; at + 2 < words.length; at++) set.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return set;
};

/** Share of the words of a run, three at a time, that stand in a set of such threes. */
export const coverage = (words: readonly string[], set: ReadonlySet<string>): number => {
  if (set.size === 0 || words.length < 3) return 0;
  let found = 0;
  for (let at = 0; at + 2 < words.length; at++)
    if (set.has(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)) found++;
  return found / (words.length - 2);
};

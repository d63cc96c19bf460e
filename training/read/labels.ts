/** Labels for the runs of a page, from its gold text: does the run stand in the body? */

const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];

const plain = (text: string): string => tokensOf(text.toLowerCase()).join(" ");

export interface Labelled {
  readonly label: 0 | 1;
  /** Weight of the run: its words as a share of its page, so that every page counts alike. */
  readonly weight: number;
}

/**
 * A run of four words or more is body when half of its 4-grams stand in the gold text; each gram of the
 * gold text is used up once, so that a teaser which repeats a sentence is not body as well. A shorter
 * run is body when the gold text has a line of these words.
 */
export const labelsOf = (texts: readonly string[], gold: string): Labelled[] => {
  const wanted = new Map<string, number>();
  const tokens = tokensOf(gold);
  for (let at = 0; at + 3 < tokens.length; at++) {
    const gram = tokens.slice(at, at + 4).join(" ");
    wanted.set(gram, (wanted.get(gram) ?? 0) + 1);
  }
  const lines = new Map<string, number>();
  for (const line of gold.split(/\n+/u)) lines.set(plain(line), (lines.get(plain(line)) ?? 0) + 1);
  return texts.map((text): Labelled => {
    const words = tokensOf(text);
    const weight = (3 + Math.min(150, words.length)) / (150 + tokens.length);
    if (words.length < 4) {
      const left = lines.get(plain(text)) ?? 0;
      if (left > 0 && words.length > 0) lines.set(plain(text), left - 1);
      return { label: left > 0 && words.length > 0 ? 1 : 0, weight };
    }
    const grams = words.slice(3).map((_, at) => words.slice(at, at + 4).join(" "));
    const found = grams.filter((gram) => (wanted.get(gram) ?? 0) > 0);
    const isBody = found.length * 2 >= grams.length;
    if (isBody) for (const gram of found) wanted.set(gram, (wanted.get(gram) ?? 0) - 1);
    return { label: isBody ? 1 : 0, weight };
  });
};

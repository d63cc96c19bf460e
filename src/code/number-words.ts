/** Numbers in letters: "twelve", "forty-eight", "two hundred", "a thousand". */
const small: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value] as const),
);
const tens: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, at) => [word, (at + 2) * 10] as const),
);
const large: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
]);

const names = [...small.keys(), ...tens.keys(), ...large.keys()].filter((word) => word !== "one").join("|");
const run = new RegExp(
  `\\b(?:(?:an?|one)\\s+(?=hundred|thousand))?(?:${names})(?:[ -](?:and\\s)?(?:${names}|one))*\\b`,
  "gi",
);

function valueIn(words: string): number {
  let whole = 0;
  let part = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const factor = large.get(word);
    if (factor === undefined) part += small.get(word) ?? tens.get(word) ?? 0;
    else if (factor === 100) part = Math.max(1, part) * 100;
    else {
      whole += Math.max(1, part) * factor;
      part = 0;
    }
  }
  return whole + part;
}

/** The numbers that a text writes in letters, by value. "One" alone is left out: it is no count. */
export const valueOfWords = (text: string): { readonly value: number; readonly words: string }[] =>
  [...text.matchAll(run)].map(([words]) => ({ value: valueIn(words), words }));

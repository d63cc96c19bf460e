/** The dateline before a report's first sentence ("OSLO, March 3 (Agency) -- "): no part of what the sentence says. */

/** Longest dateline looked for, in words: city, region, day, agency. */
const longest = 14;
/** Fewer words than this after the dash make a caption or a title, not a report. */
const shortest = 5;

const dash: ReadonlySet<string> = new Set(["--", "---", "—", "–", "-"]);
const months =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

const isBare = (word: string): boolean =>
  /^\p{Lu}/u.test(word) || /^[(),./\d]+$/.test(word) || months.test(word);

const isShouted = (word: string): boolean => /^\p{Lu}{3,}$/u.test(word);

/**
 * How many of a sentence's first words are its dateline, the dash included; 0 where there is none. A city in capitals, an
 * agency in brackets or a place with its country must stand there, so that "Paris - Dakar" is none.
 * @param forms the words of the sentence
 */
export const datelineLength = (forms: readonly string[]): number => {
  if (!isBare(forms[0] ?? "")) return 0;
  const end = forms.slice(0, longest).findIndex((form) => dash.has(form));
  if (end < 1 || forms.length - end - 1 < shortest || !/^["“‘'(]?\p{Lu}|^["“‘']/u.test(forms[end + 1] ?? ""))
    return 0;
  const before = forms.slice(0, end);
  const isPlaced = isShouted(before[0] ?? "") || before.includes("(") || before[1] === ",";
  return isPlaced && before.every(isBare) ? end + 1 : 0;
};

/**
 * Names across languages and scripts, by their consonants: "Falkenberg", "Фалькенберг" and "Falkenbergu" come out alike,
 * since transliterations and case endings differ in vowels.
 */

/**
 * Cyrillic letters by sound, after the practical transliterations of the press (BGN/PCGN without signs), and Latin letters
 * whose mark makes another sound of them.
 */
const letters: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."šśşșčćçžźżß"].map((letter) => [letter, "s"])),
  ł: "l",
  đ: "d",
  ...Object.fromEntries(
    [..."абвгґдежзийклмнопрстуфхцчшщъыьэюяєіїў"].map((letter, at) => [
      letter,
      "a b v g g d e zh z i y k l m n o p r s t u f kh ts ch sh sh  y  e yu ya ye i yi u".split(" ")[at] ??
        "",
    ]),
  ),
};

/** Groups and letters that one language writes for the sound of another, in this order; then vowels and doubles go. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch|cz|ts|tz|zh/g, "s"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/x/g, "ks"],
  [/ck|kh|[cqgh]/g, "k"],
  [/[wf]/g, "v"],
  [/z/g, "s"],
  [/[aeiouyj]/g, ""],
];

/** Words whose consonants are kept in memory, some 2 MB: the names of one matter come again in all its reports. */
const mostKept = 20_000;
const kept = new Map<string, string>();

/** The consonants of one word of a name; empty where it has too few to tell names apart. */
export function foldWord(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const folded = consonantsOf(word);
  kept.set(word, folded);
  return folded;
}

function consonantsOf(word: string): string {
  const latin = [...word.normalize("NFC").toLowerCase()].map((letter) => letters[letter] ?? letter).join("");
  const plain = latin.normalize("NFD").replaceAll(/[^a-z]/g, "");
  const folded = sounds.reduce((text, [from, to]) => text.replaceAll(from, to), plain);
  return folded.replaceAll(/(.)\1+/g, "$1");
}

const capital = "\\p{Lu}[\\p{L}’']+";
const inner = "(?:[ -]|\\s(?:de|des|du|la|le|von|der|den|van|di|da|do|al|el|bin|of the|of|the)\\s)";

/** Two and more capitalised words in a row: a name of somebody or something in any language of a script with capitals. */
const names = new RegExp(`${capital}(?:${inner}${capital})+`, "gu");

/** A name as it stands in a text. */
export interface NameAt {
  /** All its words, folded. */
  readonly whole: string;
  /** Its last word, folded: the surname; with the word before it where the consonants are too few to tell names apart. */
  readonly last: string;
  readonly start: number;
  readonly end: number;
}

/** Under three consonants too many names fall together. */
const leastConsonants = 3;

const lastOf = (words: readonly string[]): string => {
  const last = words.at(-1) ?? "";
  return last.length < leastConsonants ? `${words.at(-2) ?? ""}${last}` : last;
};

export const foldName = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map(foldWord)
    .join(" ")
    .trim();

/** The names of a stretch of text. */
export function namesIn(text: string, from: number, to: number): NameAt[] {
  return [...text.slice(from, to).matchAll(names)].flatMap((match): NameAt[] => {
    const last = lastOf(match[0].split(/[\s-]+/).map(foldWord));
    if (last.length < leastConsonants) return [];
    const start = from + match.index;
    return [{ whole: foldName(match[0]), last, start, end: start + match[0].length }];
  });
}

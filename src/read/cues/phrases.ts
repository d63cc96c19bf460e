/** Lists of phrases as patterns over lower-cased text. */

const bare = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}]/u;

const escaped = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replaceAll(" ", "[\\s\\u00a0]+");

const group = (phrases: readonly string[]): string => `(?:${phrases.map(escaped).join("|")})`;

/**
 * The phrases as one pattern source, longest first, so that "last updated" wins over "updated". None
 * matches inside a longer word; Han and kana have no word boundaries. The look-arounds are written once
 * and not once a phrase, and letters are lower-cased instead of using the `i` flag: with either, compiling
 * a pattern of this size takes a hundred times as long.
 */
export const alternation = (phrases: readonly string[]): string => {
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  const words = sorted.filter(
    (phrase) => bare.test(phrase.charAt(0)) && bare.test(phrase.charAt(phrase.length - 1)),
  );
  const others = sorted.filter((phrase) => !words.includes(phrase));
  const parts = [];
  if (words.length > 0) parts.push(`(?<![\\p{L}\\p{N}])${group(words)}(?![\\p{L}\\p{N}])`);
  if (others.length > 0) parts.push(group(others));
  return `(?:${parts.join("|")})`;
};

let lastText = "";
let lastFolded = "";

/** Lower-cased text of the same length; the few letters whose lower case is longer stay as they are. */
export const fold = (text: string): string => {
  if (text === lastText) return lastFolded;
  const lower = text.toLowerCase();
  lastText = text;
  lastFolded =
    lower.length === text.length
      ? lower
      : text.replaceAll(/\p{Lu}/gu, (letter) => {
          const small = letter.toLowerCase();
          return small.length === letter.length ? small : letter;
        });
  return lastFolded;
};

/** A pattern that is tried on lower-cased text; offsets of its matches are those of the text given. */
export interface Matcher {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

let lastFoldedText = "";
let lastSqueezed = "";

/** The folded text with every run of white space as one space, for looking phrases up in. */
const squeezed = (folded: string): string => {
  if (folded !== lastFoldedText) {
    lastFoldedText = folded;
    lastSqueezed = folded.replaceAll(/[\s\u00a0]+/g, " ");
  }
  return lastSqueezed;
};

/** From so many look-ups on, the compiled pattern is the cheaper way: a page of that size pays for it. */
const sparedLookUps = 200;

/**
 * A pattern compiled at its first use. Compiling costs milliseconds a pattern, half of the time of a first
 * page, and most pages hold the words of few: with `needed`, a text that holds none of them does not compile it.
 * @param source the pattern, for lower-cased text
 * @param needed phrases of which any matching text holds at least one
 */
export const matcher = (source: string, needed?: readonly string[]): Matcher => {
  const wanted = needed?.map((phrase) => phrase.toLowerCase());
  let regex: RegExp | undefined;
  let lookUps = 0;
  const compiledFor = (folded: string): RegExp | undefined => {
    if (regex === undefined && wanted !== undefined && ++lookUps <= sparedLookUps) {
      const text = squeezed(folded);
      if (!wanted.some((phrase) => text.includes(phrase))) return undefined;
    }
    regex ??= new RegExp(source, "u");
    return regex;
  };
  return {
    test: (text) => {
      const folded = fold(text);
      return compiledFor(folded)?.test(folded) ?? false;
    },
    exec: (text) => {
      const folded = fold(text);
      return compiledFor(folded)?.exec(folded) ?? null;
    },
  };
};

const marks = "[^\\p{L}\\p{N}\\[]{0,4}";

/** Matches any of the phrases anywhere in a line. */
export const anywhere = (phrases: readonly string[]): Matcher => matcher(alternation(phrases), phrases);

/** Matches a line that begins with one of the phrases. */
export const atStart = (phrases: readonly string[]): Matcher =>
  matcher(`^${marks}${alternation(phrases)}`, phrases);

/** Matches a line that is one of the phrases and nothing else but marks. */
export const wholeLine = (phrases: readonly string[]): Matcher =>
  matcher(`^${marks}${alternation(phrases)}[^\\p{L}\\p{N}]{0,4}$`, phrases);

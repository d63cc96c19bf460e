/** What kind of character stands at each place of the basic plane, worked out once for each character met. */

export const letter = 1;
export const upper = 2;
export const digit = 4;
export const ideograph = 8;
const seen = 128;

const kinds = new Uint8Array(65_536);

const look = (code: number): number => {
  const character = String.fromCharCode(code);
  let kind = seen;
  if (/\p{L}/u.test(character)) kind |= letter;
  if (/\p{Lu}/u.test(character)) kind |= upper;
  if (/\p{N}/u.test(character)) kind |= digit;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) kind |= ideograph;
  return kind;
};

/** Bits that say what a UTF-16 code unit is; halves of pairs are nothing. */
export const kindOf = (code: number): number => {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const kind = look(code);
  kinds[code] = kind;
  return kind;
};

/** How often each kind of character stands in a text. */
export interface Tally {
  letters: number;
  uppers: number;
  digits: number;
  ideographs: number;
  words: number;
  stops: number;
  commas: number;
  lines: number;
  pipes: number;
  quotes: number;
}

const closers = new Set([...`"”’»)`].map((mark) => mark.charCodeAt(0)));
const stops = new Set([...".!?。！？"].map((mark) => mark.charCodeAt(0)));
const commas = new Set([...",，、;"].map((mark) => mark.charCodeAt(0)));
const quotes = new Set([...`"“”«»„`].map((mark) => mark.charCodeAt(0)));
const pipes = new Set([..."|·•"].map((mark) => mark.charCodeAt(0)));
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 160 || code === 9;

/** Counts in one pass what a dozen patterns would count in as many. A stop ends a sentence only before a space, a closing mark or the end. */
export const tallyOf = (text: string): Tally => {
  const tally: Tally = {
    letters: 0,
    uppers: 0,
    digits: 0,
    ideographs: 0,
    words: 0,
    stops: 0,
    commas: 0,
    lines: 0,
    pipes: 0,
    quotes: 0,
  };
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    const isWord = (kind & (letter | digit)) !== 0;
    if (isWord && !inWord) tally.words++;
    inWord = isWord;
    if (isWord) {
      if ((kind & letter) !== 0) tally.letters++;
      if ((kind & upper) !== 0) tally.uppers++;
      if ((kind & digit) !== 0) tally.digits++;
      if ((kind & ideograph) !== 0) tally.ideographs++;
    } else if (code === 10) tally.lines++;
    else if (stops.has(code)) {
      const next = text.charCodeAt(at + 1);
      if (Number.isNaN(next) || isSpace(next) || closers.has(next) || code > 0x3000) tally.stops++;
    } else if (commas.has(code)) tally.commas++;
    else if (quotes.has(code)) tally.quotes++;
    else if (pipes.has(code)) tally.pipes++;
  }
  return tally;
};

/** Cuts text into surface tokens with exact offsets, in the manner of UD English. */
import { cliticsOf } from "./clitics.ts";
import { cutsOf } from "./core.ts";
import { isAbbreviation, type Language } from "./language.ts";
import type { Piece } from "./piece.ts";

const opener =
  /^(?:''|``|([<>*~=+#_])\1+|[([{<\u00ab\u2039\u201c\u2018"\u201e\u00bf\u00a1*|~=+]|['`](?![sdm]\b|re\b|ve\b|ll\b)|--+|\.{2,}|\u2026|[\u2013\u2014\u2022\u25cf>]|\p{Extended_Pictographic}\uFE0F?)/u;
const closer =
  /(?:[.!?]{2,}|[!?]|([<>*~=+#_])\1+|[)\]}>\u00bb\u203a\u201c\u201d"'\u2019,;:*|~=+\u2026\u2013\u2014]|--+|-|''|``|\.|\p{Extended_Pictographic}\uFE0F?)$/u;
/** A line drawn with one or two signs: "=====", "-=-=-=". */
const rule =
  /^[^\p{L}\p{N}\p{Extended_Pictographic}\s"'()[\]]{2}[^\p{L}\p{N}\p{Extended_Pictographic}\s"'()[\]]*$/u;
/** Wide scripts without spaces: each character stands alone, so that no token is a whole line. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** A chunk longer than this is cut; no word is that long, and it bounds the cost of every pattern. */
const longestChunk = 200;

interface Cut {
  readonly start: number;
  readonly end: number;
}

interface Context {
  readonly language: Language;
  /** An opening single quote was taken off the front. */
  readonly opened: boolean;
  /** The text behind the chunk. */
  readonly after: string;
}

/** Length of the punctuation to take off the end, or 0 when the end belongs to the word. */
const closing = (core: string, { language, opened, after }: Context): number => {
  const found = closer.exec(core)?.[0] ?? "";
  if (found === "" || found.length === core.length) return 0;
  const before = core.slice(0, core.length - found.length);
  if (found === "." && isAbbreviation(before, after, language)) return 0;
  if (/^\.[.!?]$/.test(found) && isAbbreviation(before, after, language)) return 1;
  const owners = (found === "'" || found === "\u2019") && /\p{L}s$/iu.test(before) && !opened;
  return owners ? 0 : found.length;
};

const cutCore = (text: string, { start, end }: Cut, language: Language): Cut[] => {
  const cuts = [0, ...cutsOf(text.slice(start, end), language), end - start];
  return cuts.slice(0, -1).map((cut, index) => ({ start: start + cut, end: start + (cuts[index + 1] ?? 0) }));
};

const wordsOf = (text: string, { start, end }: Cut, language: Language): Piece => ({
  start,
  end,
  cuts: cliticsOf(text.slice(start, end), language),
});

/** Tokens of a chunk without white space. */
const cutChunk = (text: string, chunk: Cut, language: Language): Piece[] => {
  const whole = text.slice(chunk.start, chunk.end);
  if (language.smileys.has(whole) || rule.test(whole)) return [{ ...chunk, cuts: [] }];
  const front: Cut[] = [];
  const back: Cut[] = [];
  let { start, end } = chunk;
  for (;;) {
    const found = opener.exec(text.slice(start, end))?.[0].length ?? 0;
    if (found === 0 || start + found >= end) break;
    front.push({ start, end: start + found });
    start += found;
  }
  const opened = front.some((cut) => /['\u2018]/.test(text.slice(cut.start, cut.end)));
  for (;;) {
    const found = closing(text.slice(start, end), { language, opened, after: text.slice(end, end + 3) });
    if (found === 0) break;
    back.unshift({ start: end - found, end });
    end -= found;
  }
  return [...front, ...cutCore(text, { start, end }, language), ...back].map((cut) =>
    wordsOf(text, cut, language),
  );
};

const cutWide = (text: string, chunk: Cut, language: Language): Piece[] => {
  if (!wide.test(text.slice(chunk.start, chunk.end))) return cutChunk(text, chunk, language);
  return [
    ...text
      .slice(chunk.start, chunk.end)
      .matchAll(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu,
      ),
  ].flatMap((match) =>
    cutChunk(
      text,
      { start: chunk.start + match.index, end: chunk.start + match.index + match[0].length },
      language,
    ),
  );
};

/** Surface tokens of `text` from `from` to `to`, in order; white space belongs to none. */
export const tokenize = (text: string, language: Language, from = 0, to = text.length): Piece[] => {
  const pieces: Piece[] = [];
  for (const match of text.slice(from, to).matchAll(/[^\s\u200b\ufeff]+/gu)) {
    const begin = from + match.index;
    for (let start = begin; start < begin + match[0].length; start += longestChunk) {
      const end = Math.min(start + longestChunk, begin + match[0].length);
      pieces.push(...cutWide(text, { start, end }, language));
    }
  }
  return pieces;
};

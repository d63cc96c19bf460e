import { hashText } from "../hash.ts";

/**
 * Words of a text as parallel arrays: hash of the lower-cased form, and where it stands. A character of a
 * script written without spaces (Han, Kana, Thai, ...) is a word of its own.
 */
export interface Words extends ComparedWords {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** What of the words is looked at when two texts are compared. */
export interface ComparedWords {
  /** Even numbers, so that a stored word has a bit for its quotation marks. */
  readonly hashes: Uint32Array;
  /** 1 where the word stands between quotation marks. */
  readonly quoted: Uint8Array;
  readonly length: number;
}

/** A stretch of text to take words from. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]]+/gv;

const closing: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
  "《": "》",
  '"': '"',
};

/**
 * Quoted stretches inside one block. A mark without its partner quotes nothing: a stray mark must not
 * turn the rest of a paragraph into somebody's words.
 */
export function quotedStretches(text: string, block: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (let at = block.start; at < block.end; at++) {
    const close = closing[text.charAt(at)];
    if (close === undefined) continue;
    let end = at + 1;
    while (end < block.end && !close.includes(text.charAt(end))) end++;
    if (end >= block.end) continue;
    found.push({ start: at + 1, end });
    at = end;
  }
  return found;
}

/** The words of the given stretches of a text, in order. */
export function wordsOf(text: string, stretches: readonly Stretch[]): Words {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const quoted: number[] = [];
  for (const stretch of stretches) {
    const quotes = quotedStretches(text, stretch);
    let next = 0;
    for (const match of text.slice(stretch.start, stretch.end).matchAll(word)) {
      const start = stretch.start + match.index;
      while (next < quotes.length && (quotes[next]?.end ?? 0) <= start) next++;
      const inside = next < quotes.length && (quotes[next]?.start ?? Infinity) <= start;
      hashes.push((hashText(match[0].toLowerCase()) & ~1) >>> 0);
      starts.push(start);
      ends.push(start + match[0].length);
      quoted.push(inside ? 1 : 0);
    }
  }
  return {
    hashes: Uint32Array.from(hashes),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    quoted: Uint8Array.from(quoted),
    length: hashes.length,
  };
}

/** From surface tokens to the words of a sentence. */
import type { Multiword } from "../contract/index.ts";
import type { Piece } from "./text/piece.ts";

/** A word before it has a tag or a head. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly spaceAfter: boolean;
}

export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly multiwords: readonly Multiword[];
}

const wordsOfPiece = (text: string, { start, end, cuts }: Piece, spaceAfter: boolean): Word[] => {
  const bounds = [0, ...cuts, end - start];
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? end - start;
    const last = index === cuts.length;
    return {
      start: start + from,
      end: start + to,
      form: text.slice(start + from, start + to),
      spaceAfter: last && spaceAfter,
    };
  });
};

/** The words of a sentence made of `pieces`; at the end of the text a space is taken to follow. */
export const draftOf = (text: string, pieces: readonly Piece[]): Draft => {
  const words: Word[] = [];
  const multiwords: Multiword[] = [];
  for (const piece of pieces) {
    const spaceAfter = piece.end >= text.length || /\s/.test(text.charAt(piece.end));
    const own = wordsOfPiece(text, piece, spaceAfter);
    if (own.length > 1) {
      const { start, end } = piece;
      const first = words.length + 1;
      multiwords.push({ first, last: words.length + own.length, start, end, form: text.slice(start, end) });
    }
    words.push(...own);
  }
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0, words, multiwords };
};

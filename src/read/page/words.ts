/** The words of a page's blocks and lines, with where they start. */
import { type Piece, trimmedEnd } from "./piece.ts";

export interface Words {
  readonly kind: Piece["kind"];
  readonly start: number;
  readonly words: string;
}

/** The words of the blocks of some kinds. */
export const wordsOf = (text: string, pieces: readonly Piece[], kinds: readonly Piece["kind"][]): Words[] =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, start, end }) => ({ kind, start, words: text.slice(start, trimmedEnd(text, start, end)) }));

/** The lines of the blocks, each with its place. */
export const linesOf = (text: string, pieces: readonly Piece[]): Words[] =>
  pieces.flatMap(({ kind, start, end }) => {
    const lines: Words[] = [];
    let at = start;
    for (const words of text.slice(start, end).split("\n")) {
      if (words.trim() !== "") lines.push({ kind, start: at, words });
      at += words.length + 1;
    }
    return lines;
  });

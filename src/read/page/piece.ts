import type { Block, BlockKind } from "../../contract/index.ts";

/** A stretch of the page with its kind, before it is given an id and its trailing white space. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  readonly confidence: number;
  readonly rule: string;
}

/** The last offset before which a piece holds words; what is behind it is white space. */
export const trimmedEnd = (text: string, start: number, end: number): number =>
  start + text.slice(start, end).trimEnd().length;

/**
 * Makes blocks of pieces in order of place: they tile the text, each taking the white space
 * up to the next one; the first takes what stands before it.
 */
export const tile = (pieces: readonly Piece[], length: number): Block[] =>
  pieces.map(({ kind, confidence, rule }, index) => ({
    id: `b${index + 1}`,
    kind,
    start: index === 0 ? 0 : (pieces[index]?.start ?? 0),
    end: pieces[index + 1]?.start ?? length,
    confidence,
    rule,
  }));

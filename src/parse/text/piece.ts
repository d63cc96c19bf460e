/** A surface token of the text: `[start, end)`, and where its second and later words begin ("don't": [2]). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Offsets inside the token at which further words begin; empty for one word. */
  readonly cuts: readonly number[];
}

import type { Comment, Message } from "../../contract/index.ts";
import type { Piece } from "./piece.ts";

/** What either form of page comes to before metadata is read: one text, its pieces, its comments. */
export interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly comments: readonly Comment[];
  readonly messages: readonly Message[];
}

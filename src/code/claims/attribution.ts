import type { Span } from "../../contract/index.ts";
import type { Node } from "../tree/index.ts";
import type { Cue } from "./cues/types.ts";

/** Words that stand for a voice; `node` is the head of the phrase where a tree covers it. */
export interface Source {
  readonly span: Span;
  readonly node: Node | null;
}

/** A source, a cue and a content found together, before voices are resolved and chains are built. */
export interface Attribution {
  readonly cue: Cue;
  readonly cueSpan: Span | null;
  /** The word of the cue that governs, where a tree covers it. */
  readonly cueNode: Node | null;
  /** `null` when nobody is named ("reportedly"). */
  readonly source: Source | null;
  /** Links nearer the reader than the source, nearest first ("told the Courier", "as quoted by the agency"). */
  readonly relays: readonly Source[];
  /** Links behind the source ("citing two officials"). */
  readonly behind: readonly Source[];
  readonly content: readonly Span[];
  /** The head of the content, where a tree covers it. */
  readonly contentNode: Node | null;
  /** The cue itself is negated ("does not believe that"). */
  readonly negated: boolean;
  readonly sentence: number;
  readonly rule: string;
}

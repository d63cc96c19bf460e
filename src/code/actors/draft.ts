import type { ActorReference, Mention } from "../../contract/index.ts";
import type { Node } from "../tree/index.ts";

/** A mention while it is being found: tied to nodes of the tree instead of offsets. */
export interface Draft {
  /** The top node of the words. */
  readonly head: Node;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly actor: ActorReference;
  readonly reading: Mention["reading"];
  readonly rule: string;
  /** The draft it refers back to, for pronouns and descriptions. */
  readonly antecedent: Draft | null;
  /** Names more than one ("the defence ministers", "they"). */
  readonly plural: boolean;
  /** The noun of an office ("minister"), for later "the minister". */
  readonly role: string | null;
}

/** An actor nobody in knowledge/ knows, by its form. */
export const unknownId = (name: string): string =>
  `unknown:${name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")}`;

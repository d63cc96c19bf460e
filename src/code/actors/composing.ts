/** What putting a noun phrase together needs to know, and where in it countries are named. */
import type { Knowledge } from "../../knowledge/index.ts";
import { childrenOf, conjunctsFrom, marker, modifiersOf, type Node } from "../tree/index.ts";
import type { Named } from "./named.ts";

export interface Composing {
  readonly knowledge: Knowledge;
  readonly asOf: string | null;
  readonly sentence: number;
  /** Named words by their head node. */
  readonly named: ReadonlyMap<Node, Named>;
}

const formerWords: ReadonlySet<string> = new Set([
  "former",
  "ex",
  "ex-",
  "late",
  "then",
  "onetime",
  "retired",
  "ousted",
  "deposed",
]);

/** "Former", "ex-", "ousted" beside a title. */
export const isFormer = (node: Node): boolean => node.children.some((child) => formerWords.has(child.form));

export const isOffice = (named: Named): boolean =>
  named.candidate.via === "role" || named.candidate.via === "body";

/** The places in a noun phrase where the country of an office is named: before it, after it, or beside the name it titles. */
export const countryPlaces = (head: Node): readonly Node[] => {
  const before = modifiersOf(head);
  const after = childrenOf(head, "nmod")
    .filter((child) => ["of", "from", "for", "in"].includes(marker(child)))
    .flatMap((child) => conjunctsFrom(child));
  return [...before, ...after];
};

export const found = (places: readonly Node[], composing: Composing): readonly Named[] =>
  places
    .map((place) => composing.named.get(place))
    .filter(
      (named): named is Named =>
        named !== undefined &&
        !isOffice(named) &&
        named.candidate.kind !== "outlet" &&
        named.candidate.kind !== "person",
    );

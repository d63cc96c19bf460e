/** The countries and organisations that an office belongs to. */
import { childrenOf, hasRelation, marker, type Node } from "../tree/index.ts";
import { type Composing, countryPlaces, found } from "./composing.ts";
import type { Named } from "./named.ts";
import { phraseNodes } from "./phrase.ts";

const joiners: ReadonlySet<string> = new Set(["and", ",", "-", "–", "or"]);

/** Adjectives right before a phrase belong to it even where the tree hangs them elsewhere. */
const namedLeft = (head: Node, composing: Composing): readonly Named[] => {
  const nodes = head.tree.nodes;
  const first = Math.min(...phraseNodes(head, false).map((node) => node.id));
  const owners: Named[] = [];
  for (let id = first - 1; id > 0; id--) {
    const node = nodes[id - 1];
    const named = node && composing.named.get(node);
    if (named && (named.candidate.via === "adjective" || named.candidate.via === "people"))
      owners.unshift(named);
    else if (!node || !joiners.has(node.form) || owners.length === 0) break;
  }
  return owners;
};

const isWhere = (node: Node): boolean => {
  let first = node;
  while (first.rel === "conj" && first.parent) first = first.parent;
  return ["from", "in"].includes(marker(first));
};

/** A name has no object and no list: what hangs from one so in a bare string ("Madras High Court") is a phrase with it. */
export const namedAbove = (head: Node, composing: Composing): readonly Named[] =>
  head.parent?.upos === "PROPN" && head.parent.id < head.id && hasRelation(head, ["list", "obj", "dep"])
    ? found([head.parent], composing)
    : [];

/** Countries or organisations that an office belongs to; looked for in its phrase, then in the phrase it titles. */
export const ownersOf = (head: Node, composing: Composing): readonly Named[] => {
  const own = found(countryPlaces(head), composing);
  // "American forces from Iraq": whose they are stands before them, where they leave after.
  const left = own.filter((owner) => owner.head.id < head.id);
  if (left.length > 0 && own.every((owner) => owner.head.id < head.id || isWhere(owner.head))) return left;
  if (own.length > 0) return own;
  const deeper = found(
    childrenOf(head, "nmod", "nmod:poss", "compound", "flat", "amod").flatMap((child) =>
      countryPlaces(child),
    ),
    composing,
  );
  if (deeper.length > 0) return deeper;
  const above =
    head.parent && hasRelation(head, ["flat", "nmod:desc", "compound", "appos", "nmod:poss"])
      ? found(countryPlaces(head.parent), composing)
      : [];
  if (above.length > 0) return above;
  const before = namedAbove(head, composing);
  return before.length > 0 ? before : namedLeft(head, composing);
};

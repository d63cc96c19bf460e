/** Noun phrases: which words belong together as one naming of an actor. */
import { childrenOf, hasRelation, marker, type Node, spanOf, subtree } from "../tree/index.ts";

/** Relations by which a word belongs to the naming above it ("US President Joe Biden", "Russia's defence ministry"). */
const inner = ["compound", "flat", "amod", "nmod:desc", "nmod:poss", "nummod", "goeswith", "fixed"];

/** The head of the noun phrase a word belongs to. */
export const phraseHead = (node: Node): Node => {
  let head = node;
  while (head.parent && head.upos !== "VERB" && (hasRelation(head, inner) || inConjoinedModifier(head)))
    head = head.parent;
  return head;
};

const inConjoinedModifier = (node: Node): boolean => {
  let first = node;
  while (first.rel === "conj" && first.parent) first = first.parent;
  return first !== node && hasRelation(first, inner);
};

/** What follows the naming and is no part of it. */
const outside = [
  "acl",
  "advcl",
  "conj",
  "cc",
  "punct",
  "case",
  "appos",
  "parataxis",
  "cop",
  "nsubj",
  "aux",
  "mark",
  "obl",
  "advmod",
  "csubj",
  "orphan",
  "discourse",
  "det:predet",
  "dep",
  "expl",
  "list",
  "obj",
  "ccomp",
  "xcomp",
];

/** The words of the naming whose head is given: modifiers inside, of-phrases only when asked for. */
export const phraseNodes = (head: Node, withOf: boolean): readonly Node[] => {
  const kept: Node[] = [head];
  for (const child of head.children) {
    if (hasRelation(child, ["nmod"]) && child.deprel !== "nmod:poss" && child.deprel !== "nmod:desc") {
      if (withOf && ["of", "for"].includes(marker(child)))
        kept.push(...subtree(child, ["acl", "appos", "parataxis"]));
    } else if (!hasRelation(child, outside)) kept.push(...subtree(child, ["acl", "appos"]));
  }
  return kept.sort((a, b) => a.id - b.id);
};

const edge: ReadonlySet<string> = new Set(["ADP", "CCONJ", "PUNCT", "SCONJ", "SYM"]);

/** The stretch of one naming, from its first to its last word; markers that a tree hangs inside it are left out at the edge. */
export const phraseSpan = (head: Node, withOf: boolean): { start: number; end: number } => {
  const nodes = [...phraseNodes(head, withOf)];
  while (nodes[0] && nodes[0] !== head && edge.has(nodes[0].upos)) nodes.shift();
  while (nodes.length > 1 && nodes.at(-1) !== head && nodes.at(-1)?.upos === "PUNCT") nodes.pop();
  return spanOf(nodes) ?? { start: head.token.start, end: head.token.end };
};

export const isPlural = (node: Node): boolean =>
  node.token.feats.includes("Number=Plur") || childrenOf(node, "conj").length > 0;

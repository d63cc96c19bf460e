import type { Span } from "../../../contract/index.ts";
import type { Node } from "../../tree/index.ts";
import { runsOf } from "../spans.ts";
import { closing, sideOf } from "./surface.ts";

/** The content on the left of "..., the minister said" and of "..., said the minister". */
export const leftOf = (verb: Node, source: readonly Node[]): readonly Span[] => {
  const first = Math.min(verb.id, ...source.map(({ id }) => id));
  const nodes = verb.tree.nodes;
  let end = first - 1;
  while (end > 0 && !closing.has(nodes[end - 1]?.form ?? "")) end--;
  return end < 2 ? [] : runsOf(nodes.slice(0, end));
};

/** Whether a mark stands between two words: they are no one phrase. */
const isCut = (a: Node, b: Node): boolean => {
  const [low, high] = a.id < b.id ? [a, b] : [b, a];
  return a.tree.nodes.slice(low.id, high.id - 1).some(({ upos }) => upos === "PUNCT");
};

/** The place before ", when asked about the pact," or ", who leads the party,". */
const beforeAside = (nodes: readonly Node[], comma: number): number => {
  for (let at = comma - 1; at > 0; at--)
    if (
      nodes[at]?.form === "," &&
      ["ADV", "SCONJ", "PRON", "VERB", "ADP", "NOUN", "DET"].includes(nodes[at + 1]?.upos ?? "")
    )
      return at - 1;
  return -1;
};

/** "said Friday", "last week": when; in "the Amber Week reports" a name. */
const isTime = (node: Node): boolean =>
  node.deprel.includes("unmarked") &&
  !(node.upos === "PROPN" && node.children.some(({ rel, upos }) => rel === "compound" && upos === "PROPN"));

/** The noun phrase nearest the verb, for verbs whose subject the tree does not show: before it, else behind it. */
export const nearestNoun = (verb: Node): Node | null => {
  const { nodes } = verb.tree;
  const nominal = (node: Node | undefined): Node | null => {
    if (!node || !["PROPN", "NOUN", "PRON"].includes(node.upos) || isTime(node)) return null;
    let head = node;
    while (
      head.parent &&
      !isCut(head, head.parent) &&
      ["compound", "flat", "amod", "appos", "nmod"].includes(head.rel) &&
      head.parent.id < verb.id === head.id < verb.id &&
      ["PROPN", "NOUN"].includes(head.parent.upos)
    )
      head = head.parent;
    return head;
  };
  let at = verb.id - 2;
  while (at >= 0 && ["AUX", "ADV", "PART"].includes(nodes[at]?.upos ?? "")) at--;
  const before = nominal(nodes[nodes[at]?.form === "," ? beforeAside(nodes, at) : at]);
  if (before) return before;
  if (sideOf(verb, [verb]) === "right") return null;
  // "said in an interview": where it was said is no speaker.
  const behind = nodes
    .slice(verb.id, verb.id + 4)
    .findIndex((node) => ["PROPN", "NOUN", "PRON", "ADP"].includes(node.upos));
  return behind < 0 ? null : nominal(nodes[verb.id + behind]);
};

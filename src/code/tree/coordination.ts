/** Which clause a later conjunct is joined to, where finiteness and tense say otherwise than the tree. */
import type { Node } from "./tree.ts";
import { childOf, childrenOf } from "./walk.ts";

const finiteWord = (clause: Node): Node | null =>
  clause.token.feats.includes("VerbForm=Fin")
    ? clause
    : (childrenOf(clause, "aux", "cop").find((word) => word.token.feats.includes("VerbForm=Fin")) ?? null);

const tenseOf = (clause: Node): string | null =>
  /Tense=(\w+)/.exec(finiteWord(clause)?.token.feats ?? "")?.[1] ?? null;

/** The nearest clause above that has a tense. */
const finiteAbove = (clause: Node): Node | null => {
  for (let up = clause.parent; up; up = up.parent) if (up.upos === "VERB" && finiteWord(up)) return up;
  return null;
};

/** Acts in words, which stand beside a denial or a promise, not inside it: "denied that it sent troops and accused Y". */
const speaking: ReadonlySet<string> = new Set(
  "accuse condemn denounce criticize criticise blame urge demand call warn threaten vow insist say add reject summon protest ask appeal offer invite dismiss deny thank praise welcome apologize apologise declare announce".split(
    " ",
  ),
);

const above = (node: Node, head: Node): Node | null => {
  if (!finiteWord(node)) return null;
  if (!finiteWord(head)) return finiteAbove(head);
  const said = childOf(head, "ccomp");
  if (said && said.id < node.id && tenseOf(node) !== tenseOf(head) && tenseOf(said) === tenseOf(node))
    return said;
  return head.rel === "ccomp" &&
    speaking.has(node.lemma) &&
    head.parent?.upos === "VERB" &&
    !childOf(node, "mark")
    ? head.parent
    : null;
};

/**
 * The conjunct that a later one without a subject of its own belongs to. "Denied having seized a ship and accused Y": the
 * tree may hang "accused" from "seized", but only "denied" has its tense. Gives the tree's own head where nothing speaks against it.
 */
export const coordinatedWith = (node: Node): Node | null => {
  const head = node.rel === "conj" ? node.parent : null;
  if (!head || node.upos !== "VERB" || head.upos !== "VERB" || childOf(node, "nsubj")) return head;
  return above(node, head) ?? head;
};

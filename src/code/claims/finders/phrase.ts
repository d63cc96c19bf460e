import type { Node, Tree } from "../../tree/index.ts";

/** The nodes of words in a row that begin at `at`, or `null`. */
export const phraseAt = (tree: Tree, at: number, words: readonly string[]): readonly Node[] | null => {
  const nodes = tree.nodes.slice(at, at + words.length);
  return nodes.length === words.length && nodes.every((node, step) => node.form === words[step])
    ? nodes
    : null;
};

/** Heads of clauses, as opposed to words inside one. */
const clausal: ReadonlySet<string> = new Set([
  "root",
  "ccomp",
  "conj",
  "parataxis",
  "advcl",
  "acl",
  "csubj",
  "xcomp",
]);

/** The head of the clause a node stands in (itself, when it heads one). */
export const clauseOf = (node: Node): Node => {
  let head = node;
  while (head.parent && !(clausal.has(head.rel) && (head.rel !== "conj" || head.upos !== "NOUN")))
    head = head.parent;
  return head;
};

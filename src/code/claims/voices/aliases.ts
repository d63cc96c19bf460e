import type { Node, Tree } from "../../tree/index.ts";

/** A short name in brackets: two to six letters, most of them capitals. */
const short = /^[\p{Lu}][\p{Lu}\p{L}&.]{0,4}\p{Lu}$/u;

/** The head of the name before the bracket. */
const headBefore = (nodes: readonly Node[], bracket: number): Node | null => {
  let head = nodes[bracket - 1];
  if (!head || !["PROPN", "NOUN", "ADJ"].includes(head.upos)) return null;
  while (
    head.parent &&
    head.parent.id < bracket + 1 &&
    ["compound", "flat", "amod", "nmod", "appos"].includes(head.rel)
  ) {
    if (["appos", "nmod"].includes(head.rel) && head.upos === "PROPN") break;
    head = head.parent;
  }
  return head;
};

/** "the Nile Mirror", and then "the Mirror": last words of names that outlets bear. */
const lastWords = (trees: readonly Tree[], outletWords: ReadonlySet<string>): Map<string, Node> => {
  const found = new Map<string, Node>();
  for (const { nodes } of trees)
    for (const [at, node] of nodes.entries()) {
      const { form } = node.token;
      if (
        outletWords.has(form) &&
        nodes[at - 1]?.upos === "PROPN" &&
        nodes[at + 1]?.upos !== "PROPN" &&
        !found.has(form)
      )
        found.set(form, node);
    }
  return found;
};

/**
 * Short names the page itself introduces ("The Harbour Gazette (HG)", "the Nile Mirror" for "the Mirror"), with the
 * head of the full name.
 * @param outletWords words that outlets bear as the last of their names
 */
export const aliasesOf = (
  trees: readonly Tree[],
  outletWords: ReadonlySet<string>,
): ReadonlyMap<string, Node> => {
  const found = lastWords(trees, outletWords);
  for (const { nodes } of trees) {
    for (const [at, node] of nodes.entries()) {
      const alias = nodes[at + 1]?.token.form ?? "";
      if (node.form !== "(" || nodes[at + 2]?.form !== ")" || !short.test(alias) || found.has(alias))
        continue;
      const head = headBefore(nodes, at);
      if (head) found.set(alias, head);
    }
  }
  return found;
};

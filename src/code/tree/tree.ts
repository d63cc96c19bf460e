import type { Sentence, Token } from "../../contract/index.ts";

/** A token in its tree, with the way up and down. Lower-cased forms are kept because every rule asks for them. */
export interface Node {
  readonly token: Token;
  readonly id: number;
  /** Lower-cased form. */
  readonly form: string;
  /** Lower-cased lemma; the form where the parser gives none. */
  readonly lemma: string;
  readonly upos: string;
  /** Full relation to the head (`nmod:poss`). */
  readonly deprel: string;
  /** Relation without its subtype (`nmod`). */
  readonly rel: string;
  readonly tree: Tree;
  readonly parent: Node | null;
  /** In the order of the words. */
  readonly children: readonly Node[];
}

/** A sentence as a tree. Nodes stand in the order of the words. */
export interface Tree {
  readonly sentence: Sentence;
  readonly nodes: readonly Node[];
  /** Nodes without a head; one in a well-formed tree, several or none where the input is odd. */
  readonly roots: readonly Node[];
}

interface Draft extends Node {
  parent: Node | null;
  children: Node[];
}

const draftOf = (token: Token, tree: Tree): Draft => {
  const form = token.form.toLowerCase();
  const lemma = token.lemma === "_" || token.lemma === "" ? form : token.lemma.toLowerCase();
  const colon = token.deprel.indexOf(":");
  const rel = colon < 0 ? token.deprel : token.deprel.slice(0, colon);
  const { id, upos, deprel } = token;
  return { token, id, form, lemma, upos, deprel, rel, tree, parent: null, children: [] };
};

/** Trees that come from elsewhere may hold cycles: such a token is cut loose rather than walked for ever. */
const wouldLoop = (node: Draft, head: Node): boolean => {
  for (let up: Node | null = head; up; up = up.parent) if (up === node) return true;
  return false;
};

const grow = (sentence: Sentence): Tree => {
  const nodes: Draft[] = [];
  const roots: Node[] = [];
  const tree: Tree = { sentence, nodes, roots };
  const byId = new Map<number, Draft>();
  for (const token of sentence.tokens) {
    const node = draftOf(token, tree);
    nodes.push(node);
    byId.set(token.id, node);
  }
  for (const node of nodes) {
    const head = byId.get(node.token.head);
    if (!head || wouldLoop(node, head)) {
      roots.push(node);
      continue;
    }
    node.parent = head;
    head.children.push(node);
  }
  return tree;
};

const grown = new WeakMap<Sentence, Tree>();

/** The tree of a sentence; made once for each sentence object. */
export const treeOf = (sentence: Sentence): Tree => {
  const known = grown.get(sentence);
  if (known) return known;
  const tree = grow(sentence);
  grown.set(sentence, tree);
  return tree;
};

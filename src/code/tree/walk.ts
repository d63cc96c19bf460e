import type { Node } from "./tree.ts";

/** Whether the relation is one of those asked for: `nmod` also answers `nmod:poss`, `nmod:poss` only itself. */
export const hasRelation = (node: Node, relations: readonly string[]): boolean =>
  relations.includes(node.deprel) || relations.includes(node.rel);

/** Children that stand in one of the relations; all of them when none is given. */
export const childrenOf = (node: Node, ...relations: readonly string[]): readonly Node[] => {
  if (relations.length === 0 || node.children.length === 0) return node.children;
  return node.children.filter((child) => hasRelation(child, relations));
};

/** The first such child. */
export const childOf = (node: Node, ...relations: readonly string[]): Node | null =>
  node.children.find((child) => hasRelation(child, relations)) ?? null;

/** Heads from the parent up to the root. */
export const ancestors = (node: Node): readonly Node[] => {
  const found: Node[] = [];
  for (let up = node.parent; up; up = up.parent) found.push(up);
  return found;
};

/** Whether `node` is `top` or stands below it. */
export const isWithin = (node: Node, top: Node): boolean => {
  for (let up: Node | null = node; up; up = up.parent) if (up === top) return true;
  return false;
};

const collect = (node: Node, without: readonly string[], into: Node[]): void => {
  into.push(node);
  for (const child of node.children) if (!hasRelation(child, without)) collect(child, without, into);
};

/** The node and all below it in the order of the words; branches in the `without` relations are left out, at every depth. */
export const subtree = (node: Node, without: readonly string[] = []): readonly Node[] => {
  const found: Node[] = [];
  collect(node, without, found);
  return found.sort((a, b) => a.id - b.id);
};

/** Every node below (and with) `node` that passes the test, in the order of the words. */
export const findBelow = (node: Node, test: (node: Node) => boolean): readonly Node[] =>
  subtree(node).filter(test);

/** The node with the nodes coordinated with it ("Russia, China and Iran"), whichever of them is given. */
export const conjuncts = (node: Node): readonly Node[] => {
  if (node.rel !== "conj" && !node.children.some((child) => child.rel === "conj")) return [node];
  let first = node;
  while (first.rel === "conj" && first.parent) first = first.parent;
  const found = [first];
  for (const member of found) found.push(...childrenOf(member, "conj"));
  return found.sort((a, b) => a.id - b.id);
};

const modifying = ["amod", "compound", "nmod:poss", "nmod:desc", "flat", "nmod:unmarked"];

/** What modifies a noun from before it, at any depth ("Chinese-Russian": one hangs from the other), conjuncts included. */
export const modifiersOf = (noun: Node): readonly Node[] =>
  childrenOf(noun, ...modifying)
    .flatMap((child) => conjunctsFrom(child))
    .flatMap((child) => [...modifiersOf(child), child]);

/** The conjuncts that follow below `node`, with it. */
export const conjunctsFrom = (node: Node): readonly Node[] => {
  const found = [node];
  if (node.children.length === 0) return found;
  for (const member of found) found.push(...childrenOf(member, "conj"));
  return found;
};

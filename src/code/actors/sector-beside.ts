/** The sector that the words around a noun give it: an "army accountant" is military, a "party leader" no government. */
import type { Knowledge } from "../../knowledge/index.ts";
import { childrenOf, conjunctsFrom, marker, modifiersOf, type Node } from "../tree/index.ts";
import type { Named } from "./named.ts";

/** What stands beside the noun, nearest last: words before it, and the of-phrase with its own words. */
const beside = (head: Node): readonly Node[] => {
  const after = childrenOf(head, "nmod")
    .filter((child) => ["of", "for", "from", "in"].includes(marker(child)))
    .flatMap((child) => conjunctsFrom(child));
  return [...after.flatMap((child) => [child, ...modifiersOf(child)]), ...modifiersOf(head)];
};

/** Whoever speaks or works for a body or a group is of it; a people or a breakaway land has leaders of its own. */
const ofOwner = (owner: Named | null): string | null => {
  if (!owner || !["group", "organisation", "office"].includes(owner.candidate.kind)) return null;
  const { sector } = owner.candidate;
  return sector === "CVL" || sector === "PRE" ? null : sector;
};

/**
 * The sector of a noun that takes one from its neighbours (`sector-words.tsv`), or `null` when none of them has one
 * or the noun has a sector of its own whatever stands beside it ("minister", "soldier").
 */
export const sectorBeside = (
  { candidate, head }: Named,
  owner: Named | null,
  knowledge: Knowledge,
): string | null => {
  const { heads, modifiers } = knowledge.sectorWords;
  if (!heads.has(candidate.name)) return null;
  const word = beside(head).findLast((node) => modifiers.has(node.form) || modifiers.has(node.lemma));
  const said = word ? (modifiers.get(word.form) ?? modifiers.get(word.lemma) ?? null) : null;
  return ofOwner(owner) ?? said;
};

/** People the report has introduced: named again by surname or in full, and offices named again by their noun. */
import type { Knowledge } from "../../knowledge/index.ts";
import { childOf, childrenOf, marker, type Node } from "../tree/index.ts";
import type { Draft } from "./draft.ts";
import { phraseSpan } from "./phrase.ts";

const again = (draft: Draft, node: Node, rule: string): Draft => ({
  ...draft,
  head: node,
  ...phraseSpan(node, false),
  sentence: node.tree.sentence.index,
  rule,
  antecedent: draft.antecedent ?? draft,
  role: null,
});

/** A capitalised word that ends the name of a person introduced before ("Falkenberg" after "Ines Falkenberg"). */
export const namedAgain = (node: Node, before: readonly Draft[]): Draft | null => {
  if (node.upos !== "PROPN" || ["flat", "compound"].includes(node.rel)) return null;
  const words = [node, ...node.children.filter((child) => child.rel === "flat")].map((one) => one.token.form);
  const last = words.at(-1) ?? "";
  const known = before.findLast(
    (draft) => draft.actor.kind === "person" && draft.actor.name.split(" ").at(-1) === last,
  );
  return known ? again(known, node, "person:again") : null;
};

/** "The minister" after "the Polish defence minister": the last one of that noun. */
export const officeAgain = (draft: Draft, before: readonly Draft[]): Draft | null => {
  if (draft.rule !== "office:bare" || draft.role === null || childOf(draft.head, "det")?.form !== "the")
    return null;
  const noun = draft.role.split(" ").at(-1) ?? "";
  const known = before.findLast(
    (one) =>
      one.rule !== "office:bare" &&
      one.actor.country !== null &&
      one.plural === draft.plural &&
      one.role !== null &&
      one.role.split(" ").at(-1) === noun,
  );
  return known
    ? { ...draft, actor: known.actor, rule: "office:again", antecedent: known.antecedent ?? known }
    : null;
};

/** The id of the body that a noun names, of itself or through the office held in it. */
const bodyOf = (role: string, { bodies, roles }: Knowledge): string | null => {
  const body = [...bodies.values()].find(({ name }) => name === role)?.id;
  const held = roles.get(role);
  return body ?? (held?.office ? held.body : null) ?? null;
};

/** "The government", "the army", "the president" of nobody in particular: that of the state spoken of, if one is. */
export const officeOfContext = (
  draft: Draft,
  owner: Draft | undefined,
  knowledge: Knowledge,
): Draft | null => {
  const country = owner?.actor.country ?? null;
  const body = draft.role === null ? null : bodyOf(draft.role, knowledge);
  if (!owner || country === null || body === null) return null;
  const id = `${country}.${body}`;
  const name = `${draft.actor.name} (${knowledge.states.get(country)?.name ?? country})`;
  return { ...draft, actor: { ...draft.actor, id, name, country }, rule: "office:context" };
};

/** "The Baltmark Institute": a body with a name of its own is not that of the state spoken of. */
const hasOwnName = ({ head, role }: Draft): boolean =>
  childrenOf(head, "compound", "flat").some(
    ({ upos, form }) => upos === "PROPN" && role?.split(" ").includes(form) !== true,
  );

/** Whether an office asks for the state it belongs to: definite, with neither an owner nor a name of its own. */
export const asksForOwner = (draft: Draft): boolean =>
  draft.rule === "office:bare" &&
  childOf(draft.head, "det")?.form === "the" &&
  childOf(draft.head, "nmod:poss") === null &&
  !hasOwnName(draft);

/**
 * "The leaders of the two countries", "its ministers": the office belongs to those whom the words below it stand for.
 * @param around what the sentence names, the referring words included
 * @returns one draft for each owner; none where nothing below the office refers to a state
 */
export const officesThrough = (
  draft: Draft,
  around: readonly Draft[],
  knowledge: Knowledge,
): readonly Draft[] => {
  if (draft.rule !== "office:bare" || hasOwnName(draft)) return [];
  const below = childrenOf(draft.head, "nmod").filter((child) => ["of", "from"].includes(marker(child)));
  const body = draft.role === null ? null : bodyOf(draft.role, knowledge);
  const part = body ?? draft.actor.sector;
  return around
    .filter(({ rule, head, actor }) => rule.startsWith("reference:") && below.includes(head) && actor.country)
    .map(({ actor: { country } }) => {
      const name = `${draft.actor.name} (${knowledge.states.get(country ?? "")?.name ?? country})`;
      const id = part === null ? `${country}` : `${country}.${part}`;
      return { ...draft, actor: { ...draft.actor, id, name, country }, rule: "office:reference" };
    });
};

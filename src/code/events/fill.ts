/** Whether a noun phrase fills a place of a pattern. */
import type { Filler, Need } from "../lexicon/pattern.ts";
import { childrenOf, conjunctsFrom, hasRelation, marker, type Node } from "../tree/index.ts";

/** Tells whether a node stands for (or is modified by the name of) an actor. */
export type IsActor = (node: Node) => boolean;

/** Words that only measure or head another noun: "a series of drills", "two rounds of talks". */
const light: ReadonlySet<string> = new Set(
  "series round rounds number wave set pair kind type form sort lot dozens dozen hundred hundreds thousand thousands million billion billions millions barrage batch shipment package scores some part bit act acts group total couple majority minority most half all some none bulk rest remainder third quarter member ton tonne kg container wagon crate load trainload truckload planeload shipload cargo consignment".split(
    " ",
  ),
);

/** The nouns that may be meant by a phrase: its head, and the noun below a head that only measures. */
export const heads = (node: Node): readonly Node[] => {
  const all = conjunctsFrom(node);
  const below = all
    .filter((one) => light.has(one.lemma) || light.has(one.form) || one.upos === "NUM")
    .flatMap((one) => childrenOf(one, "nmod").filter((child) => ["of", "with"].includes(marker(child))));
  return [...all, ...below];
};

const modifiers = (node: Node): readonly Node[] =>
  childrenOf(node, "amod", "compound", "nmod", "flat", "advmod", "det", "acl").flatMap((child) =>
    conjunctsFrom(child),
  );

const modifiedBy = (node: Node, words: readonly string[]): boolean => {
  const around = modifiers(node);
  return words.every((word) =>
    around.some(
      (child) =>
        child.form === word ||
        child.lemma === word ||
        child.form.startsWith(`${word}-`) ||
        childrenOf(child, "compound", "amod").some((deep) => deep.form === word),
    ),
  );
};

export const hasModifier = (node: Node, words: ReadonlySet<string>): boolean =>
  modifiers(node).some((child) => words.has(child.lemma) || words.has(child.form));

/** "F-16s", "S-400", "Su-30": arms by their model stand wherever weaponry does. */
const designation = /^[a-z]{1,4}-?\d{1,4}[a-z]{0,2}s?$/;

/** "$4 million": the sign heads the phrase. */
const currency = /^(?:us|a|c|hk|nz|s)?[$€£¥₹₽₩]$|^(?:usd|eur|gbp|rs\.?)$/;

/** Parsers leave some plurals as they are. */
const singular = (form: string): string =>
  form.endsWith("ies") ? `${form.slice(0, -3)}y` : form.endsWith("s") ? form.slice(0, -1) : form;

/** How a phrase fills a place: by which head, and how closely (words and modifiers that had to be there). */
export interface Fill {
  readonly head: Node;
  readonly closeness: number;
}

const closenessOf = (need: Need, head: Node, joint: boolean): number | null => {
  if (need.modifiers && !joint && !hasModifier(head, need.modifiers)) return null;
  return modifiedBy(head, need.before) ? need.before.length + (need.modifiers ? 1 : 0) : null;
};

/** `joint` says that several states already act together, which makes any drill a joint one. A bare actor fills least closely. */
export const fills = (
  filler: Filler,
  node: Node,
  context: { readonly isActor: IsActor; readonly isState: IsActor; readonly joint: boolean },
): Fill | null => {
  for (const head of heads(node)) {
    const needs =
      (currency.test(head.form) ? filler.heads.get("dollar") : undefined) ??
      filler.heads.get(head.lemma) ??
      filler.heads.get(head.form) ??
      filler.heads.get(singular(head.form)) ??
      (designation.test(head.form) ? filler.heads.get("weaponry") : undefined) ??
      [];
    const close = needs.map((need) => closenessOf(need, head, context.joint)).filter((one) => one !== null);
    if (close.length > 0) return { head, closeness: Math.max(...close) };
    if (filler.anyState && context.isState(head)) return { head, closeness: -0.5 };
    if (filler.anyActor && (context.isActor(head) || actorInside(head, context.isActor)))
      return { head, closeness: -1 };
  }
  return null;
};

/** An actor that owns or modifies the phrase ("the US decision", "Oslo's plan"). */
const actorInside = (head: Node, isActor: IsActor): boolean =>
  head.children.some(
    (child) =>
      (hasRelation(child, ["nmod:poss", "amod", "compound", "flat", "nmod:desc"]) && isActor(child)) ||
      (child.rel === "nmod" && marker(child) === "of" && isActor(child)),
  );

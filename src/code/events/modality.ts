/** Whether an event took place: read off the words above and beside its trigger. */
import type { Modality } from "../../contract/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { childOf, childrenOf, coordinatedWith, hasRelation, type Node } from "../tree/index.ts";
import { isCertain } from "./standing/certain.ts";
import { disownedBy } from "./standing/disowned.ts";
import { gatherFrame } from "./standing/framed.ts";
import { add, type Gathered, isClause } from "./standing/gathered.ts";
import { besideTree, governed, nounGoverned } from "./standing/governors.ts";
import { gatherClause, gatherNoun, inverted } from "./standing/own-words.ts";
import {
  irrealAbove,
  isGiven,
  isOccasion,
  isPlain,
  isReason,
  isTopic,
  standsAlone,
} from "./standing/presupposed.ts";

export interface Standing {
  readonly modality: Modality;
  readonly negated: boolean;
  /** The words that decided, for `--explain`. */
  readonly because: readonly string[];
}

const conditions: ReadonlySet<string> = new Set([
  "if",
  "unless",
  "whether",
  "should",
  "supposing",
  "provided",
]);

const markOf = (clause: Node, words: ReadonlySet<string>): boolean =>
  childrenOf(clause, "mark").some((mark) => words.has(mark.form));

/** "If X attacks and Y responds", "denied that X attacked and that Y responded", "under the plan X leaves and Y pays". */
const sharesScope = (later: Node, first: Node): boolean => {
  if (!hasRelation(first, ["ccomp", "advcl", "conj"])) return false;
  return markOf(first, conditions) || markOf(later, new Set(["that", ...conditions]));
};

const climb = (trigger: Node, all: Gathered): void => {
  let into = all;
  let node = trigger;
  for (;;) {
    besideTree(node, into);
    if (isClause(node)) gatherClause(node, into);
    if (!isClause(node) || node.upos === "NOUN") gatherNoun(node, into);
    let from = node;
    // A later conjunct shares what stands above the first; with a subject of its own, only what holds both.
    while (from.rel === "conj" && from.parent) {
      gatherFrame(from.parent, into);
      if (childOf(from, "nsubj") && isClause(from) && !sharesScope(from, from.parent)) return;
      from = coordinatedWith(from) ?? from.parent;
    }
    const { parent } = from;
    if (!parent || standsAlone(from, into.lexicon) || isReason(from)) return;
    if (isCertain(from, parent)) return;
    if (isOccasion(from)) into = { ...into, negations: new Set() };
    if (isClause(from) && from.rel !== "nsubj") governed(from, parent, into);
    else nounGoverned(from, parent, into);
    if (isGiven(from) && isPlain(parent, into.lexicon)) return;
    if (isTopic(from, parent, into.lexicon)) return;
    if (hasRelation(from, ["ccomp"]) && !irrealAbove(parent, into.lexicon)) {
      return;
    }
    node = parent;
  }
};

/** Stronger readings first: what is denied is not merely planned. */
const order: readonly Modality[] = [
  "denied",
  "alleged",
  "threatened",
  "hypothetical",
  "planned",
  "historical",
];

/** A question asks; it does not tell. */
const isAsked = (trigger: Node): boolean => {
  const { nodes } = trigger.tree;
  if (!nodes.slice(-2).some((node) => node.form === "?")) return false;
  if (isToldWithin(trigger) || asksForMore(trigger)) return false;
  // "X gave Y tanks, and what did it get?": only the last of joined clauses asks.
  const turn = nodes.findLastIndex(
    (node, at) =>
      questioning.has(node.form) && ["and", "but", ",", ";", "-", "–"].includes(nodes[at - 1]?.form ?? ""),
  );
  return turn < trigger.id;
};

const isPast = (clause: Node): boolean =>
  [clause, ...childrenOf(clause, "aux")].some(
    ({ token }) => token.feats.includes("Tense=Past") && token.feats.includes("VerbForm=Fin"),
  );

/** "Is this the treaty that X signed?" asks about the treaty and tells of the signing. */
const isToldWithin = (trigger: Node): boolean =>
  isPast(trigger) &&
  ((trigger.deprel === "acl:relcl" && childOf(trigger, "mark") === null) ||
    (trigger.rel === "advcl" && markOf(trigger, given)));

/** What stands behind these a question takes as given: "Will Oslo sell after Minsk broke the treaty?" */
const given: ReadonlySet<string> = new Set(["after", "since", "because", "when", "although", "though"]);

const wh: ReadonlySet<string> = new Set(["who", "what", "which", "why", "when", "where", "whom"]);

/** "Why did X expel them?", "who attacked the convoy?": the deed is given, something about it is asked. */
const asksForMore = (trigger: Node): boolean =>
  (isPast(trigger) || asksWhy(trigger)) &&
  trigger.children.some(
    (child) =>
      child.id < trigger.id &&
      hasRelation(child, ["nsubj", "obj", "obl", "advmod"]) &&
      (wh.has(child.form) || childrenOf(child, "det").some((det) => wh.has(det.form))),
  );

/** "Why is X arming them?" takes it as given that X does, where "why should it?" does not. */
const asksWhy = (trigger: Node): boolean =>
  childrenOf(trigger, "advmod").some(({ form }) => form === "why") &&
  childrenOf(trigger, "aux").every(({ lemma }) => ["be", "do", "have"].includes(lemma)) &&
  !childrenOf(trigger, "advmod").some(({ form }) => form === "not" || form === "n't");

const questioning: ReadonlySet<string> = new Set(
  "what why who whom how when where which did does do is are was were will would can could has have had".split(
    " ",
  ),
);

/** "Had X signed, Y would have left", however the tree takes its first word. */
const isCounterfactual = (trigger: Node): boolean => {
  const { nodes } = trigger.tree;
  const first = nodes[0]?.form ?? "";
  return (
    inverted.has(first) &&
    nodes.at(-1)?.form !== "?" &&
    nodes.some((node) => ["would", "could", "might", "'d"].includes(node.form))
  );
};

/** Verbs of leaving undone: undone in turn, they say that it was done. */
const failing: ReadonlySet<string> = new Set(
  "fail forget neglect omit stop cease quit halt hesitate avoid without prevent deter dissuade discourage hinder avert thwart foil".split(
    " ",
  ),
);
const isFailing = (word: Node): boolean => failing.has(word.lemma) || failing.has(word.form);

/** The modality and polarity of an event from its trigger. Dates are not looked at here. */
export const standingOf = (trigger: Node, lexicon: Lexicon): Standing => {
  const into: Gathered = { lexicon, trigger, marks: new Set(), negations: new Set(), because: [] };
  climb(trigger, into);
  if (isAsked(trigger) || isCounterfactual(trigger)) into.marks.add("hypothetical");
  const disowned = disownedBy(trigger, lexicon);
  if (disowned) add(into, "alleged", disowned);
  const { size } = into.negations;
  // "Has not ruled out sanctions" leaves them open; "did not fail to impose them" does not.
  if (size > 0 && size % 2 === 0 && ![...into.negations].some(isFailing)) into.marks.add("hypothetical");
  const modality = order.find((one) => into.marks.has(one)) ?? "actual";
  return { modality, negated: size % 2 === 1, because: into.because };
};

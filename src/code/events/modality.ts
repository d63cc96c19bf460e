/** Whether an event took place: read off the words above and beside its trigger. */
import type { Modality } from "../../contract/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { childOf, hasRelation, type Node } from "../tree/index.ts";
import { type Gathered, isClause } from "./standing/gathered.ts";
import { besideTree, governed, nounGoverned } from "./standing/governors.ts";
import { gatherClause, gatherNoun, inverted } from "./standing/own-words.ts";
import { irrealAbove, isGiven, isPlain, isTopic, standsAlone } from "./standing/presupposed.ts";

export interface Standing {
  readonly modality: Modality;
  readonly negated: boolean;
  /** The words that decided, for `--explain`. */
  readonly because: readonly string[];
}

const climb = (trigger: Node, into: Gathered): void => {
  let node = trigger;
  for (;;) {
    besideTree(node, into);
    if (isClause(node)) gatherClause(node, into);
    if (!isClause(node) || node.upos === "NOUN") gatherNoun(node, into);
    let from = node;
    // A later conjunct shares what stands above the first, unless it has a subject of its own.
    while (from.rel === "conj" && from.parent) {
      if (childOf(from, "nsubj") && isClause(from)) return;
      from = from.parent;
    }
    const { parent } = from;
    if (!parent || standsAlone(from)) return;
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
  // "X gave Y tanks, and what did it get?": only the last of joined clauses asks.
  const turn = nodes.findLastIndex(
    (node, at) =>
      questioning.has(node.form) && ["and", "but", ",", ";", "-", "–"].includes(nodes[at - 1]?.form ?? ""),
  );
  return turn < trigger.id;
};

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

const isOrder = (trigger: Node): boolean =>
  trigger.rel === "root" && trigger.token.feats.includes("Mood=Imp") && childOf(trigger, "nsubj") === null;

/** The modality and polarity of an event from its trigger. Dates are not looked at here. */
export const standingOf = (trigger: Node, lexicon: Lexicon): Standing => {
  const into: Gathered = { lexicon, marks: new Set(), negations: new Set(), because: [] };
  climb(trigger, into);
  if (isAsked(trigger) || isOrder(trigger) || isCounterfactual(trigger)) into.marks.add("hypothetical");
  const modality = order.find((one) => into.marks.has(one)) ?? "actual";
  return { modality, negated: into.negations.size % 2 === 1, because: into.because };
};

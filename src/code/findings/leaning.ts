import type { Claim } from "../../contract/index.ts";
import { layOut, type Reading } from "../claims/reading.ts";
import { headOf, statementOf } from "../claims/says/heads.ts";
import type { CodeContext } from "../context.ts";
import { childrenOf, marker, type Node, negation, particle } from "../tree/index.ts";
import { matterBook } from "./matter-book.ts";

/** Whether a statement says yes or no to its matter, and whether its predicate alone says so ("halts", "continues"). */
export interface Leaning {
  readonly yes: boolean;
  readonly pole: "ending" | "lasting" | null;
  readonly negated: boolean;
}

const isInfinitive = (node: Node): boolean => childrenOf(node, "mark").some(({ form }) => form === "to");

/** The word that says what becomes of the matter. */
export const predicateOf = (reading: Reading, { content, headline, chain }: Claim): Node | null => {
  const top = headOf(reading, content, null);
  // "Dutch troops to leave Mali": in a headline the infinitive behind the doer is the predicate.
  const ahead =
    top && headline && chain.length === 0 && ["NOUN", "PROPN"].includes(top.upos)
      ? childrenOf(top, "acl").find(isInfinitive)
      : undefined;
  return ahead ?? (top ? statementOf(top) : null);
};

/**
 * Whether a deed is only thought of: "have agreed to study a command", "plans to buy", "is in talks on"; the predicate or
 * the infinitive below it says so.
 */
export const isOnlyIntended = (context: CodeContext, claim: Claim): boolean => {
  const { intending } = matterBook(context.knowledge);
  const head = predicateOf(layOut(context), claim);
  const below = head && childrenOf(head, "xcomp").find(isInfinitive);
  // "does not want the missiles" refuses them.
  if (head && negation(head) !== null) return false;
  return [head, below].some((node) => node != null && node.upos === "VERB" && intending.has(node.lemma));
};

/** Whether a statement says only that a deed is thought about: "is weighing whether to send". */
export const isUndecided = (context: CodeContext, claim: Claim): boolean => {
  const head = predicateOf(layOut(context), claim);
  return (
    head?.upos === "VERB" &&
    matterBook(context.knowledge).undecided.has(head.lemma) &&
    negation(head) === null
  );
};

/** Whether a headline tells a deed as settled: "to send", "will send". */
export const isSettled = (context: CodeContext, claim: Claim): boolean => {
  const head = predicateOf(layOut(context), claim);
  return (
    head?.upos === "VERB" &&
    !isOnlyIntended(context, claim) &&
    (isInfinitive(head) || childrenOf(head, "aux").some(({ form }) => form === "will"))
  );
};

/** Whether a headline tells a deed as done: a finite verb of its own without "will", "to", "may". */
export const isDone = (context: CodeContext, claim: Claim): boolean => {
  const head = predicateOf(layOut(context), claim);
  return (
    head !== null &&
    head.upos === "VERB" &&
    !isInfinitive(head) &&
    !head.form.endsWith("ing") &&
    childrenOf(head, "aux").every(({ lemma }) => lemma === "have") &&
    !childrenOf(head, "xcomp").some(isInfinitive) &&
    !isOnlyIntended(context, claim)
  );
};

const poleOf = (context: CodeContext, head: Node | null): Leaning["pole"] => {
  if (!head) return null;
  const { ending, lasting } = matterBook(context.knowledge);
  const next = head.tree.nodes[head.id]?.form ?? "";
  // "has left Halifax for Nuuk": on the way, not over.
  if (
    ["leave", "depart"].includes(head.lemma) &&
    childrenOf(head, "obl").some((child) => marker(child) === "for")
  )
    return null;
  // "stays shut", "remains suspended"
  if (
    ["stay", "remain", "keep"].includes(head.lemma) &&
    childrenOf(head, "xcomp", "advcl").some(({ lemma, form }) => ending.has(lemma) || ending.has(form))
  )
    return "ending";
  // "turns its back on", "slams the door": verb and object are one idiom.
  const idioms = childrenOf(head, "obj").map(({ lemma }) => `${head.lemma}_${lemma}`);
  const phrases = [...idioms, `${head.lemma}_${particle(head)}`, `${head.lemma}_${next}`];
  // "A mutiny broke out": the phrase, not its verb, says what becomes of it.
  if (phrases.some((name) => lasting.has(name))) return "lasting";
  const names = [...phrases, head.lemma];
  if (names.some((name) => ending.has(name))) return "ending";
  return names.some((name) => lasting.has(name)) ? "lasting" : null;
};

/** "will not", "denied that it would", "is unlikely to", "has ruled out" all say no; two of them in one say yes. */
export const leaningOf = (context: CodeContext, claim: Claim): Leaning => {
  const head = predicateOf(layOut(context), claim);
  const pole = poleOf(context, head);
  const denied = claim.certainty === "denied" || claim.certainty === "doubted";
  // "refuses the ship": one no, whether it is read as a negation or as an end.
  const counted = pole === "ending" && head !== null && layOut(context).book.negativeVerbs.has(head.lemma);
  const negated = (claim.polarity === "negative" && !counted) !== denied;
  return { yes: negated === (pole === "ending"), pole, negated };
};

/**
 * Whether two statements on one matter lean to different sides. A headline that only has a word of ending ("cuts aid")
 * is not gainsaid by a sentence that has neither such a word nor a negation ("aid fell by a tenth").
 */
export const leanApart = (headline: Leaning, other: Leaning): boolean => {
  if (headline.yes === other.yes) return false;
  const bare = other.pole === null && !other.negated;
  return !(bare && headline.pole !== null && !headline.negated);
};

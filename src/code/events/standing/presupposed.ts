/** What is taken for granted, whatever is said above it. */
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { childOf, childrenOf, marker, type Node } from "../../tree/index.ts";
import { nounClass, verbClass } from "./classes.ts";
import { hasTense, isClause } from "./gathered.ts";
import { isObjectGerund } from "./gerunds.ts";
import { conditional } from "./own-words.ts";

/** "Rumours that X left" says what the rumours are; "the rumours that spread" does not. Trees confuse the two. */
export const isRelative = (node: Node): boolean =>
  node.deprel === "acl:relcl" &&
  !(
    node.children.some((child) => child.form === "that" && child.rel !== "nsubj") &&
    childOf(node, "nsubj") !== null &&
    (childrenOf(node, "mark").length > 0 ||
      told.has(node.parent?.lemma ?? "") ||
      told.has(node.parent?.form.replace(/s$/, "") ?? ""))
  );

/** Nouns whose that-clause is what they say. */
export const told: ReadonlySet<string> = new Set(
  "report rumor rumour claim allegation suggestion accusation denial assertion speculation fear suspicion notion idea belief charge possibility theory talk story".split(
    " ",
  ),
);

/** "Wants troops stationed here": the participle is the wish. */
const wishing: ReadonlySet<string> = new Set(["want", "need", "wish", "like", "prefer", "demand"]);

const open: ReadonlySet<string> = new Set(["any", "no", "neither", "every", "whatever"]);

/** "X, suffering from sanctions, ...": between commas. */
const isSetOff = (node: Node): boolean => node.tree.nodes[node.id - 2]?.form === ",";

/** "The recently signed treaty", "the missiles sold by X": a past participle beside a noun tells what is so, whatever is said of the noun. */
const isTakenForGranted = (node: Node): boolean =>
  node.rel === "amod" ||
  (node.rel === "acl" &&
    node.upos === "VERB" &&
    (!node.form.endsWith("ing") || node.parent?.upos === "PROPN" || isSetOff(node)) &&
    childOf(node, "mark", "nsubj", "aux") === null &&
    node.parent !== null &&
    !(node.parent.rel === "obj" && wishing.has(node.parent.parent?.lemma ?? "")) &&
    !childrenOf(node.parent, "det").some((det) => open.has(det.form)));

/** Verbs that carry out what their object or subject names: what is said of them is said of it. */
const carrying: ReadonlySet<string> = new Set(
  "hold conduct carry stage launch make mount perform execute begin start continue resume proceed happen occur take give sign impose end come follow go complete undertake".split(
    " ",
  ),
);

/** "Any force that crosses", "no state that signed": those of whom it would be so, not those of whom it is. */
export const isOpenRelative = (node: Node): boolean =>
  node.parent !== null && childrenOf(node.parent, "det").some((det) => open.has(det.form));

const isSetOffRelative = (clause: Node): boolean => {
  const pronoun = clause.children.find(({ form }) => form === "which" || form === "who");
  return pronoun !== undefined && clause.tree.nodes[pronoun.id - 2]?.form === ",";
};

/** "A plan that cuts aid", "the scenario in which X occupies Y": told in the present of what is only thought of. */
export const isImaginedRelative = (node: Node, lexicon: Lexicon): boolean =>
  node.token.feats.includes("Tense=Pres") &&
  node.token.feats.includes("VerbForm=Fin") &&
  node.parent !== null &&
  // Between commas it tells of the noun what is so.
  !isSetOffRelative(node) &&
  ([node.parent, ...childrenOf(node.parent, "nsubj")].some((noun) =>
    ["planned", "hypothetical"].includes(nounClass(noun, lexicon) ?? ""),
  ) ||
    node.children.some((child) => child.rel === "obl" && marker(child) === "under"));

/** "That X left is a lie": a clause that stands as a subject, whatever the tree calls it. */
export const isThatSubject = (node: Node): boolean =>
  node.rel === "advcl" &&
  node.parent !== null &&
  node.id < node.parent.id &&
  childOf(node.parent, "cop") !== null &&
  childrenOf(node, "mark")[0]?.form === "that";

/** "It was not X that attacked": what is said of X is said of the deed. */
const isCleft = (node: Node): boolean =>
  node.parent !== null &&
  childOf(node.parent, "cop") !== null &&
  childOf(node.parent, "nsubj")?.form === "it";

/** "An attack would anger", "strikes would hurt": what would do something has not been done; "the attack" has. */
const isImagined = (noun: Node, verb: Node): boolean =>
  childrenOf(verb, "aux").some(
    (word) => word.form === "would" || (word.form !== "will" && isOne(noun) && unreal.has(word.form)),
  ) && !isGiven(noun);

const isOne = (noun: Node): boolean =>
  childrenOf(noun, "det").some((det) => ["a", "an", "another"].includes(det.form));

const unreal: ReadonlySet<string> = new Set(["could", "might", "may", "can"]);

/** Verbs that undo what their subject names: "the visit fell through". */
export const failing: ReadonlySet<string> = new Set(
  "collapse founder falter fall break fail stall".split(" "),
);

/** "Take place", "take effect": halves of a verb. */
const halves: ReadonlySet<string> = new Set(["place", "effect", "shape", "start"]);

/** "The visit did not end the quarrel", "the strikes went unanswered", "came at a bad time": said of what took place. */
const isSaidOf = (verb: Node): boolean =>
  childrenOf(verb, "obj", "xcomp", "ccomp").some((child) => !halves.has(child.lemma)) ||
  (verb.lemma === "come" &&
    childrenOf(verb, "obl").some((child) => ["as", "at", "amid", "despite"].includes(marker(child))));

/** Subjects are taken for granted ("US sanctions may drive X to") unless the verb says that they took place. */
export const isTopic = (node: Node, parent: Node, lexicon: Lexicon): boolean =>
  node.deprel === "nsubj" &&
  parent.upos === "VERB" &&
  !isClause(node) &&
  (isSaidOf(parent) ||
    (!carrying.has(parent.lemma) &&
      (verbClass(parent, lexicon) !== "negates" || !failing.has(parent.lemma)))) &&
  childrenOf(parent, "expl").length === 0 &&
  !isImagined(node, parent) &&
  !childrenOf(node, "det").some((det) => open.has(det.form));

/** Relative and finite adverbial clauses stand on their own; what governs their noun says nothing of them. */
export const standsAlone = (node: Node, lexicon: Lexicon): boolean =>
  (isRelative(node) && !isOpenRelative(node) && !isCleft(node) && !isImaginedRelative(node, lexicon)) ||
  isTakenForGranted(node) ||
  // "X, suffering from sanctions, may ...": an unmarked participle tells what is so already.
  (node.rel === "advcl" &&
    node.form.endsWith("ing") &&
    childOf(node, "mark", "case") === null &&
    !isObjectGerund(node)) ||
  node.rel === "parataxis" ||
  (node.rel === "advcl" &&
    hasTense(node) &&
    !isThatSubject(node) &&
    !childrenOf(node, "mark").some((mark) => conditional.has(mark.form)));

export const isPlain = (verb: Node, lexicon: Lexicon): boolean => {
  const kind = verbClass(verb, lexicon);
  return (kind === null || kind === "keeps") && !carrying.has(verb.lemma);
};

const reasons: ReadonlySet<string> = new Set([
  "because of",
  "due to",
  "despite",
  "in spite of",
  "amid",
  "since",
  "as a result of",
  "in response to",
  "thanks to",
  "owing to",
  "in view of",
  "in the wake of",
]);

/** "Will not retreat because of the attacks": what is named as a reason, or in the face of which something is done, is so. */
export const isReason = (node: Node): boolean => node.rel === "obl" && reasons.has(marker(node));

const occasions: ReadonlySet<string> = new Set([
  "after",
  "following",
  "during",
  "at",
  "before",
  "while",
  "when",
]);

/** "Did not sign at the summit": the summit is no less held for it, though a coming one is still to come. */
export const isOccasion = (node: Node): boolean => node.rel === "obl" && occasions.has(marker(node));

const definite: ReadonlySet<string> = new Set(["the", "this", "these", "that", "those"]);

/**
 * "Did not answer the attack" takes the attack for granted: what is said of a definite noun's verb does not touch it,
 * unless the verb itself carries the deed out, plans it or prevents it.
 */
export const isGiven = (node: Node): boolean =>
  !isClause(node) &&
  (childrenOf(node, "det").some((det) => definite.has(det.form)) || childOf(node, "nmod:poss") !== null);

/** What is said stands under the verb of saying alone; what is wished or denied stands under all above it. */
export const irrealAbove = (verb: Node, lexicon: Lexicon): boolean => {
  const kind = verbClass(verb, lexicon);
  return kind !== null && kind !== "keeps";
};

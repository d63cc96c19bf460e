/** What the words of a clause or noun phrase itself say of its standing: auxiliaries, adverbs, negation, conditions. */
import { auxiliaries, childOf, childrenOf, hasRelation, type Node, negation } from "../../tree/index.ts";
import { add, apply, type Gathered, negate } from "./gathered.ts";

const future: ReadonlySet<string> = new Set(["will", "shall", "'ll", "’ll", "wo"]);
const irreal: ReadonlySet<string> = new Set([
  "would",
  "could",
  "may",
  "might",
  "can",
  "should",
  "must",
  "ought",
  "'d",
  "’d",
  "ca",
  "cannot",
]);
export const conditional: ReadonlySet<string> = new Set([
  "if",
  "unless",
  "whether",
  "should",
  "lest",
  "provided",
  "providing",
  "supposing",
  "once",
  "until",
  "till",
  "case",
]);
const excluding: ReadonlySet<string> = new Set(["without", "instead", "rather", "than"]);

/** "Said that X would send": the future of a past report, not a condition. */
const isReportedFuture = (word: Node, clause: Node): boolean =>
  ["would", "'d", "’d"].includes(word.form) &&
  clause.rel === "ccomp" &&
  childOf(clause, "advcl") === null &&
  clause.parent?.upos === "VERB";

const auxiliary = (into: Gathered, word: Node, clause: Node): void => {
  if (future.has(word.form) || isReportedFuture(word, clause)) add(into, "planned", word);
  else if (irreal.has(word.form) || irreal.has(word.lemma)) add(into, "hypothetical", word);
};

/** "Is to visit", "Russia to send": an infinitive that no verb governs is what is to come. */
const isBareInfinitive = (node: Node): boolean =>
  childOf(node, "mark")?.form === "to" &&
  (hasRelation(node, ["root", "parataxis", "ccomp"]) || childOf(node, "nsubj") !== null);

/** Whether an infinitive tells why ("met to discuss"), not what. */
const isPurpose = (node: Node): boolean =>
  node.rel === "advcl" && childrenOf(node, "mark").some((mark) => mark.form === "to");

export const inverted: ReadonlySet<string> = new Set(["had", "were", "should"]);

/** "Had X signed, ..." and "ordered that X be sent": unreal by word order, and by a bare "be". */
const byForm = (node: Node, into: Gathered): void => {
  const subject = childOf(node, "nsubj");
  const helpers = childrenOf(node, "aux");
  const turned = helpers.find((word) => inverted.has(word.form) && subject !== null && word.id < subject.id);
  if (turned && !node.tree.nodes.slice(-2).some((one) => one.form === "?")) add(into, "hypothetical", turned);
  const bare = helpers.find((word) => word.form === "be" && word === helpers[0]);
  if (bare && subject !== null && !node.children.some((child) => child.form === "to"))
    add(into, "hypothetical", bare);
};

/** "Faster than expected" compares; "rather than sign" leaves undone. */
const isComparison = (than: Node): boolean =>
  than.form === "than" && than.tree.nodes[than.id - 2]?.form !== "rather";

const nones: ReadonlySet<string> = new Set(["no", "neither"]);

/** "No talks were held", "neither signed nor": a negation that hangs from a noun beside the verb, or stands right before it. */
const beside = (node: Node): Node | null => {
  for (const child of childrenOf(node, "obj", "nsubj"))
    for (const det of childrenOf(child, "det", "cc")) if (nones.has(det.form)) return det;
  const previous = node.tree.nodes[node.id - 2];
  return previous && ["neither", "never", "nor"].includes(previous.form) ? previous : null;
};

/** "Has yet to sign". */
const yetBefore = (node: Node): Node | null => {
  const to = childrenOf(node, "mark").find((mark) => mark.form === "to");
  const before = to ? node.tree.nodes[to.id - 2] : undefined;
  return before?.form === "yet" ? before : null;
};

export const gatherClause = (node: Node, into: Gathered): void => {
  for (const word of auxiliaries(node)) auxiliary(into, word, node);
  byForm(node, into);
  const no = negation(node) ?? beside(node);
  if (no) negate(into, no);
  for (const child of node.children) {
    if (child.rel === "advmod") {
      if (child !== no) apply(into, into.lexicon.modality("adverbs", child.form), child);
    } else if (child.rel === "mark" || (child.rel === "case" && hasRelation(node, ["advcl", "acl"]))) {
      if (conditional.has(child.form)) add(into, "hypothetical", child);
      if (excluding.has(child.form) && child !== no && !isComparison(child)) negate(into, child);
    }
  }
  const yet = yetBefore(node);
  if (yet) negate(into, yet);
  if (isBareInfinitive(node)) add(into, "planned", node);
  if (isPurpose(node)) add(into, "planned", node);
  conditionOf(node, into);
};

/** The main clause of an if-clause with a modal is as unreal as its condition. */
const conditionOf = (node: Node, into: Gathered): void => {
  const condition = childrenOf(node, "advcl").find((child) =>
    childrenOf(child, "mark").some((mark) => mark.form === "if" || mark.form === "unless"),
  );
  if (condition && auxiliaries(node).length > 0) add(into, "hypothetical", condition);
};

const modifiersOf = (noun: Node): readonly Node[] => childrenOf(noun, "amod", "compound", "acl", "advmod");

export const gatherNoun = (noun: Node, into: Gathered): void => {
  const no = negation(noun);
  if (no) negate(into, no);
  for (const word of modifiersOf(noun)) {
    apply(into, into.lexicon.modality("adjectives", word.form), word);
    if (word.rel === "acl" && word.upos === "VERB")
      apply(into, into.lexicon.modality("verbs", word.lemma), word);
  }
};

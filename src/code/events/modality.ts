/** Whether an event took place: read off the words above and beside its trigger. */
import type { Modality } from "../../contract/index.ts";
import type { Lexicon, ModalityClass } from "../lexicon/lexicon.ts";
import { auxiliaries, childOf, childrenOf, hasRelation, marker, type Node, negation } from "../tree/index.ts";

export interface Standing {
  readonly modality: Modality;
  readonly negated: boolean;
  /** The words that decided, for `--explain`. */
  readonly because: readonly string[];
}

/** What is gathered on the way up from the trigger. */
interface Gathered {
  readonly marks: Set<Modality>;
  /** Each word once, however many rules meet it. */
  readonly negations: Set<Node>;
  readonly because: string[];
}

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
const conditional: ReadonlySet<string> = new Set([
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

const add = (into: Gathered, modality: Modality, word: Node): void => {
  into.marks.add(modality);
  into.because.push(word.form);
};

const negate = (into: Gathered, word: Node): void => {
  if (into.negations.has(word)) return;
  into.negations.add(word);
  into.because.push(word.form);
};

const apply = (into: Gathered, kind: ModalityClass | null, word: Node): void => {
  if (kind === null || kind === "keeps") return;
  if (kind === "negates") negate(into, word);
  else add(into, kind, word);
};

const auxiliary = (into: Gathered, word: Node): void => {
  if (future.has(word.form)) add(into, "planned", word);
  else if (irreal.has(word.form) || irreal.has(word.lemma)) add(into, "hypothetical", word);
};

/** "Is to visit", "Russia to send": an infinitive that no verb governs is what is to come. */
const isBareInfinitive = (node: Node): boolean =>
  childOf(node, "mark")?.form === "to" &&
  (hasRelation(node, ["root", "parataxis", "ccomp"]) || childOf(node, "nsubj") !== null);

/** Whether an infinitive tells why ("met to discuss"), not what. */
const isPurpose = (node: Node): boolean =>
  node.rel === "advcl" && childrenOf(node, "mark").some((mark) => mark.form === "to");

const inverted: ReadonlySet<string> = new Set(["had", "were", "should"]);

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

const nones: ReadonlySet<string> = new Set(["no", "neither"]);

/** "No talks were held", "neither signed nor": a negation that hangs from a noun beside the verb, or stands right before it. */
const beside = (node: Node): Node | null => {
  for (const child of childrenOf(node, "obj", "nsubj"))
    for (const det of childrenOf(child, "det", "cc")) if (nones.has(det.form)) return det;
  const previous = node.tree.nodes[node.id - 2];
  return previous && ["neither", "never", "nor"].includes(previous.form) ? previous : null;
};

const gatherClause = (node: Node, lexicon: Lexicon, into: Gathered): void => {
  for (const word of auxiliaries(node)) auxiliary(into, word);
  byForm(node, into);
  const no = negation(node) ?? beside(node);
  if (no) negate(into, no);
  for (const child of node.children) {
    if (child.rel === "advmod") {
      if (child !== no) apply(into, lexicon.modality("adverbs", child.form), child);
    } else if (child.rel === "mark" || (child.rel === "case" && hasRelation(node, ["advcl", "acl"]))) {
      if (conditional.has(child.form)) add(into, "hypothetical", child);
      if (excluding.has(child.form) && child !== no) negate(into, child);
    }
  }
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

const gatherNoun = (noun: Node, lexicon: Lexicon, into: Gathered): void => {
  const no = negation(noun);
  if (no) negate(into, no);
  for (const word of modifiersOf(noun)) {
    apply(into, lexicon.modality("adjectives", word.form), word);
    if (word.rel === "acl" && word.upos === "VERB") apply(into, lexicon.modality("verbs", word.lemma), word);
  }
};

/** The class of a verb: with its particle first ("call off"), then alone; a state ("ready", "set") by its form. */
const verbClass = (verb: Node, lexicon: Lexicon): ModalityClass | null => {
  if (verb.upos === "ADJ") return lexicon.modality("adjectives", verb.form);
  if (verb.upos === "NOUN") return lexicon.modality("nouns", verb.lemma);
  for (const child of childrenOf(verb, "compound:prt", "advmod")) {
    const kind = lexicon.modality("verbs", `${verb.lemma} ${child.form}`);
    if (kind) return kind;
  }
  return lexicon.modality("verbs", verb.lemma);
};

/** Verbs of saying and knowing report what they do; "agreed that" and "announced that" promise nothing. */
const onlyWithInfinitive: ReadonlySet<string> = new Set([
  "agree",
  "announce",
  "decide",
  "move",
  "push",
  "work",
  "mean",
  "help",
  "tell",
  "set",
  "order",
  "design",
  "assign",
  "prompt",
  "need",
  "expect",
  "report",
  "choose",
  "seem",
  "appear",
  "wait",
  "vote",
  "work",
  "target",
  "study",
  "discuss",
]);

const hasTense = (clause: Node): boolean =>
  childOf(clause, "nsubj") !== null || clause.token.feats.includes("VerbForm=Fin");

/** "Has yet to sign", "is going to sign", "used to sign". */
const phrasal = (verb: Node, into: Gathered): boolean => {
  if (verb.lemma === "have" && childrenOf(verb, "advmod").some((child) => child.form === "yet")) {
    negate(into, verb);
    return true;
  }
  if (verb.lemma === "go" && verb.form === "going") {
    add(into, "planned", verb);
    return true;
  }
  if (verb.lemma === "use" && verb.form === "used") {
    add(into, "historical", verb);
    return true;
  }
  return false;
};

/** By the lemma; parsers leave some plurals as they are. */
const nounClass = (noun: Node, lexicon: Lexicon): ModalityClass | null =>
  lexicon.modality("nouns", noun.lemma) ?? lexicon.modality("nouns", noun.form.replace(/s$/, ""));

const governed = (node: Node, parent: Node, lexicon: Lexicon, into: Gathered): void => {
  if (hasRelation(node, ["xcomp", "ccomp", "csubj"])) {
    if (phrasal(parent, into)) return;
    const kind = verbClass(parent, lexicon);
    if (
      kind !== null &&
      onlyWithInfinitive.has(parent.lemma) &&
      hasTense(node) &&
      node.rel !== "xcomp" &&
      kind !== "alleged"
    )
      return;
    apply(into, kind, parent);
    return;
  }
  if (
    node.rel === "advcl" &&
    parent.upos === "VERB" &&
    ["in", "to", "of", "for", "on"].includes(marker(node))
  )
    for (const noun of childrenOf(parent, "obj")) {
      const kind = nounClass(noun, lexicon);
      apply(into, kind, noun);
      const no = kind === null ? null : negation(noun);
      if (no) negate(into, no);
    }
  if (node.rel === "acl" && parent.upos === "PROPN" && childOf(node, "mark")?.form === "to")
    add(into, "planned", node);
  if (node.rel === "acl" && !isRelative(node)) apply(into, nounClass(parent, lexicon), parent);
  if (node.rel === "advcl" && ["ADJ", "VERB"].includes(parent.upos)) {
    const mark = marker(node);
    if (["to", "from", "of", "for", "against", "with", "over"].includes(mark) || mark.endsWith(" of"))
      apply(into, verbClass(parent, lexicon), parent);
  }
};

/** Verbs that undo what their subject names: "the visit fell through". */
const failing: ReadonlySet<string> = new Set("collapse founder falter fall break fail stall".split(" "));

/** A noun below a verb or noun takes what that says of it: "cancelled the drills", "the threat of war". */
const nounGoverned = (node: Node, parent: Node, lexicon: Lexicon, into: Gathered): void => {
  if (parent.upos === "VERB" && hasRelation(node, ["obj", "nsubj:pass", "obl", "xcomp"])) {
    const mark = marker(node);
    const kind =
      (mark ? lexicon.modality("verbs", `${parent.lemma} ${mark}`) : null) ?? verbClass(parent, lexicon);
    if (node.rel !== "obl" || ["from", "for", "of", "on", "against", "to", "in", "about"].includes(mark))
      apply(into, kind, parent);
  } else if (node.rel === "nsubj") {
    const kind = verbClass(parent, lexicon);
    if (kind === "denied" || (kind === "negates" && failing.has(parent.lemma))) apply(into, kind, parent);
  } else if (
    parent.upos === "NOUN" &&
    node.rel === "nmod" &&
    ["of", "for", "to", "about", "against", "on"].includes(marker(node))
  )
    apply(into, lexicon.modality("nouns", parent.lemma), parent);
};

/** "Rumours that X left" says what the rumours are; "the rumours that spread" does not. Trees confuse the two. */
const isRelative = (node: Node): boolean =>
  node.deprel === "acl:relcl" &&
  !(childrenOf(node, "mark").some((mark) => mark.form === "that") && childOf(node, "nsubj") !== null);

/** Relative and finite adverbial clauses stand on their own; what governs their noun says nothing of them. */
const standsAlone = (node: Node): boolean =>
  isRelative(node) ||
  // "X, suffering from sanctions, may ...": an unmarked participle tells what is so already.
  (node.rel === "advcl" && node.form.endsWith("ing") && childOf(node, "mark", "case") === null) ||
  node.rel === "parataxis" ||
  (node.rel === "advcl" &&
    hasTense(node) &&
    !childrenOf(node, "mark").some((mark) => conditional.has(mark.form)));

const isClause = (node: Node): boolean =>
  node.upos === "VERB" || node.upos === "AUX" || childOf(node, "cop", "nsubj", "aux") !== null;

const climb = (trigger: Node, lexicon: Lexicon, into: Gathered): void => {
  let node = trigger;
  for (;;) {
    if (isClause(node)) gatherClause(node, lexicon, into);
    if (!isClause(node) || node.upos === "NOUN") gatherNoun(node, lexicon, into);
    let from = node;
    // A later conjunct shares what stands above the first, unless it has a subject of its own.
    while (from.rel === "conj" && from.parent) {
      if (childOf(from, "nsubj") && isClause(from)) return;
      from = from.parent;
    }
    const { parent } = from;
    if (!parent || standsAlone(from)) return;
    if (isClause(from) && from.rel !== "nsubj") governed(from, parent, lexicon, into);
    else nounGoverned(from, parent, lexicon, into);
    if (isGiven(from) && verbClass(parent, lexicon) === null) return;
    if (hasRelation(from, ["ccomp"]) && !irrealAbove(parent, lexicon)) {
      return;
    }
    node = parent;
  }
};

const definite: ReadonlySet<string> = new Set(["the", "this", "these", "that", "those"]);

/**
 * "Did not answer the attack" takes the attack for granted: what is said of a definite noun's verb does not touch it,
 * unless the verb itself carries the deed out, plans it or prevents it.
 */
const isGiven = (node: Node): boolean =>
  !isClause(node) &&
  (childrenOf(node, "det").some((det) => definite.has(det.form)) || childOf(node, "nmod:poss") !== null);

/** What is said stands under the verb of saying alone; what is wished or denied stands under all above it. */
const irrealAbove = (verb: Node, lexicon: Lexicon): boolean => {
  const kind = verbClass(verb, lexicon);
  return kind !== null && kind !== "keeps";
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

const rootOf = (node: Node): Node => {
  let top = node;
  while (top.parent) top = top.parent;
  return top;
};

/** A question asks; it does not tell. */
const isAsked = (trigger: Node): boolean => {
  const last = trigger.tree.nodes.at(-1);
  return (
    last !== undefined &&
    trigger.tree.nodes.slice(-2).some((node) => node.form === "?") &&
    rootOf(trigger) !== null
  );
};

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
  const into: Gathered = { marks: new Set(), negations: new Set(), because: [] };
  climb(trigger, lexicon, into);
  if (isAsked(trigger) || isOrder(trigger) || isCounterfactual(trigger)) into.marks.add("hypothetical");
  const modality = order.find((one) => into.marks.has(one)) ?? "actual";
  return { modality, negated: into.negations.size % 2 === 1, because: into.because };
};

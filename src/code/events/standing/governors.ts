/** What the words above an event, or right before it, say of its standing. */
import {
  childOf,
  childrenOf,
  hasRelation,
  isPassive,
  marker,
  type Node,
  negation,
} from "../../tree/index.ts";
import { isManaged, nounClass, verbClass } from "./classes.ts";
import { add, apply, type Gathered, hasTense, negate } from "./gathered.ts";
import { isObjectGerund, isOpenGerund } from "./gerunds.ts";
import { expressive, isOutcome } from "./own-words.ts";
import {
  failing,
  isGiven,
  isImaginedRelative,
  isOpenRelative,
  isRelative,
  isThatSubject,
  told,
} from "./presupposed.ts";

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

/** "Let us sign", "let's sign" propose. */
const isOurs = (object: Node | null): boolean => object !== null && ["us", "'s", "’s"].includes(object.form);

/** "Is going to sign", "used to sign", "let us sign". */
const phrasal = (verb: Node, into: Gathered): boolean => {
  if (verb.lemma === "go" && verb.form === "going") {
    add(into, "planned", verb);
    return true;
  }
  if (verb.lemma === "let" && isOurs(childOf(verb, "obj", "iobj"))) {
    add(into, "hypothetical", verb);
    return true;
  }
  if (verb.lemma === "use" && verb.form === "used") {
    add(into, "historical", verb);
    return true;
  }
  return false;
};

const truths: ReadonlySet<string> = new Set(["true", "case", "fact", "correct", "accurate"]);

/** "It is not true that". */
const isUntrue = (node: Node, parent: Node): boolean => {
  const isSo = (word: Node): boolean => truths.has(word.lemma) && negation(word) !== null;
  // "It is not true, said X, that": the tree may hang both from the saying.
  return hasRelation(node, ["ccomp", "csubj"]) && (isSo(parent) || childrenOf(parent, "ccomp").some(isSo));
};

/** "Toyed with shelling", "put off recognising": a gerund below a verb that does not vouch for it ("kept", "began") is open. */
const isGerund = (node: Node): boolean =>
  ["xcomp", "obj"].includes(node.rel) &&
  node.upos === "VERB" &&
  node.form.endsWith("ing") &&
  node.children.every((child) => child.rel !== "nsubj" && child.rel !== "aux");

const isOpenInfinitive = (node: Node): boolean =>
  childrenOf(node, "mark").some((mark) => mark.form === "to") && childOf(node, "nsubj") === null;

const degree = (node: Node, words: ReadonlySet<string>): Node | null =>
  childrenOf(node, "advmod").find((child) => words.has(child.form)) ?? null;
const excess: ReadonlySet<string> = new Set(["too"]);
const enough: ReadonlySet<string> = new Set(["enough", "sufficiently"]);

/**
 * An infinitive below a word of no known class: what verbs of carrying out ("managed", "went on") do not vouch for is
 * what someone means to do. "Too weak to help" leaves it undone, "strong enough to help" leaves it open.
 */
const byInfinitive = (node: Node, parent: Node, into: Gathered): void => {
  const over = degree(parent, excess);
  if (over) negate(into, over);
  else if (isManaged(parent)) return;
  else if (parent.upos === "ADJ") add(into, "hypothetical", degree(parent, enough) ?? parent);
  else if (parent.upos === "VERB" && node.rel === "xcomp") add(into, "planned", node);
};

const rallying: ReadonlySet<string> = new Set(
  "boycott march rally gather assemble demonstrate strike walk convene turn fast".split(" "),
);

/** "Boycotted the courts to protest": the deed itself voices it. */
const isVoiced = (node: Node, parent: Node): boolean =>
  expressive.has(node.lemma) && rallying.has(parent.lemma);

/** "The first state to recognise X": of those who did it. */
const isRanked = (noun: Node): boolean =>
  noun.children.some(
    (child) =>
      hasRelation(child, ["amod", "nummod"]) &&
      (ranking.has(child.form) ||
        child.token.feats.includes("NumType=Ord") ||
        child.token.feats.includes("Degree=Sup")),
  );

const ranking: ReadonlySet<string> = new Set(["only", "last", "latest", "next", "first", "sole"]);

export const governed = (node: Node, parent: Node, into: Gathered): void => {
  if (
    hasRelation(node, ["xcomp", "ccomp", "csubj"]) ||
    (node.rel === "obj" && node.upos === "VERB") ||
    isObjectGerund(node) ||
    isThatSubject(node)
  ) {
    if (phrasal(parent, into)) return;
    if (isUntrue(node, parent)) add(into, "denied", parent);
    if (childOf(parent, "cop")) apply(into, predicateClass(parent, into.lexicon), parent);
    // "Is said to have sent": hearsay, where "said that" is a report like any other.
    if (node.rel === "xcomp" && ["say", "report"].includes(parent.lemma) && isPassive(parent))
      add(into, "alleged", parent);
    const kind =
      into.lexicon.modality("verbs", `${parent.lemma} ${marker(node)}`) ?? verbClass(parent, into.lexicon);
    if (
      kind !== null &&
      onlyWithInfinitive.has(parent.lemma) &&
      hasTense(node) &&
      node.rel !== "xcomp" &&
      kind !== "alleged"
    )
      return;
    if (isOutcome(node) || isVoiced(node, parent)) return;
    if (kind === null && isOpenInfinitive(node)) byInfinitive(node, parent, into);
    else if (kind === null && isGerund(node) && parent.upos === "VERB") add(into, "hypothetical", parent);
    else apply(into, kind, parent);
    return;
  }
  if (
    node.rel === "advcl" &&
    parent.upos === "VERB" &&
    ["in", "to", "of", "for", "on"].includes(marker(node))
  )
    for (const noun of childrenOf(parent, "obj")) {
      const kind = nounClass(noun, into.lexicon);
      apply(into, kind, noun);
      const no = kind === null ? null : negation(noun);
      if (no) negate(into, no);
    }
  if (node.rel === "acl" && parent.upos === "PROPN" && childOf(node, "mark")?.form === "to")
    add(into, "planned", node);
  if (isRelative(node) && isImaginedRelative(node, into.lexicon)) add(into, "hypothetical", parent);
  // "Any state that attacks": those of whom it would be so.
  if (isRelative(node) && isOpenRelative(node) && node.token.feats.includes("Tense=Pres"))
    add(into, "hypothetical", parent);
  const tried = ["manage", "succeed"].includes(parent.parent?.lemma ?? "") && parent.rel === "obl";
  if (node.rel === "acl" && !isRelative(node) && !tried) {
    const kind = nounClass(parent, into.lexicon);
    if (kind === null && isOpenInfinitive(node) && parent.upos === "NOUN" && !isRanked(parent))
      add(into, "planned", node);
    else if (kind === null && isOpenGerund(node, parent)) add(into, "hypothetical", parent);
    else if (kind === null && told.has(parent.lemma)) add(into, "alleged", parent);
    else apply(into, kind, parent);
  }
  if (node.rel === "advcl" && ["ADJ", "VERB"].includes(parent.upos)) {
    const mark = marker(node);
    if (
      (mark !== "" && into.lexicon.modality("verbs", `${parent.lemma} ${mark}`) !== null) ||
      ["to", "from", "of", "for", "against", "with", "over", "on", "at", "about"].includes(mark) ||
      mark.endsWith(" of")
    ) {
      const kind =
        into.lexicon.modality("verbs", `${parent.lemma} ${mark}`) ?? verbClass(parent, into.lexicon);
      if (kind === null && isOpenGerund(node, parent)) add(into, "hypothetical", parent);
      else apply(into, kind, parent);
    }
  }
};

/** Prepositions before what a plan, ban or talk is about. */
const ofContent: ReadonlySet<string> = new Set(
  "of for to about against on over at from toward towards around".split(" "),
);

/** What a predicate or the phrase beside a verb says of its subject or object: "is possible", "is on the table", "kept on hold". */
const byPredicate = (clause: Node, into: Gathered): void => {
  const { lexicon } = into;
  // "Is likely to anger X" says it of what follows.
  if (clause.upos !== "VERB" && childOf(clause, "xcomp", "ccomp", "advcl") === null)
    apply(into, predicateClass(clause, lexicon), clause);
  for (const child of childrenOf(clause, "obl", "xcomp", "advmod"))
    apply(into, predicateClass(child, lexicon), child);
};

/** "A red line", "a pipe dream": a noun with the word before it. */
const modified = (word: Node, lexicon: Gathered["lexicon"]): ReturnType<typeof nounClass> => {
  const before = word.upos === "NOUN" ? word.tree.nodes[word.id - 2] : undefined;
  return before?.parent === word ? lexicon.modality("predicates", `${before.form} ${word.lemma}`) : null;
};

const predicateClass = (word: Node, lexicon: Gathered["lexicon"]): ReturnType<typeof nounClass> => {
  const mark = marker(word);
  const own = mark === "" ? word.lemma : `${mark} ${word.lemma}`;
  const of = childrenOf(word, "nmod").find((child) => marker(child) === "of");
  return (
    (of ? lexicon.modality("predicates", `${own} of ${of.lemma}`) : null) ??
    lexicon.modality("predicates", own) ??
    (mark === "" ? lexicon.modality("predicates", word.form) : null) ??
    modified(word, lexicon)
  );
};

const attitudes: ReadonlySet<string> = new Set(
  "oppose support back endorse favour favor resist decry ignore fear dread regret tolerate".split(" "),
);

/** A noun below a verb or noun takes what that says of it: "cancelled the drills", "the threat of war". */
export const nounGoverned = (node: Node, parent: Node, into: Gathered): void => {
  if (parent.upos === "VERB" && hasRelation(node, ["obj", "nsubj:pass", "obl", "xcomp"])) {
    const mark = marker(node);
    // "Called the attack outrageous" says nothing of whether it took place.
    if (parent.lemma === "call" && node.rel === "obj" && childOf(parent, "compound:prt") === null) return;
    // "Opposed the strikes" is for or against what takes place; "opposed strikes" may be against a thought.
    if (attitudes.has(parent.lemma) && isGiven(node)) return;
    if (node.rel !== "obl") byPredicate(parent, into);
    const phrasal = mark ? into.lexicon.modality("verbs", `${parent.lemma} ${mark}`) : null;
    const kind = phrasal ?? verbClass(parent, into.lexicon);
    if (
      phrasal !== null ||
      node.rel !== "obl" ||
      ["from", "for", "of", "on", "off", "out of", "against", "to", "in", "about"].includes(mark)
    )
      apply(into, kind, parent);
  } else if (hasRelation(node, ["nsubj"])) {
    byPredicate(parent, into);
    const kind = verbClass(parent, into.lexicon);
    if (kind === "denied" || (kind === "negates" && failing.has(parent.lemma) && !childOf(parent, "xcomp")))
      apply(into, kind, parent);
  } else if (parent.upos === "NOUN" && node.rel === "nmod" && ofContent.has(marker(node)))
    apply(into, into.lexicon.modality("nouns", parent.lemma), parent);
};

/** The first word of the phrase, and the word before it: what stands there governs it however the tree was drawn. */
const wordBefore = (noun: Node): { mark: Node | null; word: Node | null } => {
  const { nodes } = noun.tree;
  let at = noun.id - 2;
  while (["ADJ", "DET", "NUM", "PROPN"].includes(nodes[at]?.upos ?? "") || nodes[at]?.rel === "compound")
    at--;
  const mark = nodes[at] ?? null;
  return mark?.upos === "ADP"
    ? { mark, word: beforePlace(nodes[at - 1] ?? null) }
    : { mark: null, word: mark };
};

/** "Calls in Athens for": the noun before a place. */
const beforePlace = (word: Node | null): Node | null => {
  if (word?.upos !== "PROPN") return word;
  const { nodes } = word.tree;
  let at = word.id - 2;
  while (["PROPN", "DET"].includes(nodes[at]?.upos ?? "")) at--;
  const before = nodes[at]?.upos === "ADP" ? (nodes[at - 1] ?? null) : null;
  return before?.upos === "NOUN" ? before : word;
};

/** "Weighs sanctions", "calls for sanctions", "the prospect of X joining": read off the words where a tree joins them otherwise. */
export const besideTree = (trigger: Node, into: Gathered): void => {
  const { mark, word } = wordBefore(trigger);
  if (
    !mark &&
    word?.upos === "VERB" &&
    word.parent === trigger &&
    hasRelation(word, ["amod", "compound", "nsubj"])
  )
    apply(into, verbClass(word, into.lexicon), word);
  if (trigger.upos === "NOUN") {
    if (mark && word?.upos === "NOUN" && ofContent.has(mark.form) && trigger.parent !== word)
      apply(into, nounClass(word, into.lexicon), word);
  }
  const before = trigger.tree.nodes[trigger.id - 2];
  const top = trigger.form.endsWith("ing") && before?.parent?.upos === "NOUN" ? before.parent : null;
  if (before && top && trigger.parent !== top && ofContent.has(marker(before)))
    apply(into, nounClass(top, into.lexicon), top);
};

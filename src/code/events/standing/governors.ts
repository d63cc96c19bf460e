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
import { nounClass, verbClass } from "./classes.ts";
import { add, apply, type Gathered, hasTense, negate } from "./gathered.ts";
import { failing, isImaginedRelative, isRelative } from "./presupposed.ts";

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
const isUntrue = (node: Node, parent: Node): boolean =>
  hasRelation(node, ["ccomp", "csubj"]) && truths.has(parent.lemma) && negation(parent) !== null;

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
  else if (parent.upos === "ADJ") add(into, "hypothetical", degree(parent, enough) ?? parent);
  else if (parent.upos === "VERB" && node.rel === "xcomp") add(into, "planned", node);
};

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
  if (hasRelation(node, ["xcomp", "ccomp", "csubj"]) || (node.rel === "obj" && node.upos === "VERB")) {
    if (phrasal(parent, into)) return;
    if (isUntrue(node, parent)) add(into, "denied", parent);
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
  if (node.rel === "acl" && !isRelative(node)) {
    const kind = nounClass(parent, into.lexicon);
    if (kind === null && isOpenInfinitive(node) && parent.upos === "NOUN" && !isRanked(parent))
      add(into, "planned", node);
    else apply(into, kind, parent);
  }
  if (node.rel === "advcl" && ["ADJ", "VERB"].includes(parent.upos)) {
    const mark = marker(node);
    if (
      (mark !== "" && into.lexicon.modality("verbs", `${parent.lemma} ${mark}`) !== null) ||
      ["to", "from", "of", "for", "against", "with", "over", "on", "at", "about"].includes(mark) ||
      mark.endsWith(" of")
    )
      apply(
        into,
        into.lexicon.modality("verbs", `${parent.lemma} ${mark}`) ?? verbClass(parent, into.lexicon),
        parent,
      );
  }
};

/** A noun below a verb or noun takes what that says of it: "cancelled the drills", "the threat of war". */
export const nounGoverned = (node: Node, parent: Node, into: Gathered): void => {
  if (parent.upos === "VERB" && hasRelation(node, ["obj", "nsubj:pass", "obl", "xcomp"])) {
    const mark = marker(node);
    // "Called the attack outrageous" says nothing of whether it took place.
    if (parent.lemma === "call" && node.rel === "obj" && childOf(parent, "compound:prt") === null) return;
    const kind =
      (mark ? into.lexicon.modality("verbs", `${parent.lemma} ${mark}`) : null) ??
      verbClass(parent, into.lexicon);
    if (
      node.rel !== "obl" ||
      ["from", "for", "of", "on", "off", "out of", "against", "to", "in", "about"].includes(mark)
    )
      apply(into, kind, parent);
  } else if (node.rel === "nsubj") {
    const kind = verbClass(parent, into.lexicon);
    if (kind === "denied" || (kind === "negates" && failing.has(parent.lemma))) apply(into, kind, parent);
  } else if (
    parent.upos === "NOUN" &&
    node.rel === "nmod" &&
    ["of", "for", "to", "about", "against", "on"].includes(marker(node))
  )
    apply(into, into.lexicon.modality("nouns", parent.lemma), parent);
};

/** The first word of the phrase, and the word before it: what stands there governs it however the tree was drawn. */
const wordBefore = (noun: Node): { mark: Node | null; word: Node | null } => {
  const { nodes } = noun.tree;
  let at = noun.id - 2;
  while (["ADJ", "DET", "NUM", "PROPN"].includes(nodes[at]?.upos ?? "") || nodes[at]?.rel === "compound")
    at--;
  const mark = nodes[at] ?? null;
  return mark?.upos === "ADP" ? { mark, word: nodes[at - 1] ?? null } : { mark: null, word: mark };
};

const ofContent: ReadonlySet<string> = new Set(["of", "for", "about", "against", "on"]);

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

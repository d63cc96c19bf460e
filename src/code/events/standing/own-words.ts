/** What the words of a clause or noun phrase itself say of its standing: auxiliaries, adverbs, negation, conditions. */
import {
  auxiliaries,
  childOf,
  childrenOf,
  hasRelation,
  isWithin,
  marker,
  type Node,
  negation,
} from "../../tree/index.ts";
import { isCertain, isOnlyLate } from "./certain.ts";
import { nounClass } from "./classes.ts";
import { byClauseMarker, byDoubtfulVoice, byNounMarker, gatherFrame } from "./framed.ts";
import { add, apply, type Gathered, negate } from "./gathered.ts";
import { nobody, nones } from "./nobody.ts";

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
/** "Before X releases them", "once Y has left": the present tense after these words is a future. */
const times: ReadonlySet<string> = new Set(["before", "after", "when", "once", "as"]);

const byTime = (clause: Node, into: Gathered): void => {
  const word = childrenOf(clause, "mark", "advmod").find(({ form }) => times.has(form));
  const finite = [clause, ...childrenOf(clause, "aux")];
  if (!word || !finite.some(({ token }) => /Tense=Pres.*VerbForm=Fin/.test(token.feats))) return;
  const main = clause.parent?.upos === "ADV" ? clause.parent.parent : clause.parent;
  if (main && auxiliaries(main).some(({ form }) => future.has(form) || irreal.has(form)))
    add(into, "planned", word);
};

const excluding: ReadonlySet<string> = new Set(["without", "instead", "rather", "than"]);

/** "Said that X would send": the future of a past report, not a condition. */
const isReportedFuture = (word: Node, clause: Node): boolean =>
  ["would", "'d", "’d"].includes(word.form) &&
  clause.rel === "ccomp" &&
  childOf(clause, "advcl") === null &&
  clause.parent?.upos === "VERB";

const named: ReadonlySet<string> = new Set(["PROPN", "NOUN", "PRON", "NUM"]);

/** "Sign the treaty", "let me know": nobody has done it yet. In a headline a name before it does it ("Fiji, Tonga sign pact"). */
const isOrder = (node: Node): boolean =>
  node.token.feats.includes("Mood=Imp") &&
  childOf(node, "nsubj") === null &&
  !named.has(node.tree.nodes[node.id - 2]?.upos ?? "");

/** "Strike them before they strike us", "will leave before winter comes": what an order or a plan means to be ahead of. */
const isForestalled = (node: Node): boolean =>
  node.parent !== null &&
  childOf(node, "mark")?.form === "before" &&
  node.token.feats.includes("Tense=Pres") &&
  (isOrder(node.parent) ||
    auxiliaries(node.parent).some(
      ({ form, lemma }) => future.has(form) || irreal.has(form) || irreal.has(lemma),
    ));

/** "Had better sign" advises. */
const isAdvice = (node: Node): boolean =>
  node.tree.nodes[node.id - 2]?.form === "better" &&
  ["had", "'d", "’d"].includes(node.tree.nodes[node.id - 3]?.form ?? "");

const auxiliary = (into: Gathered, word: Node, clause: Node): void => {
  if (future.has(word.form) || isReportedFuture(word, clause)) add(into, "planned", word);
  else if (irreal.has(word.form) || irreal.has(word.lemma)) add(into, "hypothetical", word);
};

/** "Is to visit", "Russia to send": an infinitive that no verb governs is what is to come. */
const isBareInfinitive = (node: Node): boolean =>
  childOf(node, "mark")?.form === "to" &&
  (hasRelation(node, ["root", "parataxis", "ccomp"]) || childOf(node, "nsubj") !== null);

const toWord = (node: Node): Node | null =>
  childrenOf(node, "mark").find((mark) => mark.form === "to") ?? null;

/** "Reached port only to be seized": what came of it. */
export const isOutcome = (node: Node): boolean => {
  const to = toWord(node);
  return to !== null && node.tree.nodes[to.id - 2]?.form === "only";
};

/** "Went on to visit": the particle makes it a verb that vouches for its infinitive. */
const isCarriedOn = ({ parent }: Node, { lexicon }: Gathered): boolean =>
  parent !== null &&
  childrenOf(parent, "compound:prt", "advmod").some(
    ({ form }) => lexicon.modality("verbs", `${parent.lemma} ${form}`) === "keeps",
  );

/** "Marched to demand", "boycotted the courts to protest": the deed itself says it. */
export const expressive: ReadonlySet<string> = new Set(
  "protest demand denounce condemn decry mark commemorate oppose honour honor".split(" "),
);

const addressing: ReadonlySet<string> = new Set(
  "call phone telephone ring write speak cable tweet text".split(" "),
);
const courteous: ReadonlySet<string> = new Set(
  "congratulate thank apologise apologize express convey assure praise offer warn urge voice reassure brief inform invite condole".split(
    " ",
  ),
);

/** "Called X to congratulate him": said in the call. */
const isSpoken = (node: Node, parent: Node): boolean =>
  expressive.has(node.lemma) || (addressing.has(parent.lemma) && courteous.has(node.lemma));

/** Whether an infinitive tells why ("met to discuss", "so as to attack"), not what. */
const isPurpose = (node: Node, into: Gathered): boolean =>
  node.rel === "advcl" &&
  (toWord(node) !== null || ["so as to", "in order to"].includes(marker(node))) &&
  !isOutcome(node) &&
  !(node.parent?.upos === "VERB" && isSpoken(node, node.parent)) &&
  !(node.parent && isCertain(node, node.parent)) &&
  !isCarriedOn(node, into);

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

/** "Few states condemned it"; "a few" and "quite a few" did. */
const isFew = (word: Node): boolean =>
  word.form === "few" &&
  !["a", "quite", "the", "these", "those"].includes(word.tree.nodes[word.id - 2]?.form ?? "");

/** "No talks were held", "neither signed nor": a negation that hangs from a noun beside the verb, or stands right before it. */
const beside = (node: Node, trigger: Node): Node | null => {
  for (const child of childrenOf(node, "obj", "nsubj")) {
    // "Takes no joy in lifting": a negated object negates its verb, and nothing else below that verb.
    if (child.rel === "obj" && node !== trigger && !isWithin(trigger, child)) continue;
    if (nobody.has(child.form) && (child.form !== "few" || isFew(child))) return child;
    const not = childrenOf(child, "advmod").find((word) => word.form === "not" && word.id < child.id);
    if (not && not.tree.nodes[not.id]?.form !== "only") return not;
    for (const det of childrenOf(child, "det", "cc", "amod", "nummod"))
      if (nones.has(det.form) || isFew(det)) return det;
  }
  const previous = node.tree.nodes[node.id - 2];
  return previous && ["neither", "never", "nor"].includes(previous.form) ? previous : null;
};

/** "Has yet to sign". */
const yetBefore = (node: Node): Node | null => {
  const to = childrenOf(node, "mark").find((mark) => mark.form === "to");
  const before = to ? node.tree.nodes[to.id - 2] : undefined;
  return before?.form === "yet" ? before : null;
};

/** "Soon resumed", "as soon as it resumed": what the past tense tells has come about. */
const isPastTold = (node: Node, adverb: Node): boolean =>
  node.tree.nodes[adverb.id - 2]?.form === "as" ||
  (node.token.feats.includes("Tense=Past") && node.token.feats.includes("VerbForm=Fin"));

export const gatherClause = (node: Node, into: Gathered): void => {
  for (const word of auxiliaries(node)) auxiliary(into, word, node);
  byForm(node, into);
  const no = negation(node) ?? beside(node, into.trigger);
  if (no && !isOnlyLate(node, no)) negate(into, no);
  for (const child of node.children) {
    if (child.rel === "advmod") {
      const kind = into.lexicon.modality("adverbs", child.form);
      if (child !== no && !(kind === "planned" && isPastTold(node, child))) apply(into, kind, child);
    } else if (
      child.rel === "mark" ||
      (["case", "cc"].includes(child.rel) && hasRelation(node, ["advcl", "acl"]))
    ) {
      if (conditional.has(child.form) || childOf(child, "fixed")?.form === "case")
        add(into, "hypothetical", child);

      if (excluding.has(child.form) && child !== no && !isComparison(child)) negate(into, child);
    }
  }
  const yet = yetBefore(node);
  if (yet) negate(into, yet);
  byClauseMarker(node, into);
  // "The fear is that X attacks": what the clause is said to be.
  for (const outer of childrenOf(node, "nsubj:outer")) apply(into, nounClass(outer, into.lexicon), outer);
  gatherFrame(node, into);
  byDoubtfulVoice(node, into);
  byTime(node, into);
  if (isOrder(node)) add(into, "hypothetical", node);
  if (isForestalled(node)) add(into, "hypothetical", node);
  if (isAdvice(node)) add(into, "hypothetical", node);
  if (isBareInfinitive(node)) add(into, "planned", node);
  if (isPurpose(node, into)) add(into, "planned", node);
  conditionOf(node, into);
};

/** The main clause of an if-clause with a modal is as unreal as its condition. */
const conditionOf = (node: Node, into: Gathered): void => {
  const condition = childrenOf(node, "advcl").find((child) =>
    childrenOf(child, "mark").some((mark) => mark.form === "if" || mark.form === "unless"),
  );
  if (!condition) return;
  const open = auxiliaries(node).some((word) => future.has(word.form) || irreal.has(word.form));
  if (open) add(into, "hypothetical", condition);
  // "If the leak is genuine, X sold them": as sure as the leak.
  if (trustworthy.has(condition.lemma)) add(into, "alleged", condition);
};

const trustworthy: ReadonlySet<string> = new Set(
  "true genuine correct accurate authentic right believe confirm real reliable trust".split(" "),
);

/** "The bid rejected by Oslo" befalls the bid; the decision "to reject" and the ruling "blocking" another thing stand. */
const befalls = (clause: Node): boolean => !clause.form.endsWith("ing") && childOf(clause, "mark") === null;

const modifiersOf = (noun: Node): readonly Node[] => childrenOf(noun, "amod", "compound", "acl", "advmod");

export const gatherNoun = (noun: Node, into: Gathered): void => {
  const no = negation(noun);
  if (no) negate(into, no);
  byNounMarker(noun, into);
  for (const word of modifiersOf(noun)) {
    apply(into, into.lexicon.modality("adjectives", word.form), word);
    if (word.rel === "acl" && word.upos === "VERB" && befalls(word))
      apply(into, into.lexicon.modality("verbs", word.lemma), word);
  }
};

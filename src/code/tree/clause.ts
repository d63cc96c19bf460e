import { coordinatedWith } from "./coordination.ts";
import type { Node } from "./tree.ts";
import { childOf, childrenOf, conjuncts, hasRelation } from "./walk.ts";

const negators: ReadonlySet<string> = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "no",
  "neither",
  "nor",
  "nobody",
  "none",
  "nothing",
  "hardly",
  "barely",
  "scarcely",
  "without",
  "cannot",
]);

/** Auxiliaries and copulas of a clause in their order ("has", "been"; "may"; "did"). A later conjunct shares those of the first when it has none and no subject of its own. */
export const auxiliaries = (node: Node): readonly Node[] => {
  const own = childrenOf(node, "aux", "cop");
  if (own.length > 0 || node.rel !== "conj" || !node.parent || childOf(node, "nsubj")) return own;
  return auxiliaries(node.parent);
};

const limiting: ReadonlySet<string> = new Set(["only", "just", "merely", "simply", "solely"]);

/** "Not only did X close": more than that is told, nothing is denied. */
const isLimited = (word: Node): boolean => limiting.has(word.tree.nodes[word.id]?.form ?? "");

/** The word that negates the node itself ("not", "n't", "never", "no ..."), or `null`. */
export const negation = (node: Node): Node | null =>
  node.children.find(
    (child) =>
      hasRelation(child, ["advmod", "det", "cc", "mark", "case"]) &&
      negators.has(child.form) &&
      !isLimited(child),
  ) ?? null;

/** "Two were killed and seven others wounded": a later participle with a subject but nothing else of its own shares the auxiliary. */
const sharesPassive = (verb: Node, first: Node): boolean =>
  childOf(verb, "nsubj") === null ||
  (childOf(verb, "obj", "aux") === null && childOf(first, "aux:pass") !== null);

/** Whether the verb is passive, by its subject, auxiliary, or participle as a modifier after its noun ("missiles sold by"). */
export const isPassive = (verb: Node): boolean => {
  if (childOf(verb, "nsubj:pass", "csubj:pass", "aux:pass")) return true;
  if (verb.rel === "conj" && verb.parent && verb.upos === "VERB" && sharesPassive(verb, verb.parent))
    return (
      verb.token.feats.includes("VerbForm=Part") &&
      verb.token.feats.includes("Tense=Past") &&
      isPassive(verb.parent)
    );
  const past = verb.token.xpos === "VBN" || verb.token.feats.includes("VerbForm=Part");
  if (past && !verb.form.endsWith("ing") && childrenOf(verb, "aux").at(-1)?.lemma === "be") return true;
  const participle = verb.token.xpos === "VBN" || verb.token.feats.includes("Tense=Past|VerbForm=Part");
  return participle && verb.rel === "acl" && !childOf(verb, "obj") && !childOf(verb, "aux");
};

/** The marker words of an argument, lower-cased ("of", "in front of", "because of"); empty when it has none. */
export const marker = (node: Node): string => {
  if (node.children.length === 0) return "";
  const known = markers.get(node);
  if (known !== undefined) return known;
  const own = childrenOf(node, "case", "mark");
  // "With President X": the tree may hang the preposition from the title instead of the name.
  const marks = own.length > 0 ? own : childrenOf(childOf(node, "nmod:desc") ?? node, "case");
  const found = marks
    .flatMap((mark) => [mark, ...childrenOf(mark, "fixed")])
    .map((mark) => mark.form)
    .join(" ");
  markers.set(node, found);
  return found;
};

/** Every rule asks for markers, most several times of one node. */
const markers = new WeakMap<Node, string>();

/** The particle or particles of a phrasal verb, as one string ("up", ""). */
export const particle = (verb: Node): string =>
  childrenOf(verb, "compound:prt")
    .map((part) => part.form)
    .join(" ");

const relativePronouns: ReadonlySet<string> = new Set(["who", "which", "that", "whom"]);

/** The antecedent for a relative pronoun, else the node itself. */
export const throughRelative = (subject: Node, clause: Node): Node => {
  if (!relativePronouns.has(subject.form)) return subject;
  let relative: Node = clause;
  while (relative.rel === "conj" && relative.parent) relative = relative.parent;
  return relative.rel === "acl" && relative.parent ? relative.parent : subject;
};

/** Verbs whose object, not subject, does what the infinitive says ("asked Japan to join"). Their subject acts only in "promise". */
const subjectControl: ReadonlySet<string> = new Set(["promise", "vow", "pledge", "threaten"]);

/** What is said on a visit or call: "phoned the king to congratulate him". */
const addressing: ReadonlySet<string> = new Set("call phone telephone ring visit meet write see".split(" "));
const spokenThere: ReadonlySet<string> = new Set(
  "apologize apologise congratulate thank express discuss convey offer wish inform brief assure reassure protest complain explain ask invite urge warn talk condole".split(
    " ",
  ),
);

const controlled = (governor: Node, infinitive: Node): Node | null => {
  if (addressing.has(governor.lemma) && spokenThere.has(infinitive.lemma)) return subjectOf(governor);
  const object = childOf(governor, "obj", "iobj");
  return object && !subjectControl.has(governor.lemma) && !isPassive(governor) ? object : subjectOf(governor);
};

/** Verbs whose object did, or is kept from doing, what the participle after "of", "for", "with" or "from" says. */
const objectDid: ReadonlySet<string> = new Set(
  "accuse suspect blame charge condemn criticize criticise praise thank commend congratulate punish sanction fault denounce reproach rebuke scold fine forgive reward applaud hail chide slam convict acquit indict castigate arrest detain prosecute ban bar prevent stop keep deter dissuade discourage prohibit exempt excuse berate lambast admonish credit".split(
    " ",
  ),
);

/** "Accused X of arming", "praised X for leaving": X armed, X left. */
const blamed = (participle: Node, governor: Node): Node | null =>
  objectDid.has(governor.lemma) &&
  !isPassive(governor) &&
  ["of", "for", "with", "from"].includes(marker(participle))
    ? childOf(governor, "obj", "iobj")
    : null;

/** Whose plan, decision or attempt it is: "Oslo's plan to", "the decision by Oslo to", "Oslo has a plan to". */
const holderOf = (noun: Node): Node | null => {
  const possessor =
    childOf(noun, "nmod:poss") ??
    childrenOf(noun, "nmod").find((child) => ["by", "of"].includes(marker(child)));
  if (possessor) return possessor;
  if (!noun.parent) return null;
  return hasRelation(noun, ["obj", "obl"]) ? subjectOf(noun.parent) : null;
};

/** "X has de facto concluded": parsers take "facto" for the subject; the one meant is the nominal before it. */
const beforeDeFacto = (facto: Node): Node | null => {
  const nominal = facto.tree.nodes
    .slice(0, facto.id - 1)
    .findLast((node) => ["PROPN", "NOUN", "PRON"].includes(node.upos) && node.form !== "de");
  return nominal ? (conjuncts(nominal)[0] ?? nominal) : null;
};

const reducing: ReadonlySet<string> = new Set(["when", "if", "once", "while", "although", "though"]);

/** "Lindvik, when asked about it, replied": the name before the comma, which a tree may hang from anything. */
const beforeReduced = (verb: Node): Node | null => {
  const first = childrenOf(verb, "advmod", "mark").find((word) => reducing.has(word.form));
  const { nodes } = verb.tree;
  if (!first || nodes[first.id - 2]?.form !== ",") return null;
  let name = nodes[first.id - 3] ?? null;
  if (name?.upos !== "PROPN") return null;
  while (name.parent && name.rel === "flat") name = name.parent;
  return name;
};

/**
 * Who stands as the subject of a verb (or of a predicate noun or adjective): its own, the antecedent of its
 * relative pronoun, the one it shares as a later conjunct, the one that controls an infinitive or participle.
 * For a passive this is the patient; ask `agentOf` for who did it.
 */
export const subjectOf = (verb: Node): Node | null => {
  const own = childrenOf(verb, "nsubj", "csubj").find((child) => child.deprel !== "nsubj:outer");
  if (own) return own.form === "facto" ? beforeDeFacto(own) : throughRelative(own, verb);
  const { parent, rel } = verb;
  if (!parent) return null;
  if (rel === "conj") return subjectOf(coordinatedWith(verb) ?? parent);
  if (rel === "xcomp") return controlled(parent, verb);
  // "Oslo to send troops": a headline's infinitive may hang from the name of who will act.
  if (rel === "acl") return childOf(verb, "mark") && parent.upos !== "PROPN" ? holderOf(parent) : parent;
  const reduced = beforeReduced(verb);
  if (reduced) return reduced;
  if (rel === "advcl" && !childOf(verb, "nsubj")) return blamed(verb, parent) ?? subjectOf(parent);
  return null;
};

const byPhrase = (node: Node): Node | null =>
  childrenOf(node, "obl", "nmod").find((child) => marker(child) === "by") ?? null;

/** "Stabbed in front of her children by", "denied visas by", "killed in an attack by": a tree may hang the agent from the phrase before it. */
const deepAgent = (verb: Node): Node | null => {
  if (!childOf(verb, "nsubj:pass", "aux:pass")) return null;
  for (const child of childrenOf(verb, "obl", "obj"))
    for (const deep of [child, ...childrenOf(child, "nmod")]) {
      const agent = byPhrase(deep);
      if (agent) return agent;
    }
  return null;
};

/** The by-agent of a passive, or `null`. */
export const agentOf = (verb: Node): Node | null =>
  childOf(verb, "obl:agent") ?? byPhrase(verb) ?? deepAgent(verb);

import type { Span } from "../../contract/index.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  isPassive,
  marker,
  type Node,
  subjectOf,
  subtreeSpan,
  type Tree,
  tokenSpan,
} from "../tree/index.ts";
import type { FactorBook } from "./factor-book.ts";
import {
  type Direction,
  demonstratives,
  endOf,
  flipped,
  isNone,
  type Offer,
  opposite,
  standsFor,
} from "./offer.ts";

/** How far behind its verb the word of a phrase may stand: "rule it out", "give the whole thing the lie". */
const reach = 4;

const followedBy = (node: Node, rest: readonly string[]): boolean => {
  const after = node.tree.nodes.slice(node.id, node.id + reach).map(({ form }) => form);
  // A preposition stands right behind: "speaks against an alliance of" does not speak of one.
  return rest.every((word, at) => after[at] === word || (particles.has(word) && after.includes(word)));
};

/** What an object may part from its verb. */
const particles: ReadonlySet<string> = new Set(["out", "lie", "up"]);

/** Whether a verb, with the words behind it, says that its subject speaks for or against something. */
export const verbDirection = (node: Node, book: FactorBook): Direction | null =>
  (["for", "against"] as const).find((direction) =>
    book.verbs[direction].get(node.lemma)?.some((rest) => followedBy(node, rest)),
  ) ?? null;

/** "That Thailand buys submarines does not mean ...": trees hang the clause as subject or as a complement before its verb. */
const clausalSubject = (verb: Node): Node | null =>
  childOf(verb, "csubj") ?? childrenOf(verb, "ccomp").find(({ id }) => id < verb.id) ?? null;

/** "the roadmap confirms that ...", "the sale points to an alliance" */
export const byVerb = (node: Node, book: FactorBook, before: Tree | undefined): Offer | null => {
  if (node.upos !== "VERB" || isPassive(node)) return null;
  const direction = verbDirection(node, book);
  const subject = direction ? (subjectOf(node) ?? clausalSubject(node) ?? childOf(node, "expl")) : null;
  const said =
    // "This does not make them allies"
    (node.lemma === "make" ? childOf(node, "xcomp") : null) ??
    childrenOf(node, "ccomp", "obj").find(({ id }) => id > node.id) ??
    childrenOf(node, "obl").find((obl) => ["to", "of", "for", "against", "on"].includes(marker(obl)));
  if (!direction || !subject || !said || said.id < node.id) return null;
  if (subject.upos === "PRON" && !demonstratives.has(subject.form)) return null;
  return {
    direction: isNone(subject) ? opposite(direction) : flipped(direction, node),
    factor: standsFor(subject, node, before),
    thesis: subtreeSpan(said),
    anchor: node.tree.sentence.start,
    cue: tokenSpan(node),
    rule: "factors/verb",
  };
};

const sources: ReadonlySet<string> = new Set(["from", "in", "by", "through"]);

/** What a passive of showing names as what shows it: "evidenced by the purchase", "can be seen from the fact that ...". */
const shownBy = (node: Node): Node | null =>
  agentOf(node) ??
  childrenOf(node, "obl").find((obl) => obl.id > node.id && sources.has(marker(obl).split(" ")[0] ?? "")) ??
  null;

/** "This is evidenced by the purchase", "the alliance is confirmed by joint patrols", "evidence for it can be found in ..." */
export const byPassive = (node: Node, book: FactorBook): Offer | null => {
  if (node.upos !== "VERB" || !isPassive(node)) return null;
  const subject = subjectOf(node);
  const evidence = subject && book.nouns.for.has(subject.lemma) && node.lemma === "find";
  const shown =
    book.verbs.for.get(node.lemma)?.some((rest) => rest.length === 0) || book.seen.has(node.lemma);
  const direction: Direction | null =
    shown || evidence ? "for" : book.verbs.against.has(node.lemma) ? "against" : null;
  const factor = direction && subject ? shownBy(node) : null;
  if (!direction || !subject || !factor) return null;
  const said = evidence ? childOf(subject, "nmod", "acl") : subject;
  return {
    direction: flipped(direction, node),
    factor: factorSpan(factor),
    thesis: said && said.upos !== "PRON" ? subtreeSpan(said) : null,
    // "The union ended, which is confirmed by ...": the statement stands in the same sentence.
    anchor: node.token.start,
    cue: tokenSpan(node),
    rule: "factors/passive",
  };
};

/** The phrase that a verb of resting rests on: "follows from the accession", "is based on the treaty". */
export const restsOn = (verb: Node, book: FactorBook): Node | null => {
  const prepositions = book.resting.get(verb.lemma)?.map(([first]) => first ?? "") ?? [];
  return (
    childrenOf(verb, "obl").find((obl) => obl.id > verb.id && prepositions.includes(marker(obl))) ?? null
  );
};

/** "An alliance follows from the accession", "nor can the alliance be inferred from the treaty" */
export const byResting = (node: Node, book: FactorBook): Offer | null => {
  const subject = node.upos === "VERB" ? subjectOf(node) : null;
  const factor = subject && restsOn(node, book);
  if (!subject || !factor) return null;
  return {
    direction: flipped("for", node),
    factor: factorSpan(factor),
    thesis: subject.upos === "PRON" ? null : subtreeSpan(subject),
    anchor: node.token.start,
    cue: tokenSpan(node),
    rule: "factors/passive",
  };
};

/** A phrase without its preposition. */
export const factorSpan = (node: Node): Span => {
  const whole = subtreeSpan(node);
  const marks = childrenOf(node, "case").flatMap((mark) => [mark, ...childrenOf(mark, "fixed")]);
  const behind = node.tree.nodes.find(
    ({ token, id }) => token.start >= whole.start && !marks.some((mark) => mark.id === id),
  );
  return { start: Math.max(whole.start, behind?.token.start ?? whole.start), end: whole.end };
};

/** "the appearance of the roadmap confirms that ...", by the order of the words where the tree lost the subject. */
export const byThat = (node: Node, book: FactorBook): Offer | null => {
  const { nodes } = node.tree;
  const direction = book.verbs.for.has(node.lemma)
    ? "for"
    : book.verbs.against.has(node.lemma)
      ? "against"
      : null;
  if (!direction || !["VERB", "NOUN"].includes(node.upos) || nodes[node.id]?.form !== "that") return null;
  const mark = nodes.findLastIndex(({ upos, id }) => upos === "PUNCT" && id < node.id);
  const words = nodes.slice(mark + 1, node.id - 1);
  const [first, last] = [words[0], words.at(-1)];
  const that = nodes[node.id];
  if (
    !first ||
    !last ||
    !that ||
    words.length < 2 ||
    words.some(({ upos }) => ["VERB", "AUX", "SCONJ"].includes(upos))
  )
    return null;
  return {
    direction: flipped(direction, node),
    factor: { start: first.token.start, end: last.token.end },
    thesis: { start: that.token.start, end: endOf(node.tree) },
    anchor: node.tree.sentence.start,
    cue: tokenSpan(node),
    rule: "factors/verb",
  };
};

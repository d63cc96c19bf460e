import type { Span } from "../../contract/index.ts";
import {
  childOf,
  childrenOf,
  findBelow,
  marker,
  type Node,
  negation,
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

export const nounDirection = (node: Node, book: FactorBook): Direction | null =>
  (["for", "against"] as const).find((direction) => book.nouns[direction].has(node.lemma)) ?? null;

/** What a noun of proof is proof of: "a sign of rapprochement", "an argument against an alliance", "proof that ...". */
export const saidOf = (node: Node): Node | null =>
  childrenOf(node, "nmod", "acl", "csubj", "ccomp").find((child) =>
    ["of", "that", "for", "to", "against", "behind", "towards", "toward"].includes(marker(child)),
  ) ?? null;

/** "an argument against an alliance" turns the noun round. */
export const turned = (direction: Direction, said: Node | null): Direction =>
  said && marker(said) === "against" && direction === "for" ? "against" : direction;

/** "is a sign of rapprochement", "is not an indicator of a military alliance", "serves as proof that ..." */
export const byNoun = (node: Node, book: FactorBook, before: Tree | undefined): Offer | null => {
  const direction = nounDirection(node, book);
  if (!direction || node.upos !== "NOUN") return null;
  const predicate = childOf(node, "cop")
    ? node
    : node.rel === "obl" && marker(node) === "as"
      ? node.parent
      : null;
  const subject = predicate ? subjectOf(predicate) : null;
  const said = saidOf(node);
  if (!predicate || !subject || !said || childOf(predicate, "obj")) return null;
  return {
    direction: turned(isNone(subject) ? opposite(direction) : flipped(direction, predicate), said),
    factor: standsFor(subject, predicate, before),
    thesis: subtreeSpan(said),
    anchor: node.tree.sentence.start,
    cue: tokenSpan(node),
    rule: "factors/noun",
  };
};

/** "The best proof is that neither came to the other's aid": the noun stands in front, what is offered behind. */
export const byProofIs = (node: Node, book: FactorBook): Offer | null => {
  const subject = childOf(node, "nsubj");
  const cop = childOf(node, "cop");
  const direction = subject && nounDirection(subject, book);
  if (!direction || !cop || !subject || subject.id > cop.id || subject.form.endsWith("s")) return null;
  if (childOf(subject, "nummod") || demonstratives.has(childOf(subject, "det")?.form ?? "")) return null;
  const said = saidOf(subject);
  const start = node.tree.nodes[cop.id]?.token.start;
  if (start === undefined) return null;
  return {
    direction: turned(flipped(direction, node), said),
    factor: { start, end: endOf(node.tree) },
    thesis: said && said.upos !== "PRON" ? subtreeSpan(said) : null,
    anchor: node.tree.sentence.start,
    cue: tokenSpan(subject),
    rule: "factors/noun",
  };
};

const doubting: ReadonlySet<string> = new Set(
  "wrong mistake mistaken error naive premature absurd foolish misleading rash hasty incorrect unwise wishful".split(
    " ",
  ),
);

/** Whether something above the verb calls it a mistake: "it would be wrong to take this as proof". */
const isMistaken = (verb: Node): boolean =>
  negation(verb) !== null ||
  (verb.parent !== null && (doubting.has(verb.parent.lemma) || negation(verb.parent) !== null));

/** What is taken for proof, up to "as", wherever trees hang what stands between: "the port call in Split as a sign". */
const takenSpan = (taken: Node, proof: Node): Span => {
  const own = subtreeSpan(taken);
  const as = childOf(proof, "case");
  return as && as.id > taken.id ? { start: own.start, end: as.token.start - 1 } : own;
};

/** "some take the visit as proof of an alliance", "he cited the sale as proof", "it would be wrong to see this as a sign of ..." */
export const byTaken = (node: Node, book: FactorBook, before: Tree | undefined): Offer | null => {
  const direction = nounDirection(node, book);
  const verb = node.rel === "obl" && marker(node) === "as" ? node.parent : null;
  const taken = verb && childOf(verb, "obj");
  const said = saidOf(node);
  if (!direction || !verb || !taken || !(said || book.naming.has(verb.lemma))) return null;
  const pointed = demonstratives.has(taken.form) && before;
  return {
    direction: isMistaken(verb) ? opposite(direction) : direction,
    factor: pointed ? { start: before.sentence.start, end: endOf(before) } : takenSpan(taken, node),
    // "He cited the sale as proof": of what was said before.
    thesis: said ? subtreeSpan(said) : null,
    anchor: node.tree.sentence.start,
    cue: tokenSpan(node),
    rule: "factors/noun",
  };
};

/** "Indicators of a growing alliance include the base and the order for eighty jets" */
export const byInclude = (node: Node, book: FactorBook): Offer | null => {
  const subject = node.upos === "VERB" && book.including.has(node.lemma) ? childOf(node, "nsubj") : null;
  const direction = subject && nounDirection(subject, book);
  const object = childOf(node, "obj");
  if (!subject || !direction || !object) return null;
  const said = saidOf(subject);
  return {
    direction: turned(flipped(direction, node), said),
    factor: { start: subtreeSpan(object).start, end: endOf(node.tree) },
    thesis: said && said.upos !== "PRON" ? subtreeSpan(said) : null,
    anchor: node.tree.sentence.start,
    cue: tokenSpan(subject),
    rule: "factors/listing",
  };
};

/** "Among the signs of a military union he counts the drill near Brest" */
export const byAmong = (node: Node, book: FactorBook): Offer | null => {
  const direction = node.rel === "obl" && marker(node) === "among" ? nounDirection(node, book) : null;
  const verb = direction ? node.parent : null;
  const object = verb && book.naming.has(verb.lemma) ? childOf(verb, "obj") : null;
  if (!direction || !object || object.id < node.id) return null;
  const said = saidOf(node);
  return {
    direction: turned(direction, said),
    factor: { start: subtreeSpan(object).start, end: endOf(node.tree) },
    // "Among the factors that bring them closer to an alliance"
    thesis: said && said.upos === "PRON" ? null : subtreeSpan(said ?? node),
    anchor: node.tree.sentence.start,
    cue: tokenSpan(node),
    rule: "factors/listing",
  };
};

/** "sees a sign of rapprochement in the similarity of responses" */
export const bySight = (node: Node, book: FactorBook): Offer | null => {
  if (node.upos !== "NOUN" || !book.nouns.for.has(node.lemma) || node.rel !== "obj" || !node.parent)
    return null;
  if (!["see", "find", "recognise", "recognize", "detect", "discern"].includes(node.parent.lemma))
    return null;
  const place = findBelow(
    node.parent,
    (below) => below.id > node.id && marker(below) === "in" && ["nmod", "obl"].includes(below.rel),
  )[0];
  const said = childrenOf(node, "nmod").find((child) => marker(child) === "of");
  if (!place || !said) return null;
  return {
    direction: flipped("for", node.parent),
    factor: subtreeSpan(place),
    thesis: upTo(subtreeSpan(node), firstStart(place)),
    anchor: node.tree.sentence.start,
    cue: tokenSpan(node),
    rule: "factors/sight",
  };
};

/** The part of a span before a place. */
const upTo = ({ start, end }: Span, place: number): Span => ({
  start,
  end: Math.max(start, Math.min(end, place - 1)),
});

const firstStart = (node: Node): number =>
  Math.min(...findBelow(node, () => true).map(({ token }) => token.start));

/** "One of them is the sale of ...", "Among these signs are ...": what is listed, and what was announced before. */
export const byListing = (node: Node, book: FactorBook): Offer | null => {
  const subject = childOf(node, "nsubj");
  if (!subject || !childOf(node, "cop") || !book.listing.has(subject.lemma)) return null;
  const of = childrenOf(subject, "nmod").find((child) => marker(child) === "of" || marker(child) === "among");
  if (!of || !(["they", "them", "these", "those"].includes(of.form) || book.nouns.for.has(of.lemma)))
    return null;
  const lead = Math.max(...childrenOf(node, "cop").map((cop) => cop.token.end));
  const text = node.tree.sentence.text.slice(lead - node.tree.sentence.start);
  const start = lead + (text.length - text.trimStart().length);
  return {
    direction: flipped("for", node),
    factor: { start, end: endOf(node.tree) },
    thesis: null,
    anchor: node.tree.sentence.start,
    cue: subtreeSpan(subject),
    rule: "factors/listing",
  };
};

/** "The impetus for expanded cooperation was the deterioration of relations" */
export const byCause = (node: Node, book: FactorBook): Offer | null => {
  const subject = childOf(node, "nsubj");
  const cop = childOf(node, "cop");
  if (!subject || !cop || !book.causes.has(subject.lemma)) return null;
  const said = childrenOf(subject, "nmod").find((child) => ["for", "of", "behind"].includes(marker(child)));
  if (!said) return null;
  return {
    direction: flipped("for", node),
    factor: subtreeSpan(node, ["nsubj", "cop"]),
    thesis: { start: subtreeSpan(said).start, end: cop.token.start - 1 },
    anchor: node.tree.sentence.start,
    cue: tokenSpan(subject),
    rule: "factors/cause",
  };
};

import type { Factor, Span } from "../../contract/index.ts";
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

/** A place where a page offers something as a reason: what is offered, for or against, and by which words. */
export interface Offer {
  readonly direction: Factor["direction"];
  /** What is offered. */
  readonly factor: Span;
  /** What it speaks to, in the page's words; `null` when it points back ("one of them is ..."). */
  readonly thesis: Span | null;
  readonly cue: Span;
  readonly rule: string;
}

const flipped = (direction: Factor["direction"], node: Node): Factor["direction"] =>
  negation(node) === null ? direction : direction === "for" ? "against" : "for";

const demonstratives: ReadonlySet<string> = new Set(["this", "that", "it", "these", "which", "all"]);

/** "this" stands for the clause it is coordinated with, or for the sentence before. */
const standsFor = (subject: Node, predicate: Node, before: Tree | undefined): Span => {
  // "They signed a roadmap, implying closer ties": what implies is the clause before.
  if (
    predicate.rel === "advcl" &&
    predicate.form.endsWith("ing") &&
    !childOf(predicate, "nsubj") &&
    subject.id < predicate.id
  )
    return trimmedBefore(
      { start: predicate.tree.sentence.start, end: subtreeSpan(predicate).start },
      predicate.tree,
    );
  if (!demonstratives.has(subject.form)) return subtreeSpan(subject);
  const head = predicate.rel === "conj" ? predicate.parent : null;
  if (head) {
    const end = subject.token.start;
    return trimmedBefore({ start: head.tree.sentence.start, end }, head.tree);
  }
  return before ? { start: before.sentence.start, end: before.sentence.end } : subtreeSpan(subject);
};

const trimmedBefore = (span: Span, tree: Tree): Span => {
  const { start, text } = tree.sentence;
  const kept = text
    .slice(0, span.end - start)
    .replace(/[\s,;:]+$/, "")
    .replace(/[\s,]+(and|but|or)$/, "");
  return { start: span.start, end: start + kept.length };
};

/** "the roadmap confirms that ...", "the sale points to an alliance" */
const byVerb = (node: Node, book: FactorBook, before: Tree | undefined): Offer | null => {
  if (node.upos !== "VERB") return null;
  for (const direction of ["for", "against"] as const) {
    const entries = book.verbs[direction].get(node.lemma);
    const follows = node.tree.nodes.slice(node.id).map((next) => next.form);
    const fits = entries?.some((rest) => rest.every((word, step) => follows[step] === word));
    const subject = fits ? subjectOf(node) : null;
    const said =
      childOf(node, "ccomp", "obj") ??
      childrenOf(node, "obl").find((obl) => ["to", "of", "for", "against", "on"].includes(marker(obl)));
    if (!subject || !said || (subject.upos === "PRON" && !demonstratives.has(subject.form))) continue;
    return {
      direction: flipped(direction, node),
      factor: standsFor(subject, node, before),
      thesis: subtreeSpan(said),
      cue: tokenSpan(node),
      rule: "factors/verb",
    };
  }
  return null;
};

/** "the appearance of the roadmap confirms that ...", by the order of the words where the tree lost the subject. */
const byThat = (node: Node, book: FactorBook): Offer | null => {
  const { nodes, sentence } = node.tree;
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
    thesis: { start: that.token.start, end: sentence.start + sentence.text.replace(/[.\s]+$/, "").length },
    cue: tokenSpan(node),
    rule: "factors/verb",
  };
};

/** "is a sign of rapprochement", "is not an indicator of a military alliance", "serves as proof that ..." */
const byNoun = (node: Node, book: FactorBook, before: Tree | undefined): Offer | null => {
  const direction = book.nouns.for.has(node.lemma)
    ? "for"
    : book.nouns.against.has(node.lemma)
      ? "against"
      : null;
  if (!direction || node.upos !== "NOUN") return null;
  const predicate = childOf(node, "cop")
    ? node
    : node.rel === "obl" && marker(node) === "as"
      ? node.parent
      : null;
  const subject = predicate ? subjectOf(predicate) : null;
  const said = childrenOf(node, "nmod", "acl").find((child) =>
    ["of", "that", "for", "to", "against"].includes(marker(child)),
  );
  if (!predicate || !subject || !said) return null;
  return {
    direction: flipped(direction, predicate),
    factor: standsFor(subject, predicate, before),
    thesis: subtreeSpan(said),
    cue: tokenSpan(node),
    rule: "factors/noun",
  };
};

/** "sees a sign of rapprochement in the similarity of responses" */
const bySight = (node: Node, book: FactorBook): Offer | null => {
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

/** "may create an alliance, because both have much in common": the reason beside a statement of a tie. */
const byReason = (node: Node, book: FactorBook): Offer | null => {
  const [mark] = marker(node).split(" ");
  if (!mark || !book.reasons.has(mark) || !["advcl", "obl"].includes(node.rel) || !node.parent) return null;
  if (!["root", "ccomp", "conj", "parataxis"].includes(node.parent.rel)) return null;
  const marks = childrenOf(node, "case", "mark");
  const first = marks[0];
  const { start, text } = node.tree.sentence;
  const end = start + text.replace(/[.\s]+$/, "").length;
  const kept = findBelow(
    node,
    (below) => below.upos !== "PUNCT" && !marks.some((one) => one === below || one === below.parent),
  );
  const factor = { start: Math.min(...kept.map(({ token }) => token.start)), end: subtreeSpan(node).end };
  if (!first || kept.length === 0) return null;
  const thesis =
    node.id > node.parent.id ? { start, end: first.token.start - 1 } : { start: factor.end + 1, end };
  return thesis.end <= thesis.start
    ? null
    : { direction: "for", factor, thesis, cue: tokenSpan(first), rule: "factors/reason" };
};

/** "Given the deteriorating relations of A and B, it is no surprise that ...": the ground at the head of the sentence. */
const byGiven = (tree: Tree): Offer | null => {
  const first = tree.nodes.find(({ upos }) => upos !== "PUNCT");
  if (first?.form !== "given" || first.id > 2) return null;
  const finite = ({ upos, token }: Node): boolean =>
    upos === "AUX" || (upos === "VERB" && token.feats.includes("VerbForm=Fin"));
  const comma = tree.nodes.find(
    ({ form, id }) => form === "," && id > first.id && tree.nodes.slice(id).some(finite),
  );
  const start = tree.nodes[first.id];
  const last = comma && tree.nodes[comma.id - 2];
  const next = comma && tree.nodes[comma.id];
  if (!start || !last || !next || last.id <= first.id) return null;
  const end = tree.sentence.start + tree.sentence.text.replace(/[.\s]+$/, "").length;
  return {
    direction: "for",
    factor: { start: start.token.start, end: last.token.end },
    thesis: { start: next.token.start, end },
    cue: tokenSpan(first),
    rule: "factors/reason",
  };
};

/** "In addition, ..." behind a listing lists on. */
const byContinuation = (tree: Tree, book: FactorBook, before: Tree | undefined): Offer | null => {
  const match = /^(In addition|Moreover|Furthermore|Besides|Additionally|Finally|Also),?\s+/.exec(
    tree.sentence.text,
  );
  if (!match || !before?.nodes.some((node) => byListing(node, book))) return null;
  const start = tree.sentence.start + match[0].length;
  const end = tree.sentence.start + tree.sentence.text.replace(/[.\s]+$/, "").length;
  const cue = { start: tree.sentence.start, end: tree.sentence.start + (match[1]?.length ?? 0) };
  return { direction: "for", factor: { start, end }, thesis: null, cue, rule: "factors/listing" };
};

/** "One of them is the sale of ...", "Among these signs are ...": what is listed, and what was announced before. */
const byListing = (node: Node, book: FactorBook): Offer | null => {
  const subject = childOf(node, "nsubj");
  if (!subject || !childOf(node, "cop") || !book.listing.has(subject.lemma)) return null;
  const of = childrenOf(subject, "nmod").find((child) => marker(child) === "of" || marker(child) === "among");
  if (!of || !(["they", "them", "these", "those"].includes(of.form) || book.nouns.for.has(of.lemma)))
    return null;
  const lead = Math.max(...[...childrenOf(node, "cop")].map((cop) => cop.token.end));
  const end = node.tree.sentence.start + node.tree.sentence.text.replace(/[.\s]+$/, "").length;
  const text = node.tree.sentence.text.slice(lead - node.tree.sentence.start);
  const start = lead + (text.length - text.trimStart().length);
  return {
    direction: flipped("for", node),
    factor: { start, end },
    thesis: null,
    cue: subtreeSpan(subject),
    rule: "factors/listing",
  };
};

/** "The impetus for expanded cooperation was the deterioration of relations" */
const byCause = (node: Node, book: FactorBook): Offer | null => {
  const subject = childOf(node, "nsubj");
  if (!subject || !childOf(node, "cop") || !book.causes.has(subject.lemma)) return null;
  const said = childrenOf(subject, "nmod").find((child) => ["for", "of", "behind"].includes(marker(child)));
  if (!said) return null;
  const own = subtreeSpan(node, ["nsubj", "cop"]);
  const cop = childOf(node, "cop");
  const whole = { start: subtreeSpan(said).start, end: (cop?.token.start ?? node.token.start) - 1 };
  return {
    direction: flipped("for", node),
    factor: own,
    thesis: whole,
    cue: tokenSpan(subject),
    rule: "factors/cause",
  };
};

const nodeOffers = (tree: Tree, book: FactorBook, before: Tree | undefined): readonly Offer[] =>
  tree.nodes.flatMap((node) => {
    const found =
      byListing(node, book) ??
      byCause(node, book) ??
      byNoun(node, book, before) ??
      bySight(node, book) ??
      byReason(node, book) ??
      byVerb(node, book, before) ??
      byThat(node, book);
    return found && found.factor.end > found.factor.start ? [found] : [];
  });

/** The offers of one sentence; `before` is the sentence that "this" may point at. */
export const offersIn = (tree: Tree, book: FactorBook, before: Tree | undefined): readonly Offer[] => {
  const further = byContinuation(tree, book, before);
  const given = byGiven(tree);
  const found = nodeOffers(tree, book, before).filter(({ cue }) => cue.start !== given?.cue.start);
  return [...(further ? [further] : []), ...(given ? [given] : []), ...found];
};

import type { Span } from "../../../contract/index.ts";
import { childOf, type Node, subtree } from "../../tree/index.ts";
import { nodesIn, type Reading } from "../reading.ts";

/** Where the comment begins: at the head, behind "that", or behind a ground ("Given the quarrel, it is no surprise that"). */
const openerOf = (nodes: readonly Node[]): number => {
  if (nodes[0]?.form === "that") return 1;
  if (nodes[0]?.form !== "given" && nodes[0]?.form !== "against") return 0;
  const at = nodes.findIndex(
    ({ form, id, tree }) => form === "it" && tree === nodes[0]?.tree && tree.nodes[id - 2]?.form === ",",
  );
  return Math.max(0, at);
};

/**
 * "It is not surprising that S", "there is no doubt that S" say S: the head of S, by the order of the words, so that
 * the negation of the comment is not taken for that of S; `null` when the words open otherwise.
 */
const afterComment = (nodes: readonly Node[]): Node | null => {
  const start = openerOf(nodes);
  const that = nodes.findIndex(({ form }, at) => form === "that" && at > start && at < start + 9);
  const opening = nodes.slice(start, that);
  if (that < 0 || !["it", "there"].includes(opening[0]?.form ?? "")) return null;
  if (!opening.some(({ lemma, form }) => comments.has(lemma) || comments.has(form))) return null;
  const behind = nodes.slice(that + 1).filter(({ tree }) => tree === nodes[that]?.tree);
  const verbs = behind.filter(({ upos, rel }) => upos === "VERB" || (upos === "AUX" && rel === "cop"));
  const [first] = verbs;
  if (!first) return null;
  return first.upos === "AUX" && first.parent ? first.parent : first;
};

/** The head of what is said: the highest word inside the spans, a predicate before others, in the first sentence. */
export const headOf = (reading: Reading, spans: readonly Span[], given: Node | null): Node | null => {
  const inside = (node: Node): boolean =>
    spans.some(({ start, end }) => node.token.start >= start && node.token.end <= end);
  const nodes = spans.flatMap((span) => nodesIn(reading, span)).filter((node) => node.upos !== "PUNCT");
  const stated = afterComment(nodes);
  if (stated) return stated;
  if (given && inside(given)) return given;
  const tops = nodes.filter((node) => !node.parent || !inside(node.parent));
  const isClause = (node: Node): boolean =>
    ["VERB", "AUX"].includes(node.upos) || childOf(node, "nsubj", "cop", "aux") !== null;
  return tops.find(isClause) ?? tops[0] ?? null;
};

/** Predicates that comment on a clause without changing whether it holds ("it is not surprising that ..."). */
const comments: ReadonlySet<string> = new Set([
  "surprising",
  "unsurprising",
  "surprise",
  "clear",
  "obvious",
  "evident",
  "secret",
  "accident",
  "coincidence",
  "wonder",
  "important",
  "significant",
  "noteworthy",
  "remarkable",
  "striking",
  "natural",
  "logical",
  "known",
  "fact",
  "interesting",
  "worth",
  "telling",
  "symbolic",
  "regrettable",
  "apparent",
  "doubt",
  "question",
  "denying",
  "unexpected",
  "strange",
  "odd",
  "mystery",
  "exaggeration",
  "undeniable",
  "unusual",
]);

/** Whether a predicate comments on a clause without changing whether it holds. */
export const isComment = (node: Node): boolean => comments.has(node.lemma);

/** Where the statement itself stands: below a comment on it, else the head. */
export const statementOf = (head: Node): Node => {
  const below = comments.has(head.lemma) ? childOf(head, "ccomp", "csubj", "advcl", "acl") : null;
  return below && childOf(below, "nsubj", "nsubj:pass", "mark") ? below : head;
};

/** The words of the clause a head governs, without clauses below it. */
export const ownWords = (head: Node): readonly Node[] =>
  subtree(head, ["ccomp", "advcl", "acl", "parataxis", "csubj"]).filter(
    (node) => node === head || !(node.rel === "conj" && ["VERB", "AUX"].includes(node.upos)),
  );

/** Whether the lower-cased forms hold the words in a row. */
export const holdsPhrase = (forms: readonly string[], words: readonly string[]): boolean =>
  forms.some((_, at) => words.every((word, step) => forms[at + step] === word));

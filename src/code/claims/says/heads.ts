import type { Span } from "../../../contract/index.ts";
import { childOf, type Node, subtree } from "../../tree/index.ts";
import { nodesIn, type Reading } from "../reading.ts";

/** The head of what is said: the highest word inside the spans, a predicate before others, in the first sentence. */
export const headOf = (reading: Reading, spans: readonly Span[], given: Node | null): Node | null => {
  const inside = (node: Node): boolean =>
    spans.some(({ start, end }) => node.token.start >= start && node.token.end <= end);
  if (given && inside(given)) return given;
  const nodes = spans.flatMap((span) => nodesIn(reading, span)).filter((node) => node.upos !== "PUNCT");
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
]);

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

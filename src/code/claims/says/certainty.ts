import { childOf, childrenOf, type Node, negation } from "../../tree/index.ts";
import type { Certainty, HedgeBand } from "../cues/types.ts";
import type { Reading } from "../reading.ts";
import { holdsPhrase, ownWords } from "./heads.ts";

/** From the strongest to the weakest; a statement is as sure as its weakest word. */
const order: readonly Certainty[] = ["asserted", "probable", "possible", "doubted"];

const weaker = (a: Certainty, b: Certainty): Certainty => (order.indexOf(a) >= order.indexOf(b) ? a : b);

/** "almost half", "virtually all": how many, not how sure. */
const isMeasured = (word: Node): boolean => {
  const next = word.tree.nodes[word.id];
  return (
    next !== undefined &&
    (next.upos === "NUM" || ["half", "all", "every", "a", "twice", "none"].includes(next.form))
  );
};

const epistemicInfinitive = (head: Node): boolean => childOf(head, "xcomp", "ccomp", "csubj") !== null;

/** Whether the clause of a head holds a word of the band. */
const fits = (band: HedgeBand, head: Node, words: readonly Node[], forms: readonly string[]): boolean => {
  if (band.phrases.some((phrase) => holdsPhrase(forms, phrase))) return true;
  if (childrenOf(head, "aux").some((aux) => band.modals.has(aux.lemma) || band.modals.has(aux.form)))
    return true;
  if (
    words.some(
      (word) =>
        ["advmod", "amod"].includes(word.rel) &&
        band.adverbs.has(word.form) &&
        word.upos === "ADV" &&
        !isMeasured(word),
    )
  )
    return true;
  if (band.verbs.has(head.lemma) && epistemicInfinitive(head)) return true;
  if (band.adjectives.has(head.form) || (band.adjectives.has(head.lemma) && head.upos === "ADJ")) return true;
  if (band.nouns.has(head.lemma)) return true;
  return words.some(
    (word) => ["obj", "nsubj"].includes(word.rel) && band.nouns.has(word.lemma) && word.parent === head,
  );
};

/** How sure the words themselves are, the cue apart: "may well create" is possible, "appears to" probable. */
export const certaintyOfWords = (reading: Reading, head: Node | null): Certainty => {
  if (!head) return "asserted";
  const words = ownWords(head);
  const forms = words.map((word) => word.form);
  const { hedges } = reading.book;
  for (const level of ["doubted", "possible", "probable"] as const) {
    const band = hedges.get(level);
    if (band && fits(band, head, words, forms)) return unlessNegated(level, head);
  }
  return "asserted";
};

/** "is not possible" is no possibility, and "cannot" is one word with "can": neither hedges. */
const unlessNegated = (level: Certainty, head: Node): Certainty =>
  level === "possible" &&
  negation(head) !== null &&
  (head.lemma === "possible" || head.lemma === "conceivable" || couldNot(head))
    ? "asserted"
    : level;

/** "could not verify" tells of a failure; "may not" and "might not" leave it open. */
const couldNot = (head: Node): boolean => {
  const { nodes } = head.tree;
  return childrenOf(head, "aux").some(
    (aux) => aux.form === "could" && ["not", "n't", "n’t"].includes(nodes[aux.id]?.form ?? ""),
  );
};

/** The certainty of a claim: that of its cue and that of its words, whichever is weaker. */
export const certaintyOf = (cue: Certainty, negated: boolean, words: Certainty): Certainty => {
  if (cue === "denied") return negated ? "possible" : "denied";
  // "does not doubt that P"
  if (negated) return cue === "doubted" ? "asserted" : "doubted";
  return weaker(cue, words);
};

/** What is gathered about the standing of an event, and what every rule asks of a node. */
import type { Modality } from "../../../contract/index.ts";
import type { Lexicon, ModalityClass } from "../../lexicon/lexicon.ts";
import { childOf, hasRelation, type Node } from "../../tree/index.ts";

/** What is gathered on the way up from the trigger. */
export interface Gathered {
  readonly lexicon: Lexicon;
  readonly trigger: Node;
  readonly marks: Set<Modality>;
  /** Each word once, however many rules meet it. */
  readonly negations: Set<Node>;
  readonly because: string[];
}

export const add = (into: Gathered, modality: Modality, word: Node): void => {
  into.marks.add(modality);
  into.because.push(word.form);
};

/** "Stopped short of": verb and particle are one negation, however many rules meet either. */
const wholeOf = (word: Node, { lexicon }: Gathered): Node =>
  word.parent?.upos === "VERB" &&
  hasRelation(word, ["advmod", "xcomp", "compound:prt"]) &&
  lexicon.modality("verbs", `${word.parent.lemma} ${word.form}`) === "negates"
    ? word.parent
    : word;

export const negate = (into: Gathered, found: Node): void => {
  const word = wholeOf(found, into);
  if (into.negations.has(word)) return;
  into.negations.add(word);
  into.because.push(word.form);
};

export const apply = (into: Gathered, kind: ModalityClass | null, word: Node): void => {
  if (kind === null || kind === "keeps") return;
  if (kind === "negates") negate(into, word);
  else add(into, kind, word);
};

export const hasTense = (clause: Node): boolean =>
  childOf(clause, "nsubj") !== null || clause.token.feats.includes("VerbForm=Fin");

export const isClause = (node: Node): boolean =>
  node.upos === "VERB" || node.upos === "AUX" || childOf(node, "cop", "nsubj", "aux") !== null;

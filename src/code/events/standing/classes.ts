/** The modality class of a word that stands above an event. */
import type { Lexicon, ModalityClass } from "../../lexicon/lexicon.ts";
import { childrenOf, marker, type Node } from "../../tree/index.ts";
import { verbLemmas } from "../lemma-guess.ts";

/** "Was able to leave" left: what somebody was once able to do is told as done (Karttunen 1971). */
export const isManaged = (adjective: Node): boolean =>
  adjective.form === "able" &&
  childrenOf(adjective, "cop").some(({ token }) => token.feats.includes("Tense=Past")) &&
  childrenOf(adjective, "aux").length === 0;

/** The class of a verb: with its particle first ("call off"), then alone; a state ("ready", "set") by its form. */
export const verbClass = (verb: Node, lexicon: Lexicon): ModalityClass | null => {
  if (verb.upos === "ADJ") return isManaged(verb) ? null : lexicon.modality("adjectives", verb.form);
  if (verb.upos === "NOUN") return lexicon.modality("nouns", verb.lemma);
  for (const child of childrenOf(verb, "compound:prt", "advmod", "xcomp")) {
    const kind = ofVerb(verb, lexicon, ` ${child.form}`);
    if (kind) return kind;
  }
  // "Changed its mind", "held its fire".
  for (const child of childrenOf(verb, "obj")) {
    const kind = ofVerb(verb, lexicon, ` ${child.lemma}`);
    if (kind) return kind;
  }
  for (const child of childrenOf(verb, "obl")) {
    const kind = ofVerb(verb, lexicon, ` ${marker(child)} ${child.form}`);
    if (kind) return kind;
  }
  return ofVerb(verb, lexicon, particleAfter(verb)) ?? ofVerb(verb, lexicon, "");
};

const particles: ReadonlySet<string> = new Set("off out down away up back short".split(" "));

/** "Called off its drills": the particle stands right after its verb, though a tree may join it to the noun. */
const particleAfter = (verb: Node): string => {
  const next = verb.tree.nodes[verb.id];
  return next && particles.has(next.form) ? ` ${next.form}` : "";
};

/** By the lemma the parser gives; where that is a word nobody knows, by what the form may come from. */
const ofVerb = (verb: Node, lexicon: Lexicon, after: string): ModalityClass | null => {
  const own = lexicon.modality("verbs", `${verb.lemma}${after}`);
  if (own !== null || verb.form === verb.lemma) return own;
  for (const lemma of verbLemmas(verb.form)) {
    const kind = lexicon.modality("verbs", `${lemma}${after}`);
    if (kind) return kind;
  }
  return null;
};

/** By the lemma; parsers leave some plurals as they are. */
export const nounClass = (noun: Node, lexicon: Lexicon): ModalityClass | null =>
  lexicon.modality("nouns", noun.lemma) ?? lexicon.modality("nouns", noun.form.replace(/s$/, ""));

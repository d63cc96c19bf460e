/** The modality class of a word that stands above an event. */
import type { Lexicon, ModalityClass } from "../../lexicon/lexicon.ts";
import { childrenOf, type Node } from "../../tree/index.ts";
import { verbLemmas } from "../lemma-guess.ts";

/** The class of a verb: with its particle first ("call off"), then alone; a state ("ready", "set") by its form. */
export const verbClass = (verb: Node, lexicon: Lexicon): ModalityClass | null => {
  if (verb.upos === "ADJ") return lexicon.modality("adjectives", verb.form);
  if (verb.upos === "NOUN") return lexicon.modality("nouns", verb.lemma);
  for (const child of childrenOf(verb, "compound:prt", "advmod", "xcomp")) {
    const kind = ofVerb(verb, lexicon, ` ${child.form}`);
    if (kind) return kind;
  }
  return ofVerb(verb, lexicon, "");
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

/** Sentences as CoNLL-U. */
import type { Sentence, Token } from "../../contract/index.ts";

const line = (token: Token): string => {
  const misc = token.spaceAfter ? "_" : "SpaceAfter=No";
  const { id, form, lemma, upos, xpos, feats, head, deprel } = token;
  return [id, form, lemma || "_", upos, xpos, feats, head, deprel, "_", misc].join("\t");
};

const lines = (sentence: Sentence): string[] => {
  const found = [`# sent_id = ${sentence.index + 1}`, `# text = ${sentence.text.replaceAll(/\s+/g, " ")}`];
  const multiwords = new Map(sentence.multiwords.map((multiword) => [multiword.first, multiword]));
  for (const token of sentence.tokens) {
    const multiword = multiwords.get(token.id);
    if (multiword) {
      const last = sentence.tokens[multiword.last - 1];
      const misc = (last?.spaceAfter ?? true) ? "_" : "SpaceAfter=No";
      found.push(
        [`${multiword.first}-${multiword.last}`, multiword.form, "_\t_\t_\t_\t_\t_\t_", misc].join("\t"),
      );
    }
    found.push(line(token));
  }
  return found;
};

/** CoNLL-U of sentences, as universaldependencies.org/format.html has it; ends with an empty line. */
export const toConllu = (sentences: readonly Sentence[]): string =>
  sentences.map((sentence) => `${lines(sentence).join("\n")}\n\n`).join("");

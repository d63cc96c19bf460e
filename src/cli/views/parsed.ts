import type { Sentence, Token } from "../../contract/index.ts";
import { toConllu } from "../../parse/conllu/write.ts";
import type { Look, View } from "../emit.ts";
import { table } from "../format/table.ts";

/** The sentences of one document. */
export interface ParsedItem {
  readonly document: string;
  readonly sentences: readonly Sentence[];
}

interface TokenRow {
  readonly document: string;
  readonly sentence: Sentence;
  readonly token: Token;
}

function sentenceText({ start, end, tokens }: Sentence, { style, width }: Look): string {
  const rows = tokens.map(({ id, form, lemma, upos, head, deprel }) => {
    const governor = tokens.find((token) => token.id === head)?.form ?? "";
    return [String(id), form, lemma, upos, deprel, governor];
  });
  return `${style.dim(`${start}-${end}`)}\n${table(rows, { width, indent: "  " })}`;
}

/** Sentences: one row or line a word; with the format `conllu`, CoNLL-U. */
export const parsedView: View<ParsedItem, TokenRow> = {
  json: ({ sentences }) => sentences,
  records: ({ sentences }) => sentences,
  columns: [
    { name: "document", value: ({ document }) => document },
    { name: "sentence", value: ({ sentence }) => sentence.index },
    { name: "block", value: ({ sentence }) => sentence.block },
    { name: "id", value: ({ token }) => token.id },
    { name: "start", value: ({ token }) => token.start },
    { name: "end", value: ({ token }) => token.end },
    { name: "form", value: ({ token }) => token.form },
    { name: "lemma", value: ({ token }) => token.lemma },
    { name: "upos", value: ({ token }) => token.upos },
    { name: "xpos", value: ({ token }) => token.xpos },
    { name: "feats", value: ({ token }) => token.feats },
    { name: "head", value: ({ token }) => token.head },
    { name: "deprel", value: ({ token }) => token.deprel },
  ],
  rows: ({ document, sentences }) =>
    sentences.flatMap((sentence) => sentence.tokens.map((token) => ({ document, sentence, token }))),
  text: ({ sentences }, look) => sentences.map((sentence) => sentenceText(sentence, look)).join("\n"),
  conllu: ({ sentences }) => toConllu(sentences),
};

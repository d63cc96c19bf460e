import { contextFrom } from "../../../bench/claims/context.ts";
import { pageOf } from "../../../bench/claims/page.ts";
import type { CodeContext } from "../../../src/code/context.ts";
import { code } from "../../../src/code/index.ts";
import { type Coded, type Report, Sentence } from "../../../src/contract/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { fromConllu, loadModel, parseReport } from "../../../src/parse/index.ts";

/** A page of plain paragraphs, one a line. */
export const pageFrom = (text: string): Report => {
  const blocks = [...text.matchAll(/[^\n]*\n*/g)]
    .filter((match) => match[0] !== "")
    .map((match, at) => ({
      id: `b${at}`,
      kind: "paragraph" as const,
      start: match.index,
      end: match.index + match[0].length,
      confidence: 1,
      rule: "test",
    }));
  return pageOf("test", text, blocks);
};

/** Everything the room says of a text, parsed by the shipped model. */
export const coded = (text: string): { readonly report: Report; readonly coded: Coded } => {
  const report = pageFrom(text);
  return { report, coded: code(report, parseReport(report, loadModel()), loadKnowledge()) };
};

/** A context over hand-written trees of one sentence. */
export const contextOf = (conllu: string): CodeContext => {
  const sentences = fromConllu(conllu).map((sentence) => Sentence.parse(sentence));
  const end = sentences.at(-1)?.end ?? 0;
  const letters = Array.from({ length: end }, () => " ");
  for (const sentence of sentences)
    for (const token of sentence.tokens)
      for (let at = token.start; at < token.end; at++) letters[at] = token.form[at - token.start] ?? " ";
  return contextFrom(pageFrom(letters.join("")), sentences, loadKnowledge());
};

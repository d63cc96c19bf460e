/** From text to Universal Dependencies trees, with a model in hand; nothing here needs Node. */
import type { Report, Sentence, Token } from "../contract/index.ts";
import { datelineLength } from "./dateline.ts";
import { grammatical } from "./grammar/index.ts";
import type { Model } from "./model.ts";
import type { Analysis } from "./network/network.ts";
import { splitSentences } from "./text/sentences.ts";
import { tokenize } from "./text/tokenize.ts";
import { type Draft, draftOf, type Word } from "./words-of.ts";

/** Sentences analysed at once. */
const batchSize = 64;

const tokenOf = (
  word: Word,
  row: number,
  { analysis, model }: { analysis: Analysis; model: Model },
): Token => {
  const tag = model.tags[analysis.tags[row] ?? 0] ?? "X\tFW\t_";
  const [upos = "X", xpos = "_", feats = "_"] = tag.split("\t");
  return {
    id: row + 1,
    start: word.start,
    end: word.end,
    form: word.form,
    lemma: model.lemma(word.form, tag),
    upos,
    xpos,
    feats,
    head: analysis.heads[row] ?? 0,
    deprel: model.labels[analysis.labels[row] ?? 0] ?? "dep",
    spaceAfter: word.spaceAfter,
  };
};

const analyseParts = (parts: readonly (readonly Word[])[], model: Model): Token[][] => {
  const found: Token[][] = [];
  for (let from = 0; from < parts.length; from += batchSize) {
    const batch = parts.slice(from, from + batchSize);
    const inputs = batch.map((words) => ({
      forms: words.map((word) => word.form),
      glued: words.map((_, index) => index > 0 && words[index - 1]?.spaceAfter === false),
    }));
    for (const [index, analysis] of model.network.analyse(inputs).entries()) {
      const tokens = (batch[index] ?? []).map((word, row) => tokenOf(word, row, { analysis, model }));
      found.push(grammatical(tokens, model.language));
    }
  }
  return found;
};

/** The dateline hangs loosely from the sentence it stands before. */
const joined = (dateline: readonly Token[], sentence: readonly Token[]): Token[] => {
  const by = dateline.length;
  const root = (sentence.find(({ head }) => head === 0)?.id ?? 1) + by;
  const moved = sentence.map((token) => ({
    ...token,
    id: token.id + by,
    head: token.head === 0 ? 0 : token.head + by,
  }));
  return [
    ...dateline.map((token) => (token.head === 0 ? { ...token, head: root, deprel: "dep" } : token)),
    ...moved,
  ];
};

/** Tags and trees for words that are already cut into sentences; in the order given. A dateline is read apart from its sentence. */
export const analyse = (drafts: readonly Draft[], model: Model): Token[][] => {
  const cuts = drafts.map(({ words }) => datelineLength(words.map((word) => word.form)));
  const parts = drafts.flatMap(({ words }, index) => {
    const cut = cuts[index] ?? 0;
    return cut > 0 ? [words.slice(0, cut), words.slice(cut)] : [words];
  });
  const found = analyseParts(parts, model).values();
  return cuts.map((cut) => {
    const first = found.next().value ?? [];
    return cut > 0 ? joined(first, found.next().value ?? []) : first;
  });
};

interface Stretch {
  readonly block: string | null;
  readonly start: number;
  readonly end: number;
}

/** Paragraphs of a stretch: an empty line ends every sentence. */
const paragraphsOf = (text: string, { start, end }: Stretch): (readonly [number, number])[] => {
  const breaks = [...text.slice(start, end).matchAll(/\r?\n[^\S\n]*\r?\n\s*/g)];
  const starts = [start, ...breaks.map((match) => start + match.index + match[0].length)];
  return starts.map((from, index) => [from, starts[index + 1] ?? end] as const);
};

/** A sentence cut into words, and the block it stands in. */
interface Cut {
  readonly draft: Draft;
  readonly block: string | null;
}

const cutStretches = (text: string, stretches: readonly Stretch[], model: Model): Cut[] =>
  stretches.flatMap((stretch) =>
    paragraphsOf(text, stretch).flatMap(([from, to]) => {
      const pieces = tokenize(text, model.language, from, to);
      return splitSentences(text, pieces, model).map(([first, last]) => ({
        draft: draftOf(text, pieces.slice(first, last)),
        block: stretch.block,
      }));
    }),
  );

const parseStretches = (text: string, stretches: readonly Stretch[], model: Model): Sentence[] => {
  const cuts = cutStretches(text, stretches, model);
  const drafts = cuts.map(({ draft }) => draft);
  return analyse(drafts, model).map((tokens, index) => {
    const { start, end, multiwords } = drafts[index] as Draft;
    return {
      index,
      block: cuts[index]?.block ?? null,
      start,
      end,
      text: text.slice(start, end),
      tokens,
      multiwords: [...multiwords],
    };
  });
};

const blocksOf = (report: Report): readonly Stretch[] =>
  report.blocks.map(({ id, start, end }) => ({ block: id, start, end }));

/**
 * Parses text into sentences, words, tags and trees. Offsets are JavaScript string offsets into `text`;
 * every sentence has exactly one root. Never throws on text, and takes time linear in its length.
 */
export const parseText = (text: string, model: Model): Sentence[] =>
  parseStretches(text, [{ block: null, start: 0, end: text.length }], model);

/** Parses a report block by block: no sentence crosses a block, offsets are into the report's text. */
export const parseBlocks = (report: Report, model: Model): Sentence[] =>
  parseStretches(report.text, blocksOf(report), model);

/** Where a sentence stands, by its place among all of the report. */
export type SentencePlace = Pick<Sentence, "index" | "start" | "end">;

/** Where the sentences of a report stand, as `parseBlocks` has them, without their trees: some fifty times as quick. */
export const splitBlocks = (report: Report, model: Model): SentencePlace[] =>
  cutStretches(report.text, blocksOf(report), model).map(({ draft: { start, end } }, index) => ({
    index,
    start,
    end,
  }));

/** Tags and trees anew for sentences whose words are given (by another tokenizer, or by people): words and offsets stay. */
export const parseWords = (sentences: readonly Sentence[], model: Model): Sentence[] => {
  const drafts = sentences.map(({ start, end, tokens, multiwords }) => ({
    start,
    end,
    words: tokens,
    multiwords,
  }));
  return analyse(drafts, model).map((tokens, index) => ({ ...(sentences[index] as Sentence), tokens }));
};

/**
 * Trains the judge of unmarked sentence ends: node training/parse/boundaries.ts [TREEBANKS]
 * Averaged perceptron over the gaps of EWT's and GUM's training text; writes knowledge/models/en.boundaries.json.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readTreebank, type Treebank } from "../../bench/parse/gold.ts";
import { score } from "../../bench/parse/score.ts";
import type { Sentence, Token } from "../../src/contract/index.ts";
import { boundaryBuckets, boundaryFeatures, createJudge } from "../../src/parse/text/boundaries.ts";
import { Language } from "../../src/parse/text/language.ts";
import { splitSentences } from "../../src/parse/text/sentences.ts";
import { tokenize } from "../../src/parse/text/tokenize.ts";

const models = new URL("../../knowledge/models/", import.meta.url);
const language = Language.parse(JSON.parse(readFileSync(new URL("en.text.json", models), "utf8")));
const rounds = 8;

interface Gap {
  readonly features: readonly number[];
  readonly ends: boolean;
}

/** The gaps at which the judge is asked, with the right answer; sentences begin where gold ones do. */
const gapsOf = ({ text, sentences }: Treebank): Gap[] => {
  const squeezed = (upTo: number): number => text.slice(0, upTo).replaceAll(/\s/g, "").length;
  const ends = new Set<number>();
  let at = 0;
  for (const sentence of sentences) {
    at += sentence.text.replaceAll(/\s/g, "").length;
    ends.add(at);
  }
  const gaps: Gap[] = [];
  let base = 0;
  for (const paragraph of text.split(/\n\n/)) {
    const pieces = tokenize(paragraph, language);
    let before = squeezed(base);
    let known = 0;
    const asked: [number, number][] = [];
    splitSentences(paragraph, pieces, {
      language,
      judge(forms, index, first) {
        for (; known < index; known++) before += (forms[known] as string).length;
        const isEnd = ends.has(before);
        asked.push([index, first]);
        gaps.push({ features: boundaryFeatures(forms, index, first), ends: isEnd });
        return isEnd;
      },
    });
    base += paragraph.length + 2;
  }
  return gaps;
};

const train = (gaps: readonly Gap[]): Float64Array => {
  const weights = new Float64Array(boundaryBuckets);
  const sums = new Float64Array(boundaryBuckets);
  let step = 1;
  for (let round = 0; round < rounds; round++)
    for (let index = 0; index < gaps.length; index++, step++) {
      const { features, ends } = gaps[(index * 7919) % gaps.length] as Gap;
      let sum = 0;
      for (const at of features) sum += weights[at] as number;
      if ((ends && sum > 2) || (!ends && sum < -2)) continue;
      for (const at of features) {
        weights[at] = (weights[at] as number) + (ends ? 1 : -1);
        sums[at] = (sums[at] as number) + step * (ends ? 1 : -1);
      }
    }
  return weights.map((weight, at) => weight - (sums[at] as number) / step);
};

const sentenceScore = ({ text, sentences }: Treebank, weights: Int8Array, threshold: number): number => {
  const judge = createJudge(weights, threshold);
  const any = sentences[0]?.tokens[0] as Token;
  const found = text.split(/\n\n/).flatMap((paragraph) => {
    const pieces = tokenize(paragraph, language);
    return splitSentences(paragraph, pieces, { language, judge }).map(([from, to]): Sentence => {
      const forms = pieces.slice(from, to).map(({ start, end }) => paragraph.slice(start, end));
      const tokens = forms.map((form, row): Token => ({ ...any, id: row + 1, form }));
      return { index: 0, block: null, start: 0, end: 0, text: "", tokens, multiwords: [] };
    });
  });
  return score(sentences, found).sentences;
};

const treebanks = ["en_ewt-train", "en_gum-train-clean"]
  .map(readTreebank)
  .filter((treebank) => treebank !== null);
const gaps = treebanks.flatMap(gapsOf);
process.stdout.write(`${gaps.length} gaps, ${gaps.filter(({ ends }) => ends).length} ends\n`);
const weights = train(gaps);
const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const small = Int8Array.from(weights, (weight) => Math.round((weight * 127) / largest));
for (const name of ["en_ewt-dev", "en_gum-dev"]) {
  const treebank = readTreebank(name);
  if (!treebank) continue;
  for (const threshold of [-20, 0, 20, 40, 60, 80, 1e9])
    process.stdout.write(
      `${name} threshold ${threshold}: ${sentenceScore(treebank, small, threshold).toFixed(2)}\n`,
    );
}
const file = {
  threshold: Number(process.argv[2] ?? 30),
  weights: Buffer.from(small.buffer).toString("base64"),
};
writeFileSync(new URL("en.boundaries.json", models), `${JSON.stringify(file)}\n`);

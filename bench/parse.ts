/** `npm run bench -- parse [model ...]`: CoNLL-18 F1 from raw text and with given tokens, speed, size. */
import { statSync } from "node:fs";
import { loadModel, type Model, parse, parseTokens } from "../src/parse/index.ts";
import { readTreebank, type Treebank } from "./parse/gold.ts";
import { type Score, score } from "./parse/score.ts";

const treebanks = ["en_ewt-test", "en_gum-test", "en_pud-test"];
const shown = ["sentences", "words", "UPOS", "XPOS", "UFeats", "lemmas", "UAS", "LAS", "CLAS"] as const;

const line = (cells: readonly (string | number)[]): void => {
  process.stdout.write(
    `${cells.map((cell, index) => (typeof cell === "number" ? cell.toFixed(2) : cell).padEnd(index === 0 ? 34 : 10)).join("")}\n`,
  );
};

const row = (name: string, found: Score): void => line([name, ...shown.map((measure) => found[measure])]);

const measure = (treebank: Treebank, model: Model): void => {
  row(`${model.name} ${treebank.name} raw`, score(treebank.sentences, parse(treebank.text, model)));
  row(
    `${model.name} ${treebank.name} given tokens`,
    score(treebank.sentences, parseTokens(treebank.sentences, model)),
  );
};

/** Words per CPU second from raw text to trees, best of three runs, after one to warm up. */
const speed = (texts: readonly string[], model: Model): number => {
  let best = 0;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    const words = texts
      .flatMap((text) => parse(text, model))
      .reduce((sum, { tokens }) => sum + tokens.length, 0);
    const { user, system } = process.cpuUsage(before);
    if (run > 0) best = Math.max(best, words / ((user + system) / 1e6));
  }
  return best;
};

export const run = async (args: readonly string[]): Promise<void> => {
  const names = args.length > 0 ? args : ["en"];
  const found = treebanks.map(readTreebank);
  for (const [index, treebank] of found.entries())
    if (!treebank)
      process.stdout.write(`skipped: ../shared/gold/parse/${treebanks[index]}.conllu.gz is not there\n`);
  line(["", ...shown]);
  for (const name of names) {
    const model = loadModel(name);
    const present = found.filter((treebank) => treebank !== null);
    for (const treebank of present) measure(treebank, model);
    const texts = present.map(({ text }) => text);
    if (texts.length > 0)
      process.stdout.write(`${name}: ${Math.round(speed(texts, model))} tokens per CPU second\n`);
    const size = statSync(new URL(`../knowledge/models/${name}.model`, import.meta.url), {
      throwIfNoEntry: false,
    })?.size;
    if (size) process.stdout.write(`${name}: ${(size / 1e6).toFixed(2)} MB\n`);
  }
};

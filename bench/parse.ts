/**
 * `npm run bench -- parse [MODEL ...] [--fuzz CHARACTERS] [--processes]`: CoNLL-18 F1 from raw text and with given
 * tokens, field arcs, speed, size, first sentence; on request a fuzz run and the pool.
 */
import { statSync } from "node:fs";
import { loadModel, type Model, parse, parseTokens } from "../src/parse/index.ts";
import { measureField } from "./parse/arcs.ts";
import { fuzz } from "./parse/fuzz.ts";
import { readTreebank, type Treebank } from "./parse/gold.ts";
import { type Score, score } from "./parse/score.ts";
import { firstSentence, overProcesses } from "./parse/start.ts";

const treebanks = ["en_ewt-test", "en_gum-test", "en_pud-test"];
/** Own sentences of the field; the "fresh" ones were written before any model was run on them, and mended for since. */
const fieldFiles = ["field-arcs", "field-arcs-fresh"];
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

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const field = (model: Model, name: string): void => {
  const { sentences, arcs, right, whole, wrong } = measureField(model, name);
  const share = ((100 * right) / arcs).toFixed(1);
  say(
    `${model.name} ${name}: ${right} of ${arcs} right (${share} %), ${whole} of ${sentences} sentences whole`,
  );
  for (const arc of wrong) say(`  wrong: ${arc}`);
};

const sizeOf = (name: string): string => {
  const file = new URL(`../knowledge/models/${name}.model`, import.meta.url);
  return `${(statSync(file).size / 1e6).toFixed(2)} MB`;
};

const measureModel = (name: string, present: readonly Treebank[]): void => {
  const model = loadModel(name);
  for (const treebank of present) measure(treebank, model);
  for (const file of fieldFiles) field(model, file);
  const texts = present.map(({ text }) => text);
  if (texts.length > 0)
    say(`${name}: ${Math.round(speed(texts, model))} tokens per CPU second, raw text to trees`);
  const { clock, cpu } = firstSentence(name);
  say(
    `${name}: first sentence ${Math.round(clock)} ms after start (${Math.round(cpu)} ms of CPU), ${sizeOf(name)}`,
  );
};

export const run = async (args: readonly string[]): Promise<void> => {
  const at = args.indexOf("--fuzz");
  const characters = at < 0 ? 0 : Number(args[at + 1] ?? 1e6);
  const names = args.filter((arg, index) => !arg.startsWith("--") && (at < 0 || index !== at + 1));
  const found = treebanks.map(readTreebank);
  for (const [index, treebank] of found.entries())
    if (!treebank) say(`skipped: ../shared/gold/parse/${treebanks[index]}.conllu.gz is not there`);
  const present = found.filter((treebank) => treebank !== null);
  line(["", ...shown]);
  for (const name of names.length > 0 ? names : ["en"]) measureModel(name, present);
  if (args.includes("--processes")) {
    const texts = present.flatMap(({ text }) => text.split("\n\n"));
    for (const workers of [1, 2])
      say(`${workers} processes: ${Math.round(await overProcesses(texts, workers))} words/s`);
  }
  if (characters > 0) {
    const { slowest, usual } = fuzz(characters, loadModel(), present[0]?.text ?? "");
    say(
      `fuzz: ${characters} characters, no throw; ${usual.toFixed(2)} µs a character, slowest ${slowest.toFixed(2)}`,
    );
  }
};

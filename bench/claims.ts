/** `npm run bench -- claims`: attributions against PolNeAR, and claims against our own passages. */
import { existsSync, readFileSync } from "node:fs";
import { cueBook } from "../src/code/claims/cues/book.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { loadModel } from "../src/parse/index.ts";
import { scoreOwn } from "./claims/own.ts";
import { ours, readArticles, type Spans } from "./claims/polnear.ts";
import { cell, countExact, countMatches, zero } from "./claims/score.ts";

const folder = `${import.meta.dirname}/../../shared/gold/claims/polnear`;

const print = (label: string, value: string): void => {
  process.stdout.write(`${label.padEnd(44)} ${value}\n`);
};

/** Whether one of the words of a cue is a verb (or phrase) of saying, thinking or showing on our list. */
const speechTest = (knowledge: ReturnType<typeof loadKnowledge>): ((cue: string) => boolean) => {
  const { verbs } = cueBook(knowledge);
  const claims = new Set(
    [...verbs]
      .filter(([, cues]) => cues.some(({ act }) => act === "say" || act === "think"))
      .map(([verb]) => verb),
  );
  const bases = (word: string): readonly string[] => [
    word,
    word.replace(/s$/, ""),
    word.replace(/es$/, ""),
    word.replace(/ies$/, "y"),
    word.replace(/d$/, ""),
    word.replace(/ed$/, ""),
    word.replace(/ied$/, "y"),
    word.replace(/ing$/, ""),
    word.replace(/ing$/, "e"),
    word.replace(/(.)\1(ed|ing)$/, "$1"),
  ];
  const irregular: Readonly<Record<string, string>> = {
    said: "say",
    told: "tell",
    wrote: "write",
    thought: "think",
    knew: "know",
    felt: "feel",
    saw: "see",
    found: "find",
    put: "put",
    saying: "say",
    written: "write",
    spoke: "speak",
    held: "hold",
  };
  return (cue) =>
    cue
      .toLowerCase()
      .split(/[^a-z-]+/)
      .some((word) => claims.has(irregular[word] ?? "") || bases(word).some((base) => claims.has(base)));
};

/** Scores one part of PolNeAR. */
const polnear = (part: string, limit: number): void => {
  const path = `${folder}/polnear_${part}.jsonl.gz`;
  const knowledge = loadKnowledge();
  const model = loadModel();
  const subset = JSON.parse(readFileSync(`${folder}/interstate_subset_ids.json`, "utf8")) as Readonly<
    Record<string, readonly string[]>
  >;
  const foreign = new Set(subset[part] ?? []);
  const counts = {
    whole: zero(),
    content: zero(),
    speech: zero(),
    foreign: zero(),
    source: zero(),
    cue: zero(),
    exact: zero(),
  };
  let sentences = 0;
  let ms = 0;
  for (const article of readArticles(path, speechTest(knowledge)).filter(
    (_, at) => limit === Number.POSITIVE_INFINITY || at % Math.floor(840 / limit) === 0,
  )) {
    const { found, sentences: count, ms: time } = ours(article, knowledge, model);
    sentences += count;
    ms += time;
    const [gold = []] = article.gold;
    countMatches(counts.whole, found, gold);
    countMatches(counts.content, found, gold, true);
    const spoken = (all: readonly Spans[]): readonly Spans[] => all.filter(({ speech }) => speech);
    countMatches(counts.speech, spoken(found), spoken(gold));
    if (foreign.has(article.id)) countMatches(counts.foreign, found, gold);
    countExact(counts.source, article.text, "source", found, gold);
    countExact(counts.cue, article.text, "cue", found, gold);
    countExact(counts.exact, article.text, "content", found, gold);
  }
  print(`PolNeAR ${part}: content IoU >= .5, source overlaps`, cell(counts.whole));
  print("  content IoU >= .5 alone", cell(counts.content));
  print("  cue a verb of speech or thought", cell(counts.speech));
  print("  foreign-affairs articles", cell(counts.foreign));
  print("  exact source", cell(counts.source));
  print("  exact cue", cell(counts.cue));
  print("  exact content", cell(counts.exact));
  print("  sentences a CPU second, given trees", Math.round((1000 * sentences) / ms).toString());
};

const share = (part: number, whole: number): string =>
  `${whole === 0 ? "-" : ((100 * part) / whole).toFixed(1)} %  (${part} of ${whole})`;

/** Scores our own passages; with `show` every error is printed. */
const own = (show: boolean): void => {
  const folder = `${import.meta.dirname}/../test/fixtures/claims`;
  const counts = scoreOwn(folder, loadKnowledge(), loadModel(), (line) => {
    if (show) process.stdout.write(`${line}\n`);
  });
  print(`own passages (${counts.passages}): claims`, cell(counts));
  print("  whole chain, of matches", share(counts.chain, counts.hits));
  print("  certainty, of matches", share(counts.certainty, counts.hits));
  print("  polarity, of matches", share(counts.polarity, counts.hits));
  print("  headline verdicts", share(counts.verdictsRight, counts.verdicts));
};

/** Prints the figures; `--train N` scores the first N articles of the training part instead of dev. */
export const run = async (args: readonly string[]): Promise<void> => {
  const at = args.indexOf("--train");
  own(args.includes("--show"));
  if (args.includes("--own")) return;
  if (!existsSync(folder)) process.stdout.write(`skipped: ${folder} is not there\n`);
  else if (at >= 0) polnear("train", Number(args[at + 1] ?? 60));
  else polnear("dev", Number.POSITIVE_INFINITY);
};

/** `npm run bench -- claims`: attributions against PolNeAR, and claims against our own passages. */
import { existsSync, readFileSync } from "node:fs";
import type { Span } from "../src/contract/index.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { loadModel, parseReport } from "../src/parse/index.ts";
import { mistakes } from "./claims/errors.ts";
import { readFactorPassages, scoreFactors } from "./claims/factors.ts";
import { scoreOwn } from "./claims/own.ts";
import { type Article, ours, readArticles, reportOf, type Spans } from "./claims/polnear.ts";
import { cell, countExact, countMatches, zero } from "./claims/score.ts";
import { speechTest } from "./claims/speech.ts";

const folder = `${import.meta.dirname}/../../shared/gold/claims/polnear`;

const print = (label: string, value: string): void => {
  process.stdout.write(`${label.padEnd(44)} ${value}\n`);
};

/** Says of the words of a cue whether the list holds one of them. */
type IsSpeech = ReturnType<typeof speechTest>;

const countsOf = () => ({
  whole: zero(),
  content: zero(),
  speech: zero(),
  foreign: zero(),
  source: zero(),
  cue: zero(),
  exact: zero(),
});

const spoken = (all: readonly Spans[]): readonly Spans[] => all.filter(({ speech }) => speech);

const countArticle = (
  counts: ReturnType<typeof countsOf>,
  article: Article,
  found: readonly Spans[],
): void => {
  const [gold = []] = article.gold;
  countMatches(counts.whole, found, gold);
  countMatches(counts.content, found, gold, true);
  countMatches(counts.speech, spoken(found), spoken(gold));
  countExact(counts.source, article.text, "source", found, gold);
  countExact(counts.cue, article.text, "cue", found, gold);
  countExact(counts.exact, article.text, "content", found, gold);
};

/** Counts the mistakes of an article by class: shown for the training part only, nobody looks at dev. */
const tallyMistakes = (
  into: Map<string, number>,
  article: Article,
  found: readonly Spans[],
  isSpeech: IsSpeech,
): void => {
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => article.text.slice(start, end)).join(" ");
  for (const one of mistakes(found, article.gold[0] ?? [], (cue) => isSpeech(words(cue)))) {
    const name = `${one.kind}: ${one.class}`;
    into.set(name, (into.get(name) ?? 0) + 1);
  }
};

const foreignIn = (part: string): ReadonlySet<string> => {
  const subset = JSON.parse(readFileSync(`${folder}/interstate_subset_ids.json`, "utf8")) as Readonly<
    Record<string, readonly string[]>
  >;
  return new Set(subset[part] ?? []);
};

/** Scores one part of PolNeAR. */
const polnear = (part: string, limit: number): void => {
  const knowledge = loadKnowledge();
  const model = loadModel();
  const isSpeech = speechTest(knowledge);
  const foreign = foreignIn(part);
  const counts = countsOf();
  const classes = new Map<string, number>();
  let [sentences, ms] = [0, 0];
  const articles = readArticles(`${folder}/polnear_${part}.jsonl.gz`, isSpeech);
  const every = Math.max(1, Math.floor(articles.length / limit));
  for (const article of articles.filter((_, at) => at % every === 0)) {
    const parsed = parseReport(reportOf(article), model);
    const { found, ms: time } = ours(article, parsed, knowledge);
    sentences += parsed.length;
    ms += time;
    countArticle(counts, article, found);
    if (foreign.has(article.id)) countMatches(counts.foreign, found, article.gold[0] ?? []);
    if (part === "train") tallyMistakes(classes, article, found, isSpeech);
  }
  print(`PolNeAR ${part}: content IoU >= .5, source overlaps`, cell(counts.whole));
  print("  content IoU >= .5 alone", cell(counts.content));
  print("  cue a verb of speech or thought", cell(counts.speech));
  print("  foreign-affairs articles", cell(counts.foreign));
  print("  exact source", cell(counts.source));
  print("  exact cue", cell(counts.cue));
  print("  exact content", cell(counts.exact));
  print("  sentences a CPU second, given trees", Math.round((1000 * sentences) / ms).toString());
  for (const [name, count] of [...classes].sort((a, b) => b[1] - a[1])) print(`  ${name}`, count.toString());
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

/** Scores the passages with reasons for and against a tie, batch by batch. */
const reasons = (show: boolean): void => {
  const tools = { knowledge: loadKnowledge(), model: loadModel() };
  const say = (line: string): void => {
    if (show) process.stdout.write(`${line}\n`);
  };
  for (const [name, passages] of readFactorPassages(`${import.meta.dirname}/../test/fixtures/factors`)) {
    const { hits, ours, gold } = scoreFactors(passages, tools, say);
    print(
      `reasons for and against, ${name}`,
      `${share(2 * hits, ours + gold)}, P ${share(hits, ours)}, R ${share(hits, gold)}`,
    );
  }
};

/** Prints the figures; `--train N` scores N articles spread over the training part, with its mistakes by class, instead of dev. */
export const run = async (args: readonly string[]): Promise<void> => {
  const at = args.indexOf("--train");
  own(args.includes("--show"));
  reasons(args.includes("--show"));
  if (args.includes("--own")) return;
  if (!existsSync(folder)) process.stdout.write(`skipped: ${folder} is not there\n`);
  else if (at >= 0) polnear("train", Number(args[at + 1] ?? 60));
  else polnear("dev", Number.POSITIVE_INFINITY);
};

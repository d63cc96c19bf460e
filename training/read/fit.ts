/**
 * Fits knowledge/pages/body-forest.json: `node training/read/fit.ts [--cache FOLDER] [--try]`.
 * It reads naeb421 and the articles of wcxb_article_forum, the two sets that may be fitted on, and writes the forest
 * and its log, training/read/fit.log: the same bytes every time. With `--try` nothing is written; the log then holds
 * the figures of pages whose outlets the forest has not seen.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { overlap, summary } from "../../bench/read/metrics.ts";
import { featureNames } from "../../src/read/html/body/features.ts";
import { type Forest, Model } from "../../src/read/html/body/forest.ts";
import { type BodyForest, meanOdds } from "../../src/read/html/body/model.ts";
import { secondNames, secondTable } from "../../src/read/html/body/second-look.ts";
import type { Table } from "../../src/read/html/body/table.ts";
import { boost, type Rows, type Settings } from "./boost.ts";
import { type CollectedPage, collect } from "./collect.ts";

const sets = ["naeb421", "wcxb_article_forum"] as const;

/** Settings tried on pages of other outlets (`--try`): more trees or leaves gain nothing there. */
const firstLook: Settings = {
  trees: 160,
  leaves: 24,
  rate: 0.1,
  rowShare: 0.6,
  featureShare: 0.4,
  leastWeight: 0.4,
  ridge: 0.5,
  seed: 7,
};
const secondLook: Settings = {
  ...firstLook,
  leaves: 16,
  rate: 0.08,
  featureShare: 0.3,
  ridge: 1,
  seed: 11,
};

/** Pages whose gold text is hardly on the page teach nothing: loaded by script, or another version. */
const leastShown = 0.5;
const folds = 3;
const cut = 0.45;

const log: string[] = [];
const tell = (line: string): void => {
  log.push(line);
  process.stderr.write(`${line}\n`);
};

/** FNV-1a of the host: the fold an outlet falls in. */
const foldOf = ({ host }: CollectedPage): number => {
  let hash = 2166136261;
  for (const character of host) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash % folds;
};

type Tables = (page: CollectedPage) => readonly Table[];

/** Menus make up most of the runs and are learnt early: one in so many of their links stands for all. */
const menuThinning = 4;

const isMenu = ({ runs, labels }: CollectedPage, at: number): boolean => {
  const run = runs[at];
  return run !== undefined && labels[at] === 0 && run.text.length <= 40 && run.linked >= run.text.length;
};

/** The runs of a page that are fitted on; what stands for several weighs as many. */
const takenFrom = (page: CollectedPage): readonly number[] =>
  page.runs.flatMap((_, at) => (isMenu(page, at) && at % menuThinning !== 0 ? [] : [at]));

const columnsOf = (pages: readonly CollectedPage[], features: readonly string[], tables: Tables): Rows => {
  const taken = pages.map(takenFrom);
  const count = taken.reduce((sum, rows) => sum + rows.length, 0);
  const columns = features.map(() => new Float32Array(count));
  const labels = new Uint8Array(count);
  const weights = new Float32Array(count);
  let start = 0;
  for (const [index, page] of pages.entries()) {
    const rows = taken[index] ?? [];
    let feature = 0;
    for (const { width, values } of tables(page)) {
      for (let at = 0; at < width; at++, feature++) {
        const column = columns[feature];
        for (const [row, from] of rows.entries())
          if (column) column[start + row] = values[from * width + at] ?? 0;
      }
    }
    for (const [row, from] of rows.entries()) {
      labels[start + row] = page.labels[from] ?? 0;
      weights[start + row] = (page.weights[from] ?? 0) * (isMenu(page, from) ? menuThinning : 1);
    }
    start += rows.length;
  }
  return { features, columns, labels, weights };
};

/** Fits on the pages outside each fold and gives what that says of the pages in it. */
const crossed = (
  pages: readonly CollectedPage[],
  fit: (known: readonly CollectedPage[]) => Forest,
  tables: Tables,
): Map<CollectedPage, Float64Array> => {
  const said = new Map<CollectedPage, Float64Array>();
  for (let fold = 0; fold < folds; fold++) {
    tell(`fold ${fold + 1} of ${folds}`);
    const model = new Model(fit(pages.filter((page) => page.shown >= leastShown && foldOf(page) !== fold)));
    for (const page of pages) if (foldOf(page) === fold) said.set(page, model.probabilities(tables(page)));
  }
  return said;
};

const measure = (
  name: string,
  pages: readonly CollectedPage[],
  scores: (page: CollectedPage) => Float64Array | undefined,
): void => {
  for (const set of sets) {
    const own = pages.filter((page) => page.set === set && !page.disguised);
    const { precision, recall, f1 } = summary(
      own.map((page) => {
        const said = scores(page);
        const body = page.runs.filter((_, at) => (said?.[at] ?? 0) > cut && !page.barred[at]);
        return overlap(body.map(({ text }) => text).join("\n"), page.gold);
      }),
    );
    tell(`${name}, ${set}: F1 ${f1.toFixed(4)} P ${precision.toFixed(4)} R ${recall.toFixed(4)}`);
  }
};

const { values: options } = parseArgs({
  options: { cache: { type: "string" }, try: { type: "boolean", default: false } },
});
const pages: CollectedPage[] = [];
for (const set of sets) pages.push(...(await collect(set, options.cache)));
const known = pages.filter(({ shown }) => shown >= leastShown);
tell(`${known.length} of ${pages.length} pages, ${known.reduce((sum, { own }) => sum + own.count, 0)} runs`);

const ownOnly: Tables = ({ own }) => [own];
const fitFirst = (some: readonly CollectedPage[]): Forest =>
  boost(columnsOf(some, featureNames, ownOnly), firstLook, tell);
tell("first look, by pages of other outlets");
const first = crossed(pages, fitFirst, ownOnly);
measure("first look", pages, (page) => first.get(page));

const seconds = new Map(
  pages.map((page) => [page, secondTable(page.runs, first.get(page) ?? new Float64Array())]),
);
const both: Tables = (page) => [page.own, seconds.get(page) ?? page.own];
const fitSecond = (some: readonly CollectedPage[]): Forest =>
  boost(columnsOf(some, [...featureNames, ...secondNames], both), secondLook, tell);

if (options.try) {
  tell("second look, by pages of other outlets");
  const second = crossed(pages, fitSecond, both);
  measure("second look", pages, (page) => second.get(page));
  measure("mean of both", pages, (page) =>
    meanOdds(first.get(page) ?? new Float64Array(), second.get(page) ?? new Float64Array()),
  );
} else {
  tell("first look, all pages");
  const firstForest = fitFirst(known);
  tell("second look, all pages");
  const forest: BodyForest = {
    about: `Boosted trees, ${firstLook.trees} and ${secondLook.trees}, fitted by training/read/fit.ts on ${known.length} pages of naeb421 (Apache-2.0) and wcxb (CC-BY-4.0).`,
    cut,
    first: firstForest,
    second: fitSecond(known),
  };
  writeFileSync(join(import.meta.dirname, "../../knowledge/pages/body-forest.json"), JSON.stringify(forest));
  writeFileSync(join(import.meta.dirname, "fit.log"), `${log.join("\n")}\n`);
}

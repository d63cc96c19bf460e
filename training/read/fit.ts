/**
 * Fits knowledge/pages/body-forest.json: `node training/read/fit.ts CACHE-FOLDER [SET ...]`.
 * Without sets it fits on naeb421 and wcxb_article_forum, the two that may be fitted on. `--try` fits on
 * half of the pages and prints the figures of the other half instead of writing.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { overlap, summary } from "../../bench/read/metrics.ts";
import { featureNames } from "../../src/read/html/features.ts";
import { type Forest, probability } from "../../src/read/html/forest.ts";
import { boost, type Rows, type Settings } from "./boost.ts";
import { type CollectedPage, collect } from "./collect.ts";

const settings: Settings = {
  trees: 200,
  leaves: 24,
  rate: 0.1,
  rowShare: 0.6,
  featureShare: 0.4,
  leastWeight: 0.4,
  ridge: 0.5,
};

const columnsOf = (pages: readonly CollectedPage[]): Rows => {
  const count = pages.reduce((sum, page) => sum + page.rows.length, 0);
  const columns = featureNames.map(() => new Float32Array(count));
  const labels = new Uint8Array(count);
  const weights = new Float32Array(count);
  let at = 0;
  for (const page of pages) {
    for (const [index, row] of page.rows.entries()) {
      for (const [feature, column] of columns.entries()) column[at] = row[feature] ?? 0;
      labels[at] = page.labels[index] ?? 0;
      weights[at] = page.weights[index] ?? 0;
      at++;
    }
  }
  return { features: featureNames, columns, labels, weights };
};

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const fit = (pages: readonly CollectedPage[], about: string): Forest => {
  const { base, trees } = boost(columnsOf(pages), settings, say);
  return { about, features: [...featureNames], base, cut: 0.5, trees };
};

const check = (forest: Forest, pages: readonly CollectedPage[]): void => {
  for (const cut of [0.3, 0.4, 0.5, 0.6]) {
    const measured = pages.map((page) => {
      const chosen = page.texts.filter(
        (_, index) => probability(forest, Float64Array.from(page.rows[index] ?? [])) > cut,
      );
      return overlap(chosen.join("\n"), page.gold);
    });
    const { precision, recall, f1 } = summary(measured);
    say(
      `cut ${cut}: F1 ${f1.toFixed(4)} P ${precision.toFixed(4)} R ${recall.toFixed(4)} on ${pages.length} pages`,
    );
  }
};

const rounded = (value: number): number => Number(value.toPrecision(5));

const written = (forest: Forest): string =>
  JSON.stringify({
    ...forest,
    base: rounded(forest.base),
    trees: forest.trees.map((tree) => ({
      ...tree,
      threshold: tree.threshold.map((value) => Number(value.toPrecision(8))),
      value: tree.value.map(rounded),
    })),
  });

const [cache = ".", ...rest] = process.argv.slice(2);
const sets = rest.filter((word) => !word.startsWith("--"));
const pages: CollectedPage[] = [];
for (const set of sets.length > 0 ? sets : ["naeb421", "wcxb_article_forum"])
  pages.push(...(await collect(set, cache)));
say(`${pages.length} pages, ${pages.reduce((sum, page) => sum + page.rows.length, 0)} runs`);
if (rest.includes("--try")) {
  check(
    fit(
      pages.filter((_, index) => index % 2 === 0),
      "",
    ),
    pages.filter((_, index) => index % 2 === 1),
  );
} else {
  const forest = fit(
    pages,
    `Boosted trees, ${settings.trees} of ${settings.leaves} leaves, fitted by training/read/fit.ts on ${pages.length} pages of ${sets.join(" and ") || "naeb421 (Apache-2.0) and wcxb (CC-BY-4.0)"}.`,
  );
  check(forest, pages);
  writeFileSync(join(import.meta.dirname, "../../knowledge/pages/body-forest.json"), written(forest));
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { featureNames } from "../../../src/read/html/body/features.ts";
import { Model } from "../../../src/read/html/body/forest.ts";
import { tallyOf } from "../../../src/read/html/body/letters.ts";
import { BodyForest } from "../../../src/read/html/body/model.ts";
import { featureInWords } from "../../../src/read/html/body/reasons.ts";
import { secondNames } from "../../../src/read/html/body/second-look.ts";
import { SiteFile } from "../../../src/read/html/site-rules.ts";
import { read } from "../../../src/read/index.ts";

const knowledge = `${import.meta.dirname}/../../../knowledge/pages`;

test("the forest that ships was fitted on the features that are computed", () => {
  const forest = BodyForest.parse(JSON.parse(readFileSync(`${knowledge}/body-forest.json`, "utf8")));
  assert.deepEqual(forest.first.features, featureNames);
  assert.deepEqual(forest.second.features, [...featureNames, ...secondNames]);
  for (const { feature, left, roots } of [forest.first, forest.second]) {
    for (const [node, at] of feature.entries()) if (at !== -1) assert.ok((left[node] ?? 0) > node);
    assert.equal(roots[0], 0);
  }
});

test("a forest: rows go left when at most the threshold; reasons add up to the odds", () => {
  const model = new Model({
    features: ["a", "b"],
    base: 0.5,
    roots: [0, 3],
    feature: [0, -1, -1, 1, -1, -1],
    threshold: [2, 0, 0, 10, 0, 0],
    left: [1, 0, 0, 4, 0, 0],
    value: [0, -1, 2, 0, 0.25, -0.5],
  });
  const table = { width: 2, count: 3, values: Float32Array.from([2, 10, 3, 10, 3, 11]) };
  const odds = [...model.probabilities([table])].map((p) => Number(Math.log(p / (1 - p)).toFixed(6)));
  assert.deepEqual(odds, [-0.25, 2.75, 2]);
  for (const [row, whole] of odds.entries()) {
    const moved = [...model.reasons([table], row).values()].reduce((sum, value) => sum + value, 0);
    assert.ok(Math.abs(0.5 + moved - whole) < 1e-6);
  }
});

test("letters are counted in one pass as patterns would count them", () => {
  const { words, letters, uppers, digits, stops, commas, quotes, ideographs } = tallyOf(
    "Two ports, “Aqaba” and Eilat: 3.5 km apart. 两国签署。",
  );
  assert.deepEqual(
    { words, letters, uppers, digits, stops, commas, quotes, ideographs },
    { words: 10, letters: 32, uppers: 3, digits: 2, stops: 2, commas: 1, quotes: 2, ideographs: 4 },
  );
});

test("every feature has words for --explain", () => {
  for (const name of [...featureNames, ...secondNames])
    assert.match(featureInWords(name), / /u, `no words for ${name}`);
});

test("explained rules name what decided, with its weight; others stay as they are", () => {
  const page =
    "<nav><a href=/>Home</a></nav><h1>Two ports close</h1><p>The ministers of both states said on Friday that two ports would be closed until further notice.</p><p>Views: 270</p>";
  const [plain, explained] = [read(page), read(page, { explain: true })];
  assert.ok(explained.blocks.some(({ rule }) => / \[.+ [+−]\d\.\d/u.test(rule)));
  assert.deepEqual(
    explained.blocks.map(({ rule }) => rule.replace(/ \[.*\]$/u, "")),
    plain.blocks.map(({ rule }) => rule),
  );
});

test("the rules for single outlets are well formed", () => {
  const { sites } = SiteFile.parse(parse(readFileSync(`${knowledge}/sites.yaml`, "utf8")));
  assert.ok(sites.every(({ body, not }) => body.length + not.length > 0));
});

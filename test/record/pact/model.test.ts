import assert from "node:assert/strict";
import { test } from "node:test";
import { EntenteError } from "../../../src/errors/index.ts";
import { pactData } from "../../../src/record/pact/data.ts";
import { pactFeatures } from "../../../src/record/pact/features.ts";
import { trainPacts } from "../../../src/record/pact/model.ts";
import {
  readPactModel,
  readPactScores,
  writePactModel,
  writePactScores,
} from "../../../src/record/pact/model-file.ts";
import { alike } from "../../../src/record/pact/profile.ts";
import type { DyadYear } from "../../../src/record/pact/rows.ts";

const letters = [..."ABCDEFGHIJKL"];
const states = letters.map((letter) => `${letter}${letter}A`);

/** Two blocs that exercise and vote within, with pacts among most of each, and disputes across. */
function blocs(): DyadYear[] {
  const rows: DyadYear[] = [];
  for (let year = 1995; year <= 2014; year++)
    for (const [i, a] of states.entries())
      for (const [j, b] of states.entries()) {
        if (j <= i) continue;
        const same = i % 2 === j % 2;
        const pact = same && (i + j) % 10 !== 0;
        const lively = (i * j + year) % 3 === 0;
        if (pact) rows.push({ a, b, year, measure: "defence", value: 1 });
        if (same || lively) rows.push({ a, b, year, measure: "exercises", value: same ? 3 : 1 });
        rows.push({ a, b, year, measure: "votes", value: (same ? 0.9 : 0.6) + ((i + j) % 4) / 100 });
        rows.push({ a, b, year, measure: "verbal-cooperation", value: 5 + ((i * 7 + j) % 5) });
        if (!same && lively) rows.push({ a, b, year, measure: "disputes", value: 4 });
      }
  return rows;
}

const given = {
  known: { treaties: [], regional: new Set<string>() },
  regionOf: () => "europe",
  trainYears: [2008, 2011],
  testYears: [2013, 2014],
  scoreYears: [2011, 2014],
};
const data = pactData(states, blocs(), []);
const trained = trainPacts(data, given);

test("a model of two blocs tells pacts from none on pairs it never saw, and scores say so", () => {
  assert.ok(trained.models.own.quality.auc > 0.9, String(trained.models.own.quality.auc));
  const score = (pair: string): number => trained.scores.byPair.get(pair)?.[1] ?? 0;
  assert.ok(score("AAA-CCA") > score("AAA-BBA") + 0.3);
});

test("training is deterministic and heeds no order of rows", () => {
  const again = trainPacts(pactData(states, blocs().reverse(), []), given);
  assert.deepEqual([...again.scores.byPair], [...trained.scores.byPair]);
});

test("features are measured against all pairs of their year", () => {
  const { columns } = pactFeatures(data, 2014, given);
  for (const [name, column] of columns) {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    assert.ok(Math.abs(mean) < 1e-9, name);
  }
  assert.ok(![...columns.keys()].some((name) => /defence|pact|treaty/.test(name)));
});

test("states that deal with the same others are alike, whatever they do with each other", () => {
  const grid = Float32Array.from([0, 5, 4, 0, 5, 0, 4, 0, 4, 4, 0, 0, 0, 0, 0, 0]);
  const found = alike(grid, 4);
  assert.ok((found[1] ?? 0) > 0.9);
  assert.equal(found[3], 0);
});

test("the model's files read back what was written, and damage is told", () => {
  const model = writePactModel(trained, { madeBy: "a test", data: ["made up"] });
  assert.equal(readPactModel(model, "model").own.quality.pairs, trained.models.own.quality.pairs);
  const scores = readPactScores(writePactScores(trained.scores, "a test"), "scores");
  assert.deepEqual(scores.years, [2011, 2014]);
  assert.equal(scores.byPair.size, (states.length * (states.length - 1)) / 2);
  const code = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof EntenteError) return error.code;
      throw error;
    }
    return "none";
  };
  assert.equal(
    code(() => readPactModel("{", "model")),
    "E502",
  );
  assert.equal(
    code(() => readPactModel("{}", "model")),
    "E502",
  );
  assert.equal(
    code(() => readPactScores("pair\t2011|2014\nAAA-BBA\t3\n", "scores")),
    "E502",
  );
});

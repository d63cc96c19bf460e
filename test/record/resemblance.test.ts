import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { resemblanceOf, shippedPacts } from "../../src/record/index.ts";

const pacts = shippedPacts(loadKnowledge());

test("the shipped model says how good it is, by the bars it had to meet", () => {
  const { own, any } = pacts.model;
  assert.ok(own.quality.auc >= 0.97 && own.quality.skill >= 0.4 && own.quality.ece <= 0.01);
  assert.ok(any.quality.auc >= 0.95 && any.quality.skill >= 0.45 && any.quality.ece <= 0.01);
  assert.deepEqual(pacts.model.testYears, [2013, 2014]);
});

test("the latest year that was over is told, in either order of the pair, with its reliability", () => {
  const found = resemblanceOf(pacts, ["USA", "GBR"], "2013-06-30");
  assert.equal(found?.year, 2011);
  assert.deepEqual(resemblanceOf(pacts, ["GBR", "USA"], "2013-06-30"), found);
  assert.ok((found?.probability ?? 0) > 0.5);
  assert.match(found?.says ?? "", /without a look at treaties.*had a pact of their own/);
  assert.ok((resemblanceOf(pacts, ["KEN", "PER"], "2020-01-01")?.probability ?? 1) < 0.01);
});

test("no data, no figure", () => {
  assert.equal(resemblanceOf(pacts, ["USA", "TWN"], "2020-01-01"), null);
  assert.equal(resemblanceOf(pacts, ["USA", "GBR"], "2005-06-30"), null);
});

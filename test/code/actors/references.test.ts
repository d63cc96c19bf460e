import assert from "node:assert/strict";
import { test } from "node:test";
import { answersOf, isRight, referenceSets, referencesOf } from "../../../bench/events/references.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { loadModel } from "../../../src/parse/index.ts";

const tools = { knowledge: loadKnowledge(), model: loadModel() };

// Some hang on one relation of the tree, which another model may see otherwise.
for (const set of referenceSets)
  test(`${set}: words stand for whom a reader takes them for, in nineteen of twenty sentences`, () => {
    const all = referencesOf(set);
    const wrong = all.filter((one) => !isRight(one, answersOf(one, tools)));
    assert.ok(wrong.length * 20 <= all.length, wrong.map(({ text }) => text).join("\n"));
  });

test("the brackets of a fixture mark the words", () => {
  for (const set of referenceSets)
    for (const { text, spans, wanted } of referencesOf(set)) {
      assert.equal(spans.length, wanted.length, text);
      for (const { start, end } of spans) assert.ok(end > start && end <= text.length, text);
    }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { factsToldOf } from "../../src/record/index.ts";

const knowledge = loadKnowledge();
const toldOf = (pair: readonly [string, string], text: string, rung: string): string[] =>
  factsToldOf(knowledge, pair, { text, rung }).map(({ id }) => id);

test("a strait named by one fact tells it", () => {
  const text = "Weeks ago a flotilla of the two steamed through the Tsugaru Strait, the harbour master said.";
  assert.deepEqual(toldOf(["RUS", "CHN"], text, "joint-patrols-and-operations"), [
    "fact:rus-chn-naval-patrol-1",
  ]);
});

test("a paper that was signed twice may be either, the earlier first", () => {
  const found = toldOf(["RUS", "CHN"], "Their ministers have signed a roadmap.", "consultations");
  assert.deepEqual(found, ["fact:rus-chn-roadmap-2017", "fact:rus-chn-roadmap-2021"]);
});

test("names of states and common words tell nothing, nor do facts of another rung", () => {
  assert.deepEqual(
    toldOf(["RUS", "CHN"], "On Monday Russia and China held joint drills near Japan.", "exercises"),
    [],
  );
  assert.deepEqual(toldOf(["RUS", "CHN"], "They passed the Tsugaru Strait.", "exercises"), []);
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.ok(Array.isArray(toldOf(["IND", "USA"], text, "exercises")));
    }),
    { numRuns: 40 },
  );
});

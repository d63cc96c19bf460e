import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { factsOf, hostileFactsOf } from "../../src/record/index.ts";

const knowledge = loadKnowledge();

test("facts of a pair come in order of time, and none after the day", () => {
  const facts = factsOf(knowledge, ["RUS", "CHN"], "2021-05-31");
  const days = facts.map((fact) => fact.from);
  assert.deepEqual(days, days.toSorted());
  assert.ok(days.every((day) => day <= "2021-05-31"));
  assert.ok(facts.some((fact) => /S-400/.test(fact.what)));
  assert.ok(!facts.some((fact) => /Tsugaru/.test(fact.what)));
});

test("facts of several states count for each pair of them", () => {
  const ids = (pair: readonly [string, string]) =>
    factsOf(knowledge, pair, "2026-01-01").map((fact) => fact.id);
  const three = "fact:us-jpn-kor-freedom-edge-2024";
  assert.ok(ids(["USA", "JPN"]).includes(three));
  assert.ok(ids(["KOR", "JPN"]).includes(three));
});

test("pairs without facts have none", () => {
  assert.deepEqual(factsOf(knowledge, ["Bhutan", "Bolivia"], "2026-01-01"), []);
});

test("hostility sets the first state of a row against the others, not those against each other", () => {
  const ids = (pair: readonly [string, string]) =>
    hostileFactsOf(knowledge, pair, "2026-01-01").map((fact) => fact.id);
  assert.ok(ids(["RUS", "DEU"]).includes("fact:eu-rus-sanctions"));
  assert.ok(!ids(["FRA", "DEU"]).includes("fact:eu-rus-sanctions"));
  assert.deepEqual(hostileFactsOf(knowledge, ["RUS", "UKR"], "2010-01-01"), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "../../src/assess/index.ts";
import { trace } from "../../src/trace/index.ts";
import { framework, knowledge } from "./kit.ts";
import { namedPairs } from "./named-pairs.ts";

const traced = trace([], knowledge);
const results = namedPairs.map((named) => ({
  named,
  result: assess({ documents: [], traced, dyad: named.pair, asOf: named.asOf, framework, knowledge }),
}));

test("named pairs: the record alone says what a specialist would say", () => {
  const wrong = results.flatMap(({ named, result }) => {
    const leader = [...result.hypotheses].sort((a, b) => b.posterior - a.posterior)[0];
    const name = `${named.pair.join("-")} ${named.asOf}`;
    return named.expected.includes(leader?.id ?? "") ? [] : [`${name}: ${leader?.id}`];
  });
  assert.deepEqual(wrong, []);
});

test("no pair without a defence obligation comes out as formal ally, none with the United States in NATO as less", () => {
  for (const { result } of results) {
    const formal = result.hypotheses.find(({ id }) => id === "formal-ally")?.posterior ?? 0;
    const owed = result.paper.obligations.some(({ obligation }) => obligation === "defence");
    if (!owed) assert.equal(formal, 0, result.names.join(" and "));
    if (result.paper.treaties.some(({ name }) => /North Atlantic/.test(name))) assert.ok(formal > 0.8);
  }
});

test("the record alone never gives high confidence", () => {
  for (const { result } of results) assert.notEqual(result.confidence.level, "high");
});

test("a war undoes the practice before it", () => {
  const at = (asOf: string) =>
    assess({ documents: [], traced, dyad: ["RUS", "UKR"], asOf, framework, knowledge }).practice.rungs.filter(
      ({ state }) => state !== "absent",
    ).length;
  assert.ok(at("2013-01-01") > at("2023-01-01"));
});

test("a part on hold lowers the certainty of a formal ally, and the verdict says so", () => {
  const at = (asOf: string) =>
    assess({ documents: [], traced, dyad: ["ARM", "RUS"], asOf, framework, knowledge });
  const formal = (asOf: string) => at(asOf).hypotheses.find(({ id }) => id === "formal-ally")?.posterior ?? 0;
  assert.ok(formal("2025-06-01") < formal("2023-06-01") - 0.05);
  assert.match(
    at("2025-06-01").verdict,
    /a treaty of defence stands, but Armenia has frozen its participation/,
  );
});

test("a treaty of defence that is signed and not yet in force binds nobody and says much", () => {
  const at = (asOf: string) =>
    assess({ documents: [], traced, dyad: ["PRK", "RUS"], asOf, framework, knowledge });
  const inFact = (asOf: string) =>
    at(asOf).hypotheses.find(({ id }) => id === "ally-in-fact")?.posterior ?? 0;
  const between = at("2024-11-19");
  assert.ok(inFact("2024-11-19") > inFact("2024-06-18") + 0.1);
  assert.match(between.verdict, /a treaty of defence is signed and not yet in force/);
  assert.equal(between.hypotheses.find(({ id }) => id === "formal-ally")?.posterior, 0);
  assert.match(between.paper.says, /Signed on 2024-06-19 and not yet in force/);
  assert.doesNotMatch(at("2025-01-01").paper.says, /not yet in force/);
  assert.ok((at("2025-01-01").hypotheses.find(({ id }) => id === "formal-ally")?.posterior ?? 0) > 0.5);
});

test("a further treaty that waits for its entry into force hides none that binds", () => {
  const { verdict } = assess({
    documents: [],
    traced,
    dyad: ["GBR", "PRT"],
    asOf: "1949-04-05",
    framework,
    knowledge,
  });
  assert.match(verdict, /a treaty obliges each to defend the other/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Item } from "../../src/assess/evidence/item.ts";
import type { ChangeIndicator } from "../../src/assess/framework/schema.ts";
import { assess, checkFramework, loadFramework, parseFramework } from "../../src/assess/index.ts";
import { readChange } from "../../src/assess/state/change.ts";
import { hostilities, rungs } from "../../src/knowledge/index.ts";
import { trace } from "../../src/trace/index.ts";
import { framework as alliance, knowledge } from "./kit.ts";

const text = knowledge.readText("frameworks/rupture.yaml");
const framework = loadFramework(text);
const traced = trace([], knowledge);

const at = (a: string, b: string, asOf: string) =>
  assess({ documents: [], traced, dyad: [a, b], asOf, framework, knowledge });
const leader = (a: string, b: string, asOf: string): string =>
  at(a, b, asOf).hypotheses.toSorted((one, other) => other.posterior - one.posterior)[0]?.id ?? "";

test("rupture: what the record makes of ties that hold, cool and break", () => {
  assert.equal(leader("USA", "JPN", "2021-06-01"), "intact");
  assert.equal(leader("RUS", "CHN", "2021-06-01"), "intact");
  assert.equal(leader("ARM", "RUS", "2019-06-01"), "intact");
  assert.ok(["cooling", "breaking"].includes(leader("ARM", "RUS", "2025-06-01")));
  assert.equal(leader("UKR", "RUS", "2016-06-01"), "breaking");
  assert.equal(leader("IRN", "SYR", "2025-06-01"), "breaking");
  assert.equal(leader("KEN", "PER", "2021-06-01"), "never-close");
});

test("rupture: practice is told as change, not as rungs", () => {
  const { practice, verdict } = at("ARM", "RUS", "2025-06-01");
  assert.deepEqual(practice.rungs, []);
  assert.match(practice.says, /^Steady: .*Ended: /);
  assert.match(verdict, /though a treaty of defence stands, but Armenia has frozen/);
});

const indicator = framework.indicators.find(({ id }) => id === "drills") as ChangeIndicator;

const item = (from: string, to: string, course: Item["course"] = "once"): Item => ({
  from,
  to,
  course,
  source: `${from} ${to}`,
  tie: null,
  independent: true,
  shown: {
    id: `evidence:drills:${from}`,
    indicator: "drills",
    kind: "fact",
    from: `fact:${from}`,
    report: null,
    quote: null,
    says: "a drill",
    date: null,
    origin: null,
    voices: "the record",
    weight: 1,
    direction: "for",
  },
});

const inYears = (...years: readonly number[]): Item[] =>
  years.map((year) => item(`${year}-05-01`, `${year}-05-03`));

test("change: never, growing, steady, fading, ended", () => {
  const state = (items: readonly Item[]): string => readChange(items, indicator, "2021-01-01").state;
  assert.equal(state([]), "never");
  assert.equal(state(inYears(2018, 2019, 2020)), "growing");
  assert.equal(state(inYears(2011, 2013, 2014, 2015, 2016, 2017, 2018, 2020)), "steady");
  assert.equal(state(inYears(2012, 2013, 2014, 2015, 2016, 2017, 2018)), "fading");
  assert.equal(state(inYears(2012, 2013, 2014)), "ended");
  assert.equal(state([item("2012-01-01", "2020-12-08", "standing")]), "ended");
  assert.equal(state([item("2012-01-01", "2021-01-01", "standing")]), "steady");
});

const fillers = {
  rungs: new Set<string>([...rungs, ...hostilities]),
  roots: new Set(knowledge.ontology.plover.roots.keys()),
};

test("framework check: the shipped ones hold together, and every indicator can be filled", () => {
  for (const one of [alliance, framework]) {
    const { problems, warnings } = checkFramework(one, fillers);
    assert.deepEqual(problems, []);
    assert.deepEqual(warnings, []);
  }
});

test("framework check: what nothing can fill, what does not sum, what tells nothing", () => {
  const broken = parseFramework(
    text
      .replace("fills: { rungs: [exercises] }", "fills: { rungs: [parades] }")
      .replace("fills: { rungs: [basing-and-troops] }", "fills: { rungs: [consultations] }")
      .replace("intact: [0.97, 0.03]", "intact: [0.97, 0.13]")
      .replace(/(intact|cooling|breaking|never-close): \[0\.\d+, 0\.\d+\]\n/g, (row, name) =>
        row.includes("0.13") ? row : `${name}: [0.9, 0.1]\n`,
      ),
  );
  const { problems, warnings } = checkFramework(broken, fillers);
  assert.deepEqual(problems, ["punishment: the row of intact does not sum to one"]);
  const told = warnings.join("\n");
  assert.match(told, /drills: nothing can ever fill it: no event or fact is of parades/);
  assert.match(told, /consultations fills meetings and presence, and is counted twice/);
  assert.match(told, /quarrels: tells the hypotheses hardly apart/);
});

test("diagnosticity: the most telling first, in bits", () => {
  const { diagnosticity } = checkFramework(alliance, fillers);
  assert.equal(diagnosticity[0]?.indicator, "defence-obligation");
  assert.ok(
    diagnosticity.every(({ bits }, index) => bits >= 0 && bits <= (diagnosticity[index - 1]?.bits ?? 9)),
  );
  assert.equal(diagnosticity.find(({ indicator: id }) => id === "exercises")?.basis, "calibrated");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { assessSeries, changesBetween, monthEnds } from "../../src/assess/index.ts";
import { backgroundOf, eventBackground } from "../../src/record/index.ts";
import { trace } from "../../src/trace/index.ts";
import { assessed, framework, knowledge } from "./kit.ts";

const said = (a: string, b: string, from: string, to: string): string[] =>
  changesBetween(assessed([], [a, b], from), assessed([], [a, b], to)).map(
    ({ kind, says }) => `${kind}: ${says}`,
  );

test("an alert tells a new treaty, who leads now, and what is on hold", () => {
  const finland = said("FIN", "USA", "2022-06-01", "2023-06-01").join("\n");
  assert.match(finland, /verdict: formal ally leads/);
  assert.match(finland, /paper: now bound to defence/);
  assert.match(said("ARM", "RUS", "2023-06-01", "2024-06-01").join("\n"), /paper: Armenia has frozen/);
});

test("nothing new, nothing told; evidence of a rung is named once", () => {
  assert.deepEqual(said("KEN", "PER", "2020-01-01", "2021-01-01"), []);
  const changes = changesBetween(
    assessed([], ["RUS", "CHN"], "2019-06-01"),
    assessed([], ["RUS", "CHN"], "2021-06-01"),
  );
  const ids = changes
    .filter(({ kind }) => kind === "rung" || kind === "evidence")
    .flatMap(({ evidence }) => evidence);
  assert.equal(new Set(ids).size, ids.length);
});

test("months end on their last days, and the series on its own", () => {
  assert.deepEqual(monthEnds("2023-12-15", "2024-03-10"), [
    "2023-12-31",
    "2024-01-31",
    "2024-02-29",
    "2024-03-10",
  ]);
  assert.deepEqual(monthEnds("2024-03-01", "2024-03-10"), ["2024-03-10"]);
});

test("a series sees on each day what an assessment of that day sees", () => {
  const input = {
    documents: [],
    traced: trace([], knowledge),
    dyad: ["FIN", "USA"] as const,
    framework,
    knowledge,
  };
  const points = assessSeries(input, ["2023-03-31", "2023-04-30", "2023-05-31"]);
  assert.deepEqual(
    points.map(({ paper }) => paper.includes("defence")),
    [false, true, true],
  );
  assert.deepEqual(points[1]?.hypotheses, assessed([], ["FIN", "USA"], "2023-04-30").hypotheses);
  assert.deepEqual(points[0]?.changes, []);
  assert.ok(points[1]?.changes.some(({ kind }) => kind === "verdict"));
});

test("events are set beside both sides' traffic, not summed", () => {
  const month = {
    month: "2021-05",
    verbalCooperation: 6,
    materialCooperation: 2,
    verbalConflict: 1,
    materialConflict: 1,
    between: 10,
    first: 100,
    second: 50,
    all: 1000,
    firstConflict: 60,
    secondConflict: 10,
  };
  const [busy, quiet] = backgroundOf([
    month,
    {
      ...month,
      between: 0,
      verbalCooperation: 0,
      materialCooperation: 0,
      verbalConflict: 0,
      materialConflict: 0,
    },
  ]);
  assert.equal(busy?.expected, 5);
  assert.ok(Math.abs((busy?.times ?? 0) - 10.5 / 5.5) < 1e-12);
  assert.equal(busy?.conflict, 0.2);
  assert.equal(quiet?.conflict, null);
  assert.ok((quiet?.times ?? 1) < 0.1);
  const background = eventBackground([month, { ...month, month: "2022-01" }], "2021-12-31");
  assert.equal(background?.years.length, 1, "later months are not known yet");
  const [year] = background?.years ?? [];
  assert.deepEqual([year?.year, year?.months, year?.events], [2021, 1, 10]);
  assert.equal(year?.conflict, 0.2);
  assert.equal(year?.conflictWithAll, (60 + 10 - 2) / (150 - 10));
  assert.match(background?.says ?? "", /10 events between the two in 2021, 1\.9 times as many as/);
  assert.equal(eventBackground([], "2021-12-31"), null);
});

test("a break takes away what ended with it, not what goes on on the day of the assessment", () => {
  const bases = (asOf: string): string | undefined =>
    assessed([], ["ARM", "RUS"], asOf).practice.rungs.find(({ id }) => id === "basing-and-troops")?.state;
  assert.equal(bases("2024-02-29"), "institutional");
  assert.equal(bases("2024-06-29"), "institutional");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { assess } from "../../src/assess/index.ts";
import type { RecordFact } from "../../src/contract/index.ts";
import { trace } from "../../src/trace/index.ts";
import { framework, knowledge } from "./kit.ts";

const exercise = (
  id: string,
  countries: readonly string[],
  course: RecordFact["course"] = "once",
): RecordFact => ({
  id: `fact:${id}`,
  rung: "exercises",
  countries,
  from: "2020-05-01",
  to: null,
  course,
  what: `Exercise ${id}`,
  source: "test",
});

const others = ["USA", "GBR", "FRA", "DEU", "ITA", "ESP", "NLD", "NOR"];
/** A world in which eight states exercise in every pair, and Kenya and Oman with whom the test says. */
const world = others.flatMap((a, at) => others.slice(at + 1).map((b) => exercise(`${a}-${b}`, [a, b])));

const weighed = (facts: readonly RecordFact[], dyad: readonly [string, string]) => {
  const known = { ...knowledge, facts };
  return assess({
    documents: [],
    traced: trace([], known),
    dyad,
    asOf: "2021-06-01",
    framework,
    knowledge: known,
  });
};

const moved = (facts: readonly RecordFact[], dyad: readonly [string, string]): string | undefined =>
  weighed(facts, dyad).influence.find(({ indicator }) => indicator === "exercises-relative")?.says;

test("an exercise of two that choose each other is above the usual, one in the crowd is not", () => {
  assert.match(
    moved([...world, exercise("own", ["KEN", "OMN"], "yearly")], ["KEN", "OMN"]) ?? "",
    /: above\. .* times as much\.$/,
  );
  assert.match(
    moved([...world, exercise("all", ["KEN", "OMN", ...others])], ["KEN", "OMN"]) ?? "",
    /: usual\. /,
  );
  assert.match(moved(world, ["USA", "GBR"]) ?? "", /: usual\. /);
  assert.match(moved(world, ["KEN", "OMN"]) ?? "", /: none$/);
});

test("where nothing is done together the rung tells it, and this says nothing", () => {
  const none = weighed(world, ["KEN", "OMN"]).matrix.filter(
    ({ indicator }) => indicator === "exercises-relative",
  );
  assert.ok(none.length > 0);
  assert.ok(none.every(({ logRatio }) => logRatio === 0));
});

test("what would change the verdict comes strongest first, one line an indicator", () => {
  const lines = weighed(knowledge.facts, ["RUS", "CHN"]).wouldChange;
  const percents = lines.map((line) => Number(/at (\d+) %/.exec(line)?.[1]));
  assert.ok(lines.length > 1);
  assert.deepEqual(
    percents,
    percents.toSorted((a, b) => b - a),
  );
  assert.equal(new Set(lines.map((line) => line.split(":")[0])).size, lines.length);
});

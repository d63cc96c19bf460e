import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "../../src/assess/index.ts";
import type { Assessment } from "../../src/contract/index.ts";
import { assessed, knowledge, told } from "./kit.ts";

const day = "2024-06-01";
const alone = (a: string, b: string, asOf = day): Assessment => assessed([], [a, b], asOf);
const side = (first: Assessment, ...others: Assessment[]) => compare([first, ...others], knowledge.regional);

test("pairs stand in the order asked for, each with paper, ladder, readings, gap and what it rests on", () => {
  const { dyads, framework } = side(alone("RUS", "CHN"), alone("USA", "JPN"));
  assert.deepEqual(
    dyads.map(({ dyad }) => dyad),
    [
      ["RUS", "CHN"],
      ["USA", "JPN"],
    ],
  );
  const [first, second] = dyads;
  assert.equal(first?.paper.level, "restraint");
  assert.equal(second?.paper.level, "defence");
  assert.equal(second?.leader.id, "formal-ally");
  assert.equal(first?.gap, "practice");
  assert.equal(first?.reports, 0);
  assert.ok((first?.facts ?? 0) > 20);
  assert.equal(framework.id, "military-alliance");
});

test("what stands out is told in sentences: who is bound, who does most, what only one has", () => {
  const { says } = side(alone("USA", "JPN"), alone("KEN", "OMN"));
  assert.match(says[0] ?? "", /^Bound to defend each other by a treaty of their own: United States–Japan;/);
  assert.match(
    says[1] ?? "",
    /^United States–Japan do most together \(\d+ % of the ladder\), Kenya–Oman least/,
  );
  assert.ok(says.some((one) => /^Only United States–Japan have .*joint exercises/.test(one)));
  assert.ok(says.some((one) => /^No report given speaks of any of them: the record alone does\.$/.test(one)));
  assert.ok(says.some((one) => /^The record is uneven/.test(one)));
});

test("days that differ, and pairs without reports, are said", () => {
  const withPage = assessed([told({ id: "a", seed: 1, date: "2022-03-01" })], ["KEN", "OMN"]);
  const { says } = side(withPage, alone("USA", "JPN"));
  assert.ok(says.some((one) => /as of different days, from 2022-03-01 to 2024-06-01/.test(one)));
  assert.ok(says.some((one) => /^No report given speaks of United States–Japan:/.test(one)));
});

test("a framework without rungs is compared by its readings", () => {
  const rungless = { ...alone("USA", "JPN"), practice: { says: "", rungs: [] } };
  assert.ok(side(rungless, rungless).says.every((one) => !/ladder/.test(one)));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { climbed, gapOf, paperLevelOf } from "../../../src/assess/index.ts";
import { monthly } from "../../../src/desk/weigh/line.ts";
import { daysBefore } from "../../../src/desk/weigh/weigh.ts";
import { assessment, on, reportOf } from "../sample.ts";

test("paper is as high as the strongest duty in force", () => {
  const none: ReadonlySet<string> = new Set();
  assert.equal(paperLevelOf(assessment.paper, none), "restraint");
  assert.equal(paperLevelOf({ ...assessment.paper, obligations: [] }, none), "none");
  const defence = { obligation: "defence", treaties: ["t"], symmetric: true, sources: [] } as const;
  const bound = { ...assessment.paper, obligations: [...assessment.paper.obligations, defence] };
  assert.equal(paperLevelOf(bound, none), "defence");
  assert.equal(paperLevelOf(bound, new Set(["t"])), "region");
});

test("practice is the share of the steps climbed", () => {
  // Episodic, regular and episodic on 6 rungs of 3 steps.
  assert.equal(climbed(assessment.practice), 4 / 18);
  assert.equal(climbed({ says: "", rungs: [] }), 0);
});

test("the gap says which of the two is ahead", () => {
  assert.equal(gapOf("defence", 0.1), "paper");
  assert.equal(gapOf("defence", 0.9), "even");
  assert.equal(gapOf("restraint", 0.5), "practice");
  assert.equal(gapOf("none", 0.1), "even");
});

test("reports are counted by month, up to the latest", () => {
  const page = (day: string | null) => reportOf({ id: "a", outlet: "a", published: on(day), blocks: [] });
  const { months, lastMonth } = monthly([
    page("2023-01-31"),
    page("2023-03-01"),
    page("2023-03-31"),
    page("2001-01-01"),
    page(null),
  ]);
  assert.equal(lastMonth, "2023-03");
  assert.deepEqual(months.slice(-3), [1, 0, 2]);
  assert.equal(months.length, 24);
  assert.deepEqual(monthly([page(null)]), { months: [], lastMonth: null });
});

test("the same day of earlier years, also of a leap day", () => {
  assert.deepEqual(daysBefore("2024-02-29", 2), ["2022-02-28", "2023-02-28"]);
});

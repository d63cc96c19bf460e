import assert from "node:assert/strict";
import { test } from "node:test";
import { withPairPriors } from "../../src/assess/hypotheses/pair-priors.ts";
import { lintFramework } from "../../src/assess/index.ts";
import type { Resemblance } from "../../src/contract/index.ts";
import { assessed, framework } from "./kit.ts";

const score = (probability: number, year = 2014): Resemblance => ({
  probability,
  year,
  says: "",
  reliability: [],
});

const prior = (id: string, resemblance: Resemblance | null, asOf = "2015-01-01"): number =>
  withPairPriors(framework, resemblance, asOf).hypotheses.find((one) => one.id === id)?.prior ?? 0;

test("a record like that of treaty allies raises the prior of allies, an unlike one lowers it; they sum to one", () => {
  assert.ok(prior("formal-ally", score(0.9)) > prior("formal-ally", null));
  assert.ok(prior("formal-ally", score(0.001)) < prior("formal-ally", null));
  const all = withPairPriors(framework, score(0.9), "2015-01-01").hypotheses;
  assert.ok(Math.abs(all.reduce((sum, one) => sum + one.prior, 0) - 1) < 1e-12);
});

test("an old score says less", () => {
  const fresh = prior("formal-ally", score(0.9), "2015-01-01");
  const stale = prior("formal-ally", score(0.9), "2035-01-01");
  assert.ok(fresh > stale && stale > prior("formal-ally", null));
});

test("without a score, or in a framework without the table, base rates stay", () => {
  assert.equal(withPairPriors(framework, null, "2015-01-01"), framework);
  const { resemblance: _, ...bare } = framework;
  assert.equal(withPairPriors(bare, score(0.9), "2015-01-01"), bare);
});

test("the figure stands beside the verdict and does not make it", () => {
  const result = assessed([], ["USA", "ISR"], "2016-01-01");
  assert.equal(result.resemblance?.year, 2014);
  assert.equal(result.hypotheses.find(({ id }) => id === "formal-ally")?.posterior, 0);
});

test("a table that does not hold together is told", () => {
  const { resemblance } = framework;
  assert.ok(resemblance);
  const broken = {
    ...framework,
    resemblance: { ...resemblance, cuts: [0.5, 0.1], rows: { "formal-ally": [0.5, 0.2, 0.2] } },
  };
  const problems = lintFramework(broken).join("\n");
  assert.match(problems, /cuts do not rise/);
  assert.match(problems, /no row for adversary/);
  assert.match(problems, /does not sum to one/);
});

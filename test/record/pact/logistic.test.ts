import assert from "node:assert/strict";
import { test } from "node:test";
import { fitLogistic, logit, probability } from "../../../src/record/pact/logistic.ts";
import { qualityOf } from "../../../src/record/pact/quality.ts";

/** Shares of 1 that follow a known line exactly, as many small groups of cases. */
function casesOfLine(intercept: number, slope: number) {
  const rows: Float64Array[] = [];
  const is: number[] = [];
  for (let x = -3; x <= 3; x += 0.5) {
    const share = probability(intercept + slope * x);
    for (let at = 0; at < 400; at++) {
      rows.push(Float64Array.of(x));
      is.push(at < share * 400 ? 1 : 0);
    }
  }
  return { rows, is: Uint8Array.from(is) };
}

test("the regression finds the line that made the cases", () => {
  const { rows, is } = casesOfLine(-1, 1.5);
  const { intercept, weights } = fitLogistic(rows, is, 0);
  assert.ok(Math.abs(intercept - -1) < 0.05, String(intercept));
  assert.ok(Math.abs((weights[0] ?? 0) - 1.5) < 0.05, String(weights[0]));
});

test("a ridge keeps weights finite where a term parts the cases wholly", () => {
  const rows = [-2, -1, 1, 2].map((x) => Float64Array.of(x));
  const fitted = fitLogistic(rows, Uint8Array.of(0, 0, 1, 1), 1);
  assert.ok((fitted.weights[0] ?? 0) > 0.3 && (fitted.weights[0] ?? 0) < 5);
  assert.ok(logit(fitted, Float64Array.of(2)) > logit(fitted, Float64Array.of(-2)));
});

test("quality of forecasts: hand cases", () => {
  const right = qualityOf([
    { p: 0.9, is: 1 },
    { p: 0.8, is: 1 },
    { p: 0.1, is: 0 },
    { p: 0.2, is: 0 },
  ]);
  assert.equal(right.auc, 1);
  assert.ok(Math.abs(right.brier - 0.025) < 1e-12);
  assert.ok(Math.abs(right.skill - 0.9) < 1e-12);
  assert.ok(Math.abs(right.ece - 0.15) < 1e-12);
  const level = qualityOf([
    { p: 0.5, is: 1 },
    { p: 0.5, is: 0 },
  ]);
  assert.equal(level.auc, 0.5);
  assert.equal(level.skill, 0);
  assert.deepEqual(level.reliability, [{ from: 0.5, to: 0.6, pairs: 2, given: 0.5, had: 0.5 }]);
});

import type { PactData } from "./data.ts";
import { type PactFeatures, pactFeatures } from "./features.ts";
import { type PactKind, pactLabels, type Treaties } from "./labels.ts";
import { fitLogistic, logit, probability, type Weights } from "./logistic.ts";
import { type Forecast, type Quality, qualityOf } from "./quality.ts";
import { termsOf } from "./terms.ts";

/** Weights of all terms, and the straight line that calibrates their log odds. */
export interface Calibrated {
  readonly weights: Weights;
  /** Log odds = intercept + slope × log odds of the regression (Platt 1999). */
  readonly calibration: { readonly intercept: number; readonly slope: number };
}

/** Cases of one kind of pact: pairs in years. */
export interface Cases {
  readonly names: readonly string[];
  readonly rows: readonly Float64Array[];
  readonly is: Uint8Array;
  /** The fold of each case; both years of a pair are in one. */
  readonly folds: Uint8Array;
}

export interface TrainOptions {
  readonly kind: PactKind;
  readonly known: Treaties;
  readonly regionOf: (state: string) => string;
  readonly without?: readonly string[];
}

/** Large enough to keep weights small among related terms; .3 to 100 change the held-out skill by under .01. */
const ridge = 30;
const folds = 5;

/** A fold by the codes of a pair (FNV-1a), so that neither its order nor other pairs decide where it falls. */
function foldOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return ((hash >>> 0) >>> 7) % folds;
}

function casesOf(data: PactData, features: PactFeatures, options: TrainOptions): Cases {
  const { names, rows } = termsOf(features);
  const is = pactLabels(data, features, options);
  const own = Uint8Array.from(features.pairs, ([i, j]) => foldOf(`${data.states[i]}-${data.states[j]}`));
  return { names, rows, is, folds: own };
}

const joined = (all: readonly Cases[]): Cases => ({
  names: all[0]?.names ?? [],
  rows: all.flatMap(({ rows }) => [...rows]),
  is: Uint8Array.from(all.flatMap(({ is }) => [...is])),
  folds: Uint8Array.from(all.flatMap(({ folds: own }) => [...own])),
});

/** The cases of some years. */
export const casesIn = (data: PactData, years: readonly number[], options: TrainOptions): Cases =>
  joined(years.map((year) => casesOf(data, pactFeatures(data, year, options), options)));

const where = (cases: Cases, keep: (fold: number) => boolean): Cases => {
  const kept = [...cases.folds.keys()].filter((index) => keep(cases.folds[index] ?? 0));
  return {
    names: cases.names,
    rows: kept.map((index) => cases.rows[index] as Float64Array),
    is: Uint8Array.from(kept, (index) => cases.is[index] ?? 0),
    folds: Uint8Array.from(kept, (index) => cases.folds[index] ?? 0),
  };
};

/**
 * Fits the weights on all cases, and the calibration on log odds that each half of the folds gets from weights fitted
 * on the other half: what a model says of pairs it was fitted on is too sure.
 */
export function fitCalibrated(cases: Cases): Calibrated {
  const halves = [(fold: number) => fold % 2 === 0, (fold: number) => fold % 2 === 1] as const;
  const odds: Float64Array[] = [];
  const is: number[] = [];
  for (const [index, half] of halves.entries()) {
    const other = where(cases, halves[1 - index] ?? half);
    const weights = fitLogistic(other.rows, other.is, ridge);
    const held = where(cases, half);
    odds.push(...held.rows.map((row) => Float64Array.of(logit(weights, row))));
    is.push(...held.is);
  }
  const line = fitLogistic(odds, Uint8Array.from(is), 0);
  return {
    weights: fitLogistic(cases.rows, cases.is, ridge),
    calibration: { intercept: line.intercept, slope: line.weights[0] ?? 1 },
  };
}

/** The probability of a pact that a fitted model gives a row of terms. */
export const forecast = ({ weights, calibration }: Calibrated, row: Float64Array): number =>
  probability(calibration.intercept + calibration.slope * logit(weights, row));

/** The forecast for each pair by a model fitted without any year of it. */
export function forecastsWithout(
  train: Cases,
  rows: readonly Float64Array[],
  data: PactData,
  pairs: readonly (readonly [number, number])[],
): number[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitCalibrated(where(train, (one) => one !== fold)),
  );
  return pairs.map(([i, j], index) =>
    forecast(
      models[foldOf(`${data.states[i]}-${data.states[j]}`)] as Calibrated,
      rows[index] as Float64Array,
    ),
  );
}

/** How well the model does on pairs and years that it was not fitted on: each fifth of the pairs in turn, in later years. */
export function heldOut(train: Cases, test: Cases): Quality {
  const forecasts: Forecast[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = fitCalibrated(where(train, (one) => one !== fold));
    const held = where(test, (one) => one === fold);
    for (const [index, row] of held.rows.entries())
      forecasts.push({ p: forecast(model, row), is: held.is[index] === 1 ? 1 : 0 });
  }
  return qualityOf(forecasts);
}

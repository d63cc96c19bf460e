import type { PactData } from "./data.ts";
import { pactFeatures } from "./features.ts";
import { type FeatureGroup, featureGroups } from "./groups.ts";
import { type PactKind, pactKinds, type Treaties } from "./labels.ts";
import type { Quality } from "./quality.ts";
import { termsOf } from "./terms.ts";
import { type Calibrated, casesIn, fitCalibrated, forecastsWithout, heldOut } from "./train.ts";

/** What is known of one kind of pact: the weights, and how good they are on pairs and years they never saw. */
export interface PactModel {
  readonly terms: readonly string[];
  readonly fitted: Calibrated;
  readonly quality: Quality;
  /** The same quality when one group of features is left out. */
  readonly without: readonly { readonly group: FeatureGroup; readonly auc: number; readonly skill: number }[];
}

/** How much each pair's record of a year looks like that of treaty allies, by a model that never saw the pair. */
export interface PactScores {
  readonly years: readonly number[];
  /** "CHN-RUS" in order of the alphabet → one probability a year. */
  readonly byPair: ReadonlyMap<string, readonly number[]>;
}

export interface TrainedPacts {
  readonly models: Readonly<Record<PactKind, PactModel>>;
  readonly scores: PactScores;
  readonly trainYears: readonly number[];
  readonly testYears: readonly number[];
}

export interface PactTraining {
  readonly known: Treaties;
  readonly regionOf: (state: string) => string;
  readonly trainYears: readonly number[];
  readonly testYears: readonly number[];
  /** Years to give scores for. */
  readonly scoreYears: readonly number[];
}

function trainKind(data: PactData, kind: PactKind, given: PactTraining): PactModel {
  const options = { ...given, kind };
  const train = casesIn(data, given.trainYears, options);
  const quality = heldOut(train, casesIn(data, given.testYears, options));
  const without = featureGroups.map((group) => {
    const less = { ...options, without: [group] };
    const { auc, skill } = heldOut(
      casesIn(data, given.trainYears, less),
      casesIn(data, given.testYears, less),
    );
    return { group, auc, skill };
  });
  return { terms: train.names, fitted: fitCalibrated(train), quality, without };
}

function scoresOf(data: PactData, given: PactTraining): PactScores {
  const options = { ...given, kind: "own" as const };
  const train = casesIn(data, given.trainYears, options);
  const years = given.scoreYears.map((year) => {
    const features = pactFeatures(data, year, options);
    return {
      pairs: features.pairs,
      given: forecastsWithout(train, termsOf(features).rows, data, features.pairs),
    };
  });
  const byPair = new Map<string, number[]>();
  for (const { pairs, given: forecasts } of years)
    for (const [index, [i, j]] of pairs.entries()) {
      const key = [data.states[i], data.states[j]].toSorted().join("-");
      byPair.set(key, [...(byPair.get(key) ?? []), forecasts[index] ?? 0]);
    }
  return { years: given.scoreYears, byPair };
}

/**
 * Trains the model of pacts on imported data: for either kind the weights and their quality with time and pair held
 * out, with and without each group of features; and scores of every pair, each by a model that never saw the pair.
 */
export function trainPacts(data: PactData, given: PactTraining): TrainedPacts {
  const [own, any] = pactKinds.map((kind) => trainKind(data, kind, given)) as [PactModel, PactModel];
  return {
    models: { own, any },
    scores: scoresOf(data, given),
    trainYears: given.trainYears,
    testYears: given.testYears,
  };
}

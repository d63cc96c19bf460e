/** The article's blocks: a first look at each run, and a second one that knows how the others were judged. */
import { z } from "zod";
import { readData } from "../../cues/folder.ts";
import type { Run } from "../segment.ts";
import { featureTable, type PageFacts } from "./features.ts";
import { Forest, Model } from "./forest.ts";
import { secondTable } from "./second-look.ts";
import type { Table } from "./table.ts";

/** `knowledge/pages/body-forest.json`. */
export const BodyForest = z.strictObject({
  /** How it was fitted, in words. */
  about: z.string(),
  /** Probability from which a run is body. */
  cut: z.number(),
  first: Forest,
  second: Forest,
});
export type BodyForest = z.infer<typeof BodyForest>;

interface Loaded {
  readonly cut: number;
  readonly first: Model;
  readonly second: Model;
}

let cached: Loaded | undefined;

/** The model that ships, read at the first page. */
const bodyModel = (): Loaded => {
  if (cached === undefined) {
    const file = JSON.parse(readData("body-forest.json")) as BodyForest;
    cached = { cut: file.cut, first: new Model(file.first), second: new Model(file.second) };
  }
  return cached;
};

export interface BodyScores {
  /** For each run the probability that it belongs to the article. */
  readonly scores: Float64Array;
  readonly cut: number;
  /** What moved the judgement of a run, in log odds, strongest first. */
  readonly reasons: (index: number, most: number) => readonly (readonly [string, number])[];
}

/** Half of what each look says, as they are weighed; that the second agrees with the first is no reason of its own. */
const strongest = (
  looks: readonly ReadonlyMap<string, number>[],
  most: number,
): readonly (readonly [string, number])[] => {
  const moved = new Map<string, number>();
  for (const look of looks)
    for (const [name, odds] of look) if (name !== "first") moved.set(name, (moved.get(name) ?? 0) + odds / 2);
  return [...moved].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, most);
};

const oddsOf = (p: number): number => Math.log(Math.max(1e-9, p) / Math.max(1e-9, 1 - p));

/** The two looks err on different pages: the mean of their odds errs less than either. */
export const meanOdds = (first: Float64Array, second: Float64Array): Float64Array =>
  first.map((p, index) => 1 / (1 + Math.exp(-(oddsOf(p) + oddsOf(second[index] ?? p)) / 2)));

const nothing: BodyScores = { scores: new Float64Array(0), cut: 1, reasons: () => [] };

/** A body of fewer characters is likely to be a part of one. */
const short = 200;

/** Where little was found, doubtful runs count too: tried on pages of outlets that the model had not seen. */
const cutFor = (runs: readonly Run[], { inThread }: PageFacts, scores: Float64Array, cut: number): number => {
  let found = 0;
  for (const [index, { text }] of runs.entries())
    if ((scores[index] ?? 0) > cut && !inThread[index]) found += text.length;
  return found < short ? (cut * 2) / 3 : cut;
};

/** Judges every run of a page; a page without runs needs no model. */
export const judgeRuns = (runs: readonly Run[], facts: PageFacts): BodyScores => {
  if (runs.length === 0) return nothing;
  const { cut, first, second } = bodyModel();
  const own = featureTable(runs, facts);
  const sight = first.probabilities([own]);
  const tables: readonly Table[] = [own, secondTable(runs, sight)];
  const scores = meanOdds(sight, second.probabilities(tables));
  return {
    scores,
    cut: cutFor(runs, facts, scores, cut),
    reasons: (index, most) => strongest([first.reasons([own], index), second.reasons(tables, index)], most),
  };
};

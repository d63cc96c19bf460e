/** The learned part of the pair question: a linear model over words and where they stand. */
import type { Knowledge } from "../../knowledge/index.ts";
import { featuresOf, type MarkedWords } from "./features.ts";

interface Model {
  readonly roots: readonly string[];
  /** Feature → where its row of weights begins in `weights`. */
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: Int16Array;
}

const parseModel = (text: string): Model => {
  const [, header = "", ...lines] = text.split("\n");
  const roots = header.split(" ");
  const weights = new Int16Array(lines.length * roots.length);
  const rows = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const [feature = "", row = ""] = line.split("\t");
    if (feature === "" || row === "") continue;
    rows.set(feature, at * roots.length);
    for (const [place, weight] of row.split(" ").entries())
      weights[at * roots.length + place] = Number(weight);
  }
  return { roots, rows, weights };
};

const loaded = new WeakMap<Knowledge, Model>();

const modelOf = (knowledge: Knowledge): Model => {
  const known = loaded.get(knowledge);
  if (known) return known;
  const model = parseModel(knowledge.readText("events/pairs.tsv"));
  loaded.set(knowledge, model);
  return model;
};

/** Log-probability of each root by the words alone. */
export const learnedScores = (marked: MarkedWords, knowledge: Knowledge): ReadonlyMap<string, number> => {
  const { roots, rows, weights } = modelOf(knowledge);
  const sums = roots.map(() => 0);
  for (const feature of featuresOf(marked)) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    for (let root = 0; root < roots.length; root++)
      sums[root] = (sums[root] ?? 0) + (weights[row + root] ?? 0) / 10;
  }
  const most = Math.max(...sums);
  const norm = most + Math.log(sums.reduce((total, sum) => total + Math.exp(sum - most), 0));
  return new Map(roots.map((root, at) => [root, (sums[at] ?? 0) - norm]));
};

/** How many features `decidingFeatures` names. */
const named = 3;

/**
 * The features that speak most for a root over the average of the others, strongest first: `m:` between the marks, `l:` and
 * `t:` before and after them, `2:` two words in a row.
 */
export const decidingFeatures = (
  marked: MarkedWords,
  root: string,
  knowledge: Knowledge,
): readonly string[] => {
  const { roots, rows, weights } = modelOf(knowledge);
  const at = roots.indexOf(root);
  const gain = (row: number): number => {
    const all = roots.map((_, place) => weights[row + place] ?? 0);
    return (all[at] ?? 0) - all.reduce((sum, weight) => sum + weight, 0) / roots.length;
  };
  return featuresOf(marked)
    .flatMap((feature) => {
      const row = rows.get(feature);
      return row === undefined ? [] : [{ feature, gain: gain(row) }];
    })
    .filter((one) => one.gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, named)
    .map(({ feature }) => feature);
};

/**
 * Trains the learned part of the pair question and writes knowledge/events/pairs.tsv.
 * Run: node training/events/train.ts  (about half a minute; deterministic)
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexiconOf } from "../../src/code/lexicon/lexicon.ts";
import { featuresOf } from "../../src/code/pairs/features.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { readDistinctions } from "./distinctions.ts";
import { generate, type Labelled, randomFrom } from "./generate.ts";

const rounds = 10;
const epochs = 6;
/** AdaGrad's step and the strength of the pull to zero: usual values, not searched. */
const step = 0.3;
const pull = 2e-6;
/** Features seen fewer times are dropped: they cannot be trusted and only make the file longer. */
const least = 4;

const knowledge = loadKnowledge();
const roots = [...knowledge.ontology.plover.roots.keys()];
const all = generate(
  { patterns: lexiconOf(knowledge).all(), distinctions: readDistinctions() },
  rounds,
  20260101,
);

const counts = new Map<string, number>();
const rows = all.map((one: Labelled) => ({ root: roots.indexOf(one.root), features: featuresOf(one) }));
for (const { features } of rows)
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const kept = [...counts]
  .filter(([, count]) => count >= least)
  .map(([feature]) => feature)
  .sort();
const index = new Map(kept.map((feature, at) => [feature, at]));
const perRoot = roots.map((_, root) => rows.filter((row) => row.root === root).length);
const coded = rows.map(({ root, features }) => ({
  root,
  at: features.flatMap((feature) => index.get(feature) ?? []),
}));

const weights = new Float64Array(kept.length * roots.length);
const squares = new Float64Array(weights.length).fill(1e-6);
const random = randomFrom(7);

const probabilities = (at: readonly number[]): number[] => {
  const scores = roots.map((_, root) =>
    at.reduce((sum, feature) => sum + (weights[feature * roots.length + root] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
};

const learn = ({ root, at }: (typeof coded)[number]): void => {
  // Rare roots weigh more, by the root of their rarity: full balance would make their noise as loud as their signal.
  const scale = Math.sqrt(coded.length / roots.length / Math.max(1, perRoot[root] ?? 1));
  const shares = probabilities(at);
  for (const feature of at)
    for (let one = 0; one < roots.length; one++) {
      const place = feature * roots.length + one;
      const gradient = scale * ((shares[one] ?? 0) - (one === root ? 1 : 0)) + pull * (weights[place] ?? 0);
      squares[place] = (squares[place] ?? 0) + gradient * gradient;
      weights[place] = (weights[place] ?? 0) - (step * gradient) / Math.sqrt(squares[place] ?? 1);
    }
};

for (let epoch = 0; epoch < epochs; epoch++) {
  const order = coded.map((_, at) => at).sort(() => random() - 0.5);
  for (const at of order) {
    const row = coded[at];
    if (row) learn(row);
  }
}

const right = coded.filter(({ root, at }) => {
  const shares = probabilities(at);
  return shares.indexOf(Math.max(...shares)) === root;
}).length;

const lines = kept.flatMap((feature, at) => {
  const row = roots.map((_, root) => Math.round((weights[at * roots.length + root] ?? 0) * 10));
  return row.some((weight) => Math.abs(weight) >= 3) ? [`${feature}\t${row.join(" ")}`] : [];
});
writeFileSync(
  join(import.meta.dirname, "../../knowledge/events/pairs.tsv"),
  `# Weights (tenths) of the learned part of the pair question. Made by training/events/train.ts from sentences it writes itself. Apache-2.0.\n${roots.join(" ")}\n${lines.join("\n")}\n`,
);
process.stderr.write(
  `${all.length} sentences, ${kept.length} features, ${lines.length} kept, training accuracy ${(right / coded.length).toFixed(3)}\n`,
);

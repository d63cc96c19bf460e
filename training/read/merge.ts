/**
 * Averages forests in log-odds and writes the mean: `node training/read/merge.ts OUT FOREST FOREST ...`. Two
 * fits that differ in features and pages err on different pages; their mean errs less than either. A forest
 * fitted on fewer features must have them in the same places.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { featureNames } from "../../src/read/html/features.ts";
import { Forest } from "../../src/read/html/forest.ts";

const [out, ...files] = process.argv.slice(2);
const forests = files.map((file) => Forest.parse(JSON.parse(readFileSync(file, "utf8"))));
for (const { features } of forests) {
  if (features.some((name, index) => featureNames[index] !== name))
    throw new Error("the features have moved: fit anew");
}
const share = 1 / forests.length;
const rounded = (value: number): number => Number(value.toPrecision(5));
const merged: Forest = {
  about: `Mean of ${forests.length} fits, merged by training/read/merge.ts. ${forests.map(({ about }) => about).join(" ")}`,
  features: [...featureNames],
  base: rounded(forests.reduce((sum, { base }) => sum + base * share, 0)),
  cut: 0.5,
  trees: forests.flatMap(({ trees }) =>
    trees.map((tree) => ({ ...tree, value: tree.value.map((value) => rounded(value * share)) })),
  ),
};
if (out) writeFileSync(out, JSON.stringify(merged));

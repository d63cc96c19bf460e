/** Boosted trees, evaluated: the model that chooses the article's blocks. Fitted by training/read. */
import { z } from "zod";
import { readData } from "../cues/folder.ts";

const numbers = z.array(z.number());

/** A tree as columns; a node whose `feature` is -1 is a leaf with `value`; rows go left when at most `threshold`. */
export const Tree = z.strictObject({
  feature: numbers,
  threshold: numbers,
  left: numbers,
  right: numbers,
  value: numbers,
});
export type Tree = z.infer<typeof Tree>;

export const Forest = z.strictObject({
  /** How it was fitted, in words. */
  about: z.string(),
  features: z.array(z.string()),
  base: z.number(),
  /** Probability from which a block is body. */
  cut: z.number(),
  trees: z.array(Tree),
});
export type Forest = z.infer<typeof Forest>;

const leafOf = (tree: Tree, row: Float64Array): number => {
  let node = 0;
  for (let feature = tree.feature[0] ?? -1; feature !== -1; feature = tree.feature[node] ?? -1) {
    node =
      (row[feature] ?? 0) <= (tree.threshold[node] ?? 0) ? (tree.left[node] ?? 0) : (tree.right[node] ?? 0);
  }
  return tree.value[node] ?? 0;
};

/** Probability that a run with these features belongs to the article. */
export const probability = (forest: Forest, row: Float64Array): number => {
  let sum = forest.base;
  for (const tree of forest.trees) sum += leafOf(tree, row);
  return 1 / (1 + Math.exp(-sum));
};

let cached: Forest | undefined;

/** The forest that ships, read at the first page. */
export const bodyForest = (): Forest => {
  cached ??= JSON.parse(readData("body-forest.json")) as Forest;
  return cached;
};

/** Boosted trees, evaluated: the models that choose the article's blocks. Fitted by training/read. */
import { z } from "zod";
import type { Table } from "./table.ts";

const numbers = z.array(z.number());

/**
 * The nodes of all trees in a row. A node whose `feature` is -1 is a leaf; else rows go to `left` when the feature is
 * at most `threshold`, and to the node behind it when it is more. `value` is what the tree says at a leaf, and what
 * it would say at an inner node if it ended there: the difference is what a split decided.
 */
export const Forest = z.strictObject({
  features: z.array(z.string()),
  base: z.number(),
  roots: numbers,
  feature: numbers,
  threshold: numbers,
  left: numbers,
  value: numbers,
});
export type Forest = z.infer<typeof Forest>;

/** A forest laid out for running. */
export class Model {
  readonly features: readonly string[];
  private readonly base: number;
  private readonly roots: Int32Array;
  private readonly feature: Int16Array;
  private readonly threshold: Float32Array;
  private readonly left: Int32Array;
  private readonly value: Float32Array;

  constructor(forest: Forest) {
    this.features = forest.features;
    this.base = forest.base;
    this.roots = Int32Array.from(forest.roots);
    this.feature = Int16Array.from(forest.feature);
    this.threshold = Float32Array.from(forest.threshold);
    this.left = Int32Array.from(forest.left);
    this.value = Float32Array.from(forest.value);
  }

  /** Where in `tables` the value of a feature stands: the features of the tables follow one another. */
  private readonly row: Float32Array = new Float32Array(1024);

  private load(tables: readonly Table[], index: number): Float32Array {
    let offset = 0;
    for (const { width, values } of tables) {
      this.row.set(values.subarray(index * width, (index + 1) * width), offset);
      offset += width;
    }
    return this.row;
  }

  /** Probability of each row, whose features stand in the tables side by side. */
  probabilities(tables: readonly Table[]): Float64Array {
    const { roots, feature, threshold, left, value } = this;
    const out = new Float64Array(tables[0]?.count ?? 0);
    for (let index = 0; index < out.length; index++) {
      const row = this.load(tables, index);
      let sum = this.base;
      for (let tree = 0; tree < roots.length; tree++) {
        let node = roots[tree] as number;
        let at = feature[node] as number;
        while (at !== -1) {
          node = (left[node] as number) + Number((row[at] as number) > (threshold[node] as number));
          at = feature[node] as number;
        }
        sum += value[node] as number;
      }
      out[index] = 1 / (1 + Math.exp(-sum));
    }
    return out;
  }

  /**
   * How much each feature moved one row, in log odds (Saabas 2014): along its path every split is credited with the
   * change from what the tree would have said before it.
   */
  reasons(tables: readonly Table[], index: number): Map<string, number> {
    const row = this.load(tables, index);
    const moved = new Map<string, number>();
    for (const root of this.roots) {
      let node = root;
      for (let at = this.feature[node] ?? -1; at !== -1; at = this.feature[node] ?? -1) {
        const next = (this.left[node] ?? 0) + Number((row[at] ?? 0) > (this.threshold[node] ?? 0));
        const name = this.features[at] ?? "";
        moved.set(name, (moved.get(name) ?? 0) + (this.value[next] ?? 0) - (this.value[node] ?? 0));
        node = next;
      }
    }
    return moved;
  }
}

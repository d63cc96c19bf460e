/** Gradient boosting of regression trees for the logistic loss, on binned features (Friedman 2001; histograms as in LightGBM). */
import type { Forest } from "../../src/read/html/body/forest.ts";

interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  /** The left child; the right one stands behind it. */
  readonly left: number[];
  readonly value: number[];
}

export interface Rows {
  readonly features: readonly string[];
  /** One column a feature. */
  readonly columns: readonly Float32Array[];
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface Settings {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly rowShare: number;
  readonly featureShare: number;
  readonly leastWeight: number;
  readonly ridge: number;
  readonly seed: number;
}

const bins = 64;

interface Binned {
  readonly codes: readonly Uint8Array[];
  readonly edges: readonly Float64Array[];
}

/** Edges at quantiles of each column; a code is the number of edges below the value. */
const binned = ({ columns }: Rows): Binned => {
  const edges = columns.map((column) => {
    const step = Math.max(1, Math.floor(column.length / 20000));
    const sample = column.filter((_, at) => at % step === 0).sort();
    const found = new Set<number>();
    for (let bin = 1; bin < bins; bin++) found.add(sample[Math.floor((bin * sample.length) / bins)] ?? 0);
    return Float64Array.from(found).sort();
  });
  const codes = columns.map((column, feature) => {
    const own = edges[feature] ?? new Float64Array();
    return Uint8Array.from(column, (value) => {
      let low = 0;
      let high = own.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (own[middle] ?? 0)) high = middle;
        else low = middle + 1;
      }
      return low;
    });
  });
  return { codes, edges };
};

/** A small generator, so that the same data give the same forest. */
const generator = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 4294967296;
};

interface Leaf {
  readonly rows: Int32Array;
  readonly sums: Float64Array;
  readonly node: number;
  readonly split: Split | null;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

class Grower {
  private readonly codes: readonly Uint8Array[];
  private readonly gradients: Float64Array;
  private readonly curvatures: Float64Array;
  private readonly used: readonly number[];
  private readonly settings: Settings;

  constructor(
    codes: readonly Uint8Array[],
    gradients: Float64Array,
    curvatures: Float64Array,
    used: readonly number[],
    settings: Settings,
  ) {
    this.codes = codes;
    this.gradients = gradients;
    this.curvatures = curvatures;
    this.used = used;
    this.settings = settings;
  }

  sums(rows: Int32Array): Float64Array {
    const sums = new Float64Array(this.used.length * bins * 2);
    for (const [place, feature] of this.used.entries()) {
      const codes = this.codes[feature] as Uint8Array;
      const offset = place * bins * 2;
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] as number;
        const cell = offset + (codes[row] as number) * 2;
        sums[cell] = (sums[cell] as number) + (this.gradients[row] as number);
        sums[cell + 1] = (sums[cell + 1] as number) + (this.curvatures[row] as number);
      }
    }
    return sums;
  }

  leaf(rows: Int32Array, sums: Float64Array, node: number): Leaf {
    return { rows, sums, node, split: this.bestSplit(sums) };
  }

  value(sums: Float64Array): number {
    let gradient = 0;
    let curvature = 0;
    for (let bin = 0; bin < bins; bin++) {
      gradient += sums[bin * 2] as number;
      curvature += sums[bin * 2 + 1] as number;
    }
    return -gradient / (curvature + this.settings.ridge);
  }

  private bestSplit(sums: Float64Array): Split | null {
    const { ridge, leastWeight } = this.settings;
    let best: Split | null = null;
    for (const [place, feature] of this.used.entries()) {
      const offset = place * bins * 2;
      let gradient = 0;
      let curvature = 0;
      for (let bin = 0; bin < bins; bin++) {
        gradient += sums[offset + bin * 2] as number;
        curvature += sums[offset + bin * 2 + 1] as number;
      }
      const before = (gradient * gradient) / (curvature + ridge);
      let leftGradient = 0;
      let leftCurvature = 0;
      for (let bin = 0; bin < bins - 1; bin++) {
        leftGradient += sums[offset + bin * 2] as number;
        leftCurvature += sums[offset + bin * 2 + 1] as number;
        const rightCurvature = curvature - leftCurvature;
        if (leftCurvature < leastWeight || rightCurvature < leastWeight) continue;
        const rightGradient = gradient - leftGradient;
        const gain =
          (leftGradient * leftGradient) / (leftCurvature + ridge) +
          (rightGradient * rightGradient) / (rightCurvature + ridge) -
          before;
        if (gain > 1e-6 && (best === null || gain > best.gain)) best = { gain, feature, bin };
      }
    }
    return best;
  }

  part(rows: Int32Array, { feature, bin }: Split): readonly [Int32Array, Int32Array] {
    const codes = this.codes[feature] as Uint8Array;
    return [
      rows.filter((row) => (codes[row] as number) <= bin),
      rows.filter((row) => (codes[row] as number) > bin),
    ];
  }
}

const subtract = (whole: Float64Array, part: Float64Array): Float64Array =>
  whole.map((value, at) => value - (part[at] as number));

const growTree = (
  grower: Grower,
  rows: Int32Array,
  edges: readonly Float64Array[],
  settings: Settings,
): Tree => {
  const tree: Tree = { feature: [-1], threshold: [0], left: [0], value: [0] };
  const leaves: Leaf[] = [grower.leaf(rows, grower.sums(rows), 0)];
  while (leaves.length < settings.leaves) {
    let at = -1;
    for (const [index, leaf] of leaves.entries())
      if (leaf.split && leaf.split.gain > (leaves[at]?.split?.gain ?? 0)) at = index;
    const leaf = leaves[at];
    if (!leaf?.split) break;
    const [left, right] = grower.part(leaf.rows, leaf.split);
    const small = left.length <= right.length ? left : right;
    const smallSums = grower.sums(small);
    const largeSums = subtract(leaf.sums, smallSums);
    const node = tree.feature.length;
    for (const column of [tree.feature, tree.threshold, tree.left, tree.value]) column.push(0, 0);
    tree.feature[node] = -1;
    tree.feature[node + 1] = -1;
    tree.feature[leaf.node] = leaf.split.feature;
    tree.threshold[leaf.node] = edges[leaf.split.feature]?.[leaf.split.bin] ?? Number.MAX_VALUE;
    tree.left[leaf.node] = node;
    tree.value[leaf.node] = settings.rate * grower.value(leaf.sums);
    leaves.splice(
      at,
      1,
      grower.leaf(left, small === left ? smallSums : largeSums, node),
      grower.leaf(right, small === right ? smallSums : largeSums, node + 1),
    );
  }
  for (const leaf of leaves) tree.value[leaf.node] = settings.rate * grower.value(leaf.sums);
  return tree;
};

const apply = (tree: Tree, columns: readonly Float32Array[], scores: Float64Array): void => {
  for (let row = 0; row < scores.length; row++) {
    let node = 0;
    while ((tree.feature[node] ?? -1) !== -1) {
      const value = columns[tree.feature[node] ?? 0]?.[row] ?? 0;
      node = (tree.left[node] ?? 0) + Number(value > (tree.threshold[node] ?? 0));
    }
    scores[row] = (scores[row] ?? 0) + (tree.value[node] ?? 0);
  }
};

/** The trees as one forest, its numbers no longer than they need to be: thresholds are single floats. */
const joined = (features: readonly string[], base: number, trees: readonly Tree[]): Forest => {
  const forest: Forest = {
    features: [...features],
    base: Number(base.toPrecision(6)),
    roots: [],
    feature: [],
    threshold: [],
    left: [],
    value: [],
  };
  for (const { feature, threshold, left, value } of trees) {
    const root = forest.feature.length;
    forest.roots.push(root);
    for (const [node, own] of feature.entries()) {
      forest.feature.push(own);
      forest.threshold.push(own === -1 ? 0 : Number(Math.fround(threshold[node] ?? 0).toPrecision(9)));
      forest.left.push(own === -1 ? 0 : root + (left[node] ?? 0));
      forest.value.push(Number((value[node] ?? 0).toPrecision(4)));
    }
  }
  return forest;
};

class Boosting {
  private readonly rows: Rows;
  private readonly settings: Settings;
  private readonly scores: Float64Array;
  private readonly gradients: Float64Array;
  private readonly curvatures: Float64Array;
  readonly base: number;
  private readonly all: number;

  constructor(rows: Rows, settings: Settings) {
    this.rows = rows;
    this.settings = settings;
    const count = rows.labels.length;
    this.all = rows.weights.reduce((sum, weight) => sum + weight, 0);
    const positive = rows.weights.reduce((sum, weight, row) => sum + weight * (rows.labels[row] ?? 0), 0);
    this.base = Math.log(positive / (this.all - positive));
    this.scores = new Float64Array(count).fill(this.base);
    this.gradients = new Float64Array(count);
    this.curvatures = new Float64Array(count);
  }

  /** Works out the slope of the loss at each row; gives the mean loss. */
  slope(): number {
    const { labels, weights } = this.rows;
    let loss = 0;
    for (let row = 0; row < labels.length; row++) {
      const p = 1 / (1 + Math.exp(-(this.scores[row] as number)));
      const weight = weights[row] as number;
      this.gradients[row] = weight * (p - (labels[row] as number));
      this.curvatures[row] = weight * p * (1 - p);
      loss -= weight * Math.log(Math.max(1e-9, labels[row] === 1 ? p : 1 - p));
    }
    return loss / this.all;
  }

  grow({ codes, edges }: Binned, random: () => number): Tree {
    const { rowShare, featureShare } = this.settings;
    const used = codes.map((_, feature) => feature).filter(() => random() < featureShare);
    const sample = Int32Array.from(this.scores.keys()).filter(() => random() < rowShare);
    const grower = new Grower(codes, this.gradients, this.curvatures, used, this.settings);
    const tree = growTree(grower, sample, edges, this.settings);
    apply(tree, this.rows.columns, this.scores);
    return tree;
  }
}

/** Fits a forest, the same for the same rows and settings; `tell` hears of progress. */
export const boost = (rows: Rows, settings: Settings, tell: (text: string) => void): Forest => {
  const bins = binned(rows);
  const random = generator(settings.seed);
  const boosting = new Boosting(rows, settings);
  const trees: Tree[] = [];
  for (let step = 0; step < settings.trees; step++) {
    const loss = boosting.slope();
    if (step % 50 === 0) tell(`  tree ${step}: loss ${loss.toFixed(4)}`);
    trees.push(boosting.grow(bins, random));
  }
  tell(`  ${trees.length} trees: loss ${boosting.slope().toFixed(4)}`);
  return joined(rows.features, boosting.base, trees);
};

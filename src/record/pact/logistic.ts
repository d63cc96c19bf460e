/** An intercept and one weight a term, on the log odds. */
export interface Weights {
  readonly intercept: number;
  readonly weights: Float64Array;
}

const mostSteps = 30;
const closeEnough = 1e-4;

export const logit = ({ intercept, weights }: Weights, row: Float64Array): number => {
  let sum = intercept;
  for (let term = 0; term < weights.length; term++) sum += (weights[term] ?? 0) * (row[term] ?? 0);
  return sum;
};

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Minus log likelihood of one case, kept finite. */
const loss = (odds: number, is: number): number => {
  const against = is === 1 ? -odds : odds;
  return against > 30 ? against : Math.log1p(Math.exp(against));
};

/** Solves `matrix` x = `right` for a symmetric positive matrix (Cholesky); the lower triangle is overwritten. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const at = (i: number, j: number): number => matrix[i]?.[j] ?? 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      (matrix[i] as Float64Array)[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const found = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) found[i] = (found[i] ?? 0) - at(i, k) * (found[k] ?? 0);
    found[i] = (found[i] ?? 0) / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) found[i] = (found[i] ?? 0) - at(k, i) * (found[k] ?? 0);
    found[i] = (found[i] ?? 0) / at(i, i);
  }
  return found;
}

/** Newton's step: the gradient through the curvature, both of the penalised likelihood. */
function stepOf(rows: readonly Float64Array[], is: Uint8Array, now: Weights, ridge: number): Float64Array {
  const size = now.weights.length + 1;
  const curve = Array.from({ length: size }, () => new Float64Array(size));
  const slope = new Float64Array(size);
  const whole = new Float64Array(size);
  whole[0] = 1;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Float64Array;
    const p = probability(logit(now, row));
    const [error, weight] = [(is[index] ?? 0) - p, Math.max(p * (1 - p), 1e-9)];
    whole.set(row, 1);
    for (let i = 0; i < size; i++) {
      const value = whole[i] as number;
      if (value === 0) continue;
      slope[i] = (slope[i] as number) + error * value;
      const line = curve[i] as Float64Array;
      const weighted = weight * value;
      for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + weighted * (whole[j] as number);
    }
  }
  for (let i = 1; i < size; i++) {
    slope[i] = (slope[i] as number) - ridge * (now.weights[i - 1] as number);
    const line = curve[i] as Float64Array;
    line[i] = (line[i] as number) + ridge;
  }
  return solve(curve, slope);
}

const penalised = (rows: readonly Float64Array[], is: Uint8Array, at: Weights, ridge: number): number => {
  let sum = 0;
  for (let index = 0; index < rows.length; index++)
    sum += loss(logit(at, rows[index] as Float64Array), is[index] ?? 0);
  for (const weight of at.weights) sum += (ridge / 2) * weight * weight;
  return sum;
};

/**
 * Logistic regression with a ridge on all weights but the intercept, by Newton's method with halved steps.
 *
 * @param rows one a case, all of one length
 * @param is 1 where the case is a pact, 0 where it is none
 */
export function fitLogistic(rows: readonly Float64Array[], is: Uint8Array, ridge: number): Weights {
  const share = is.reduce((sum, one) => sum + one, 0) / is.length;
  let now: Weights = {
    intercept: Math.log(share / (1 - share)),
    weights: new Float64Array(rows[0]?.length ?? 0),
  };
  let best = penalised(rows, is, now, ridge);
  for (let step = 0; step < mostSteps; step++) {
    const by = stepOf(rows, is, now, ridge);
    let moved = 0;
    for (let length = 1; length > 1e-4; length /= 2) {
      const next: Weights = {
        intercept: now.intercept + length * (by[0] ?? 0),
        weights: now.weights.map((weight, term) => weight + length * (by[term + 1] ?? 0)),
      };
      const value = penalised(rows, is, next, ridge);
      if (value > best) continue;
      moved = best - value;
      [now, best] = [next, value];
      break;
    }
    if (moved < closeEnough * best) break;
  }
  return now;
}

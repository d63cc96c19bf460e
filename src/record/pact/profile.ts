import type { Grid } from "./data.ts";

export const logged = (grid: Grid): Grid => grid.map(Math.log1p);

export const transposed = (grid: Grid, n: number): Grid => {
  const turned = new Float32Array(grid.length);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) turned[i * n + j] = grid[j * n + i] ?? 0;
  return turned;
};

/** Both directions added up. */
export const bothWays = (grid: Grid, n: number): Grid => {
  const turned = transposed(grid, n);
  return grid.map((value, cell) => value + (turned[cell] ?? 0));
};

/** The sum of each row: all that a state does with anybody. */
export const totals = (grid: Grid, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += grid[i * n + j] ?? 0;
    return sum;
  });

/** Adding one to each squared length keeps states of whom nearly nothing is known from looking alike. */
const prior = 1;

/**
 * How alike the rows of two states are, what they do with one another left out: the cosine of their dealings with
 * third states. Two states that exercise with the same others stand close, whether or not with each other.
 */
export function alike(grid: Grid, n: number): Grid {
  const lengths = totals(
    grid.map((value) => value * value),
    n,
  );
  const found = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      let dot = 0;
      for (let k = 0; k < n; k++)
        if (k !== i && k !== j) dot += (grid[i * n + k] ?? 0) * (grid[j * n + k] ?? 0);
      const own = (lengths[i] ?? 0) - (grid[i * n + j] ?? 0) ** 2 + prior;
      const other = (lengths[j] ?? 0) - (grid[j * n + i] ?? 0) ** 2 + prior;
      const cosine = dot / Math.sqrt(own * other);
      found[i * n + j] = cosine;
      found[j * n + i] = cosine;
    }
  }
  return found;
}

import type { CountryMeasure, CountryYear, DyadMeasure, DyadYear } from "./rows.ts";

/** A square table, row by row: what the state of the row does towards that of the column. */
export type Grid = Float32Array;

/** Yearly rows as square tables, quick to sum over years. */
export interface PactData {
  /** ISO codes; a state's place is its row and column in every grid. */
  readonly states: readonly string[];
  /** The grid of a measure in a year; all zero where the data have nothing. */
  grid(measure: DyadMeasure, year: number): Grid;
  /** The sum of a measure over years, both inclusive. */
  sum(measure: DyadMeasure, from: number, to: number): Grid;
  /** The latest value of a state's measure in the six years up to one; NaN without any. */
  latest(measure: CountryMeasure, year: number): Float64Array;
  /** First and last year with a row of a measure; null where it has none. */
  span(measure: DyadMeasure | CountryMeasure): readonly [number, number] | null;
}

/** A value of a state older than this is not carried on. */
const carriedYears = 6;

const symmetric: ReadonlySet<string> = new Set([
  "defence",
  "offence",
  "neutrality",
  "nonaggression",
  "consultation",
  "exercises",
  "votes",
  "disputes",
]);

const keyOf = (measure: string, year: number): string => `${measure} ${year}`;

/** Sorts rows into grids. Rows of states that are not in `states` are left out. */
export function pactData(
  states: readonly string[],
  dyads: Iterable<DyadYear>,
  countries: Iterable<CountryYear>,
): PactData {
  const n = states.length;
  const at = new Map(states.map((id, index) => [id, index]));
  const grids = new Map<string, Grid>();
  const values = new Map<string, Float64Array>();
  const spans = new Map<string, [number, number]>();
  const empty = new Float32Array(n * n);
  const note = (measure: string, year: number): void => {
    const span = spans.get(measure);
    if (span === undefined) spans.set(measure, [year, year]);
    else spans.set(measure, [Math.min(span[0], year), Math.max(span[1], year)]);
  };
  for (const { a, b, year, measure, value } of dyads) {
    const [i, j] = [at.get(a), at.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    const key = keyOf(measure, year);
    const grid = grids.get(key) ?? new Float32Array(n * n);
    grids.set(key, grid);
    note(measure, year);
    grid[i * n + j] = (grid[i * n + j] ?? 0) + value;
    if (symmetric.has(measure)) grid[j * n + i] = grid[i * n + j] ?? 0;
  }
  for (const { country, year, measure, value } of countries) {
    const i = at.get(country);
    if (i === undefined) continue;
    const key = keyOf(measure, year);
    const list = values.get(key) ?? new Float64Array(n).fill(Number.NaN);
    values.set(key, list);
    note(measure, year);
    list[i] = value;
  }
  return {
    states,
    grid: (measure, year) => grids.get(keyOf(measure, year)) ?? empty,
    sum: (measure, from, to) => {
      const total = new Float32Array(n * n);
      for (let year = from; year <= to; year++) {
        const grid = grids.get(keyOf(measure, year));
        if (grid)
          for (let cell = 0; cell < total.length; cell++)
            total[cell] = (total[cell] ?? 0) + (grid[cell] ?? 0);
      }
      return total;
    },
    latest: (measure, year) =>
      Float64Array.from({ length: n }, (_, state) => {
        for (let back = 0; back < carriedYears; back++) {
          const value = values.get(keyOf(measure, year - back))?.[state];
          if (value !== undefined && !Number.isNaN(value)) return value;
        }
        return Number.NaN;
      }),
    span: (measure) => spans.get(measure) ?? null,
  };
}

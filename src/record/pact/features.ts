import type { Grid, PactData } from "./data.ts";
import { featureGroups } from "./groups.ts";
import { alike, bothWays, logged, totals, transposed } from "./profile.ts";

/** The features of all pairs of a year: one column a feature, a pair's place is `pairs`' place. */
export interface PactFeatures {
  readonly year: number;
  /** Places of both states of each pair, the first smaller. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** Exercise data come out some four years late, so the model looks at the ten years that ended four years ago. */
const exerciseYears = { from: 13, to: 4 } as const;

type Column = (i: number, j: number, cell: number) => number;

const smaller =
  (values: Float64Array): Column =>
  (i, j) =>
    Math.min(values[i] ?? Number.NaN, values[j] ?? Number.NaN);
const larger =
  (values: Float64Array): Column =>
  (i, j) =>
    Math.max(values[i] ?? Number.NaN, values[j] ?? Number.NaN);
const apart =
  (values: Float64Array): Column =>
  (i, j) =>
    Math.abs((values[i] ?? Number.NaN) - (values[j] ?? Number.NaN));
const cellOf =
  (grid: Grid): Column =>
  (_i, _j, cell) =>
    grid[cell] ?? 0;

const log = (values: Float64Array): Float64Array => values.map(Math.log1p);

/** Half an event each way, so that pairs nobody reports on do not stand at minus infinity. */
const ratio = (seen: number, expected: number): number => Math.log((seen + 0.5) / (expected + 0.5));

function ofEvents(data: PactData, year: number): Record<string, Column> {
  const n = data.states.length;
  const recent = (
    measure: "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict",
  ) => bothWays(data.sum(measure, year - 2, year), n);
  const longer = (measure: Parameters<typeof recent>[0]) => bothWays(data.sum(measure, year - 9, year), n);
  const quads = (
    ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"] as const
  ).map(recent);
  const [verbal, material, words, force] = quads.map(logged) as [Grid, Grid, Grid, Grid];
  const all = quads.reduce((sum, grid) => sum.map((value, cell) => value + (grid[cell] ?? 0)));
  const traffic = totals(all, n);
  const world = traffic.reduce((sum, one) => sum + one, 0) || 1;
  const [cooperation, conflict] = [longer("material-cooperation"), longer("material-conflict")];
  const [kind, harsh] = [longer("verbal-cooperation"), longer("verbal-conflict")];
  const whole = (cell: number): number =>
    (cooperation[cell] ?? 0) + (conflict[cell] ?? 0) + (kind[cell] ?? 0) + (harsh[cell] ?? 0) + 4;
  return {
    "events-verbal-cooperation": cellOf(verbal),
    "events-material-cooperation": cellOf(material),
    "events-verbal-conflict": cellOf(words),
    "events-material-conflict": cellOf(force),
    "events-traffic": (i, j, cell) => ratio(all[cell] ?? 0, ((traffic[i] ?? 0) * (traffic[j] ?? 0)) / world),
    "events-conflict-share": (_i, _j, cell) => ((harsh[cell] ?? 0) + (conflict[cell] ?? 0) + 1) / whole(cell),
    "events-force-share": (_i, _j, cell) => ((conflict[cell] ?? 0) + 0.4) / whole(cell),
    "events-smaller": smaller(log(traffic)),
    "events-larger": larger(log(traffic)),
    "events-same-partners": cellOf(alike(logged(cooperation), n)),
    "events-same-opponents": cellOf(alike(logged(conflict), n)),
    "events-same-company": cellOf(alike(logged(kind), n)),
  };
}

function ofVotes(data: PactData, year: number): Record<string, Column> {
  const n = data.states.length;
  const votes = data.grid("votes", year);
  const mean = totals(votes, n).map((sum, i) => {
    let count = 0;
    for (let j = 0; j < n; j++) if ((votes[i * n + j] ?? 0) > 0) count++;
    return count === 0 ? Number.NaN : sum / count;
  });
  const point = data.latest("ideal-point", year);
  const agreed: Column = (_i, _j, cell) => ((votes[cell] ?? 0) > 0 ? (votes[cell] ?? 0) : Number.NaN);
  return {
    "votes-agreement": agreed,
    "votes-agreement-beyond-usual": (i, j, cell) =>
      agreed(i, j, cell) - ((mean[i] ?? 0) + (mean[j] ?? 0)) / 2,
    "votes-distance": apart(point),
    "votes-smaller": smaller(point),
    "votes-larger": larger(point),
  };
}

function ofCapabilities(data: PactData, year: number): Record<string, Column> {
  const cinc = data.latest("cinc", year).map((value) => Math.log(value + 1e-5));
  const people = log(data.latest("population", year));
  const personnel = data.latest("personnel", year);
  const perSoldier = data
    .latest("spending", year)
    .map((value, i) => Math.log((value + 1) / ((personnel[i] ?? 0) + 1)));
  return {
    "capabilities-smaller": smaller(cinc),
    "capabilities-larger": larger(cinc),
    "capabilities-people-apart": apart(people),
    "capabilities-poorer": smaller(perSoldier),
    "capabilities-richer": larger(perSoldier),
  };
}

function ofExercises(data: PactData, year: number): Record<string, Column> {
  const n = data.states.length;
  const held = data.sum("exercises", year - exerciseYears.from, year - exerciseYears.to);
  const all = totals(held, n);
  return {
    "exercises-together": cellOf(logged(held)),
    "exercises-share": (i, j, cell) => (held[cell] ?? 0) / (Math.min(all[i] ?? 0, all[j] ?? 0) + 5),
    "exercises-same-partners": cellOf(alike(logged(held), n)),
    "exercises-smaller": smaller(log(all)),
    "exercises-larger": larger(log(all)),
  };
}

function ofArms(data: PactData, year: number): Record<string, Column> {
  const n = data.states.length;
  const delivered = data.sum("arms", year - 9, year);
  return {
    "arms-between": cellOf(logged(bothWays(delivered, n))),
    "arms-same-suppliers": cellOf(alike(logged(transposed(delivered, n)), n)),
  };
}

function ofDisputes(data: PactData, year: number): Record<string, Column> {
  const n = data.states.length;
  const fought = data.sum("disputes", year - 9, year).map((value) => (value > 0 ? 1 : 0));
  const all = totals(fought, n);
  return {
    "disputes-between": cellOf(fought),
    "disputes-all": (i, j) => Math.log1p((all[i] ?? 0) + (all[j] ?? 0)),
    "disputes-same-opponents": cellOf(alike(fought, n)),
  };
}

const regions = ["americas", "europe", "africa", "mideast", "asia"] as const;
const crossed = [
  ["americas", "europe"],
  ["africa", "mideast"],
  ["asia", "europe"],
] as const;

function ofRegions(data: PactData, regionOf: (state: string) => string): Record<string, Column> {
  const region = data.states.map(regionOf);
  const both =
    (a: string, b: string): Column =>
    (i, j) =>
      Number((region[i] === a && region[j] === b) || (region[i] === b && region[j] === a));
  return Object.fromEntries([
    ...regions.map((name) => [`region-${name}`, both(name, name)]),
    ...crossed.map(([a, b]) => [`region-${a}-${b}`, both(a, b)]),
  ]);
}

/** Measures a column in standard deviations from the mean of all pairs of the year; unknown is the mean. */
function standardised(values: Float64Array): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / (known.length || 1);
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length || 1));
  // What is the same for all pairs but for rounding tells none of them apart.
  if (spread < 1e-9) return new Float64Array(values.length);
  return values.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / spread));
}

/**
 * What the public record holds of every pair in a year, each feature in standard deviations from the mean of all pairs
 * of that year: data sets grow with the years, and a count that was much in 1995 is little in 2010.
 *
 * @param regionOf the region of a state, by ISO code
 * @param without groups to leave out, to see what each adds
 */
export function pactFeatures(
  data: PactData,
  year: number,
  {
    regionOf,
    without = [],
  }: { readonly regionOf: (state: string) => string; readonly without?: readonly string[] },
): PactFeatures {
  const n = data.states.length;
  const makers = {
    events: () => ofEvents(data, year),
    votes: () => ofVotes(data, year),
    capabilities: () => ofCapabilities(data, year),
    exercises: () => ofExercises(data, year),
    arms: () => ofArms(data, year),
    disputes: () => ofDisputes(data, year),
    region: () => ofRegions(data, regionOf),
  };
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) pairs.push([i, j]);
  const columns = new Map<string, Float64Array>();
  for (const group of featureGroups.filter((one) => !without.includes(one))) {
    for (const [name, column] of Object.entries(makers[group]())) {
      columns.set(name, standardised(Float64Array.from(pairs, ([i, j]) => column(i, j, i * n + j))));
    }
  }
  return { year, pairs, columns };
}

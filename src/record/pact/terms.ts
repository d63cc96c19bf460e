import type { PactFeatures } from "./features.ts";

/** Features that may bend: they get a second slope above each of these standard deviations. */
const bending: readonly string[] = [
  "events-traffic",
  "events-same-partners",
  "events-same-opponents",
  "events-conflict-share",
  "votes-distance",
  "votes-agreement-beyond-usual",
  "exercises-together",
  "exercises-same-partners",
  "arms-same-suppliers",
];
const bends = [0.5, 1.5] as const;

/** Rows for the regression, and the name of each of their terms ("votes-distance", "votes-distance>0.5"). */
export interface Terms {
  readonly names: readonly string[];
  readonly rows: readonly Float64Array[];
}

/** The terms of the model from features: each as it is, and the bending ones with a second and third slope. */
export function termsOf({ columns, pairs }: PactFeatures): Terms {
  const made = [...columns].flatMap(([name, column]): [string, (pair: number) => number][] => {
    const plain: [string, (pair: number) => number] = [name, (pair) => column[pair] ?? 0];
    if (!bending.includes(name)) return [plain];
    return [
      plain,
      ...bends.map((from): [string, (pair: number) => number] => [
        `${name}>${from}`,
        (pair) => Math.max(0, (column[pair] ?? 0) - from),
      ]),
    ];
  });
  return {
    names: made.map(([name]) => name),
    rows: pairs.map((_, pair) => Float64Array.from(made, ([, value]) => value(pair))),
  };
}

/** Obligations a pair and year: ATOP and the Correlates of War's formal alliances. */
import type { DyadMeasure, DyadYear } from "../pact/rows.ts";
import { cell, type DataSet, dyadIn, type FileRow, type Given, numberIn, rowByRow } from "./reader.ts";
import type { StateCodes } from "./state-codes.ts";

type Columns = readonly (readonly [DyadMeasure, readonly string[]])[];

const a = ["mem1", "stateA", "statea", "ccode1", "iso3_a"] as const;
const b = ["mem2", "stateB", "stateb", "ccode2", "iso3_b"] as const;
const year = ["year"] as const;

const atopColumns: Columns = [
  ["defence", ["defense", "atop_defense"]],
  ["offence", ["offense", "atop_offense"]],
  ["neutrality", ["neutral", "atop_neutral"]],
  ["nonaggression", ["nonagg", "atop_nonagg"]],
  ["consultation", ["consul", "atop_consul"]],
];

const cowColumns: Columns = [
  ["cow-defence", ["defense", "cow_defense"]],
  ["cow-neutrality", ["neutrality", "cow_neutral"]],
  ["cow-nonaggression", ["nonaggression", "cow_nonagg"]],
  ["cow-entente", ["entente", "cow_entente"]],
];

function take(codes: StateCodes, columns: Columns, row: FileRow): Given {
  const dyad = dyadIn(codes, row, { a, b, year });
  if ("skip" in dyad) return dyad;
  // Directed files hold a pair twice: the row in order of the alphabet stands for both.
  const [first, second] = [dyad.a, dyad.b].toSorted() as [string, string];
  const dyads = columns.flatMap(([measure, names]): DyadYear[] =>
    numberIn(cell(row, names)) === 1 ? [{ a: first, b: second, year: dyad.year, measure, value: 1 }] : [],
  );
  return dyads.length === 0 ? { skip: "no obligation in that year" } : { dyads };
}

const needsOf = (columns: Columns): readonly (readonly string[])[] => [
  a,
  b,
  year,
  ...columns.map(([, names]) => names),
];

export const atop: DataSet = {
  name: "atop",
  about: "Alliance Treaty Obligations and Provisions, by dyad and year (atop5_1dy.csv or atop5_1ddyr.csv)",
  needs: needsOf(atopColumns),
  open: (codes) => rowByRow((row) => take(codes, atopColumns, row)),
};

export const cowAlliances: DataSet = {
  name: "cow-alliances",
  about: "Correlates of War formal alliances, by dyad and year (alliance_v4.1_by_dyad_yearly.csv)",
  needs: needsOf(cowColumns),
  open: (codes) => rowByRow((row) => take(codes, cowColumns, row)),
};

/** Counts of events by actor, recipient and year in four quads, as ICEWS is published with packages for network analysis. */
import type { DyadMeasure, DyadYear } from "../pact/rows.ts";
import { cell, type DataSet, dyadIn, numberIn, rowByRow } from "./reader.ts";

const places = {
  a: ["src", "source", "i", "ccode1"],
  b: ["tgt", "target", "j", "ccode2"],
  year: ["year"],
} as const;

const quads: readonly (readonly [DyadMeasure, readonly string[]])[] = [
  ["verbal-cooperation", ["verbCoop", "verb_coop", "q1"]],
  ["material-cooperation", ["matlCoop", "matl_coop", "q2"]],
  ["verbal-conflict", ["verbConf", "verb_conf", "q3"]],
  ["material-conflict", ["matlConf", "matl_conf", "q4"]],
];

export const eventYears: DataSet = {
  name: "event-years",
  about:
    "counts of events by actor, recipient and year, in four quads (the table icews of the R package netify)",
  needs: [places.a, places.b, places.year, ...quads.map(([, names]) => names)],
  open: (codes) =>
    rowByRow((row) => {
      const dyad = dyadIn(codes, row, places);
      if ("skip" in dyad) return dyad;
      const dyads = quads.flatMap(([measure, names]): DyadYear[] => {
        const value = numberIn(cell(row, names));
        return value === null || value === 0 ? [] : [{ ...dyad, measure, value }];
      });
      return dyads.length === 0 ? { skip: "no event in that year" } : { dyads };
    }),
};

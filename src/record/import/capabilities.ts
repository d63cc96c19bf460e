/** National Material Capabilities of the Correlates of War. */
import type { CountryMeasure, CountryYear } from "../pact/rows.ts";
import { cell, type DataSet, numberIn, rowByRow, stateIn, yearIn } from "./reader.ts";

const columns: readonly (readonly [CountryMeasure, string])[] = [
  ["spending", "milex"],
  ["personnel", "milper"],
  ["population", "tpop"],
  ["cinc", "cinc"],
];

export const nmc: DataSet = {
  name: "nmc",
  about: "Correlates of War National Material Capabilities (NMC-60-abridged.csv)",
  needs: [["ccode", "iso3"], ["year"], ...columns.map(([, name]) => [name])],
  open: (codes) =>
    rowByRow((row) => {
      const code = cell(row, ["ccode", "iso3"]);
      const [country, year] = [stateIn(codes, code), yearIn(cell(row, ["year"]))];
      if (country === null) return { skip: `no state we know (${code || "empty"})` };
      if (year === null) return { skip: "no year" };
      const countries = columns.flatMap(([measure, name]): CountryYear[] => {
        const value = numberIn(cell(row, [name]));
        return value === null ? [] : [{ country, year, measure, value }];
      });
      return countries.length === 0 ? { skip: "all values missing" } : { countries };
    }),
};

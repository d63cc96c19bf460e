/** The tables of `../shared/record` as the rows that importers give. */
import type { CountryMeasure, CountryYear, DyadMeasure, DyadYear } from "../../src/record/pact/rows.ts";
import { rowsOf } from "./tables.ts";

const alliance: Readonly<Record<string, DyadMeasure>> = {
  atop_defense: "defence",
  atop_offense: "offence",
  atop_neutral: "neutrality",
  atop_nonagg: "nonaggression",
  atop_consul: "consultation",
};

const quads: Readonly<Record<string, DyadMeasure>> = {
  verbCoop: "verbal-cooperation",
  matlCoop: "material-cooperation",
  verbConf: "verbal-conflict",
  matlConf: "material-conflict",
};

interface Layout {
  readonly file: string;
  readonly a: string;
  readonly b: string;
  readonly year: string;
  readonly columns: Readonly<Record<string, DyadMeasure>>;
}

const layouts: readonly Layout[] = [
  { file: "alliance_dyad_year.csv.gz", a: "iso3_a", b: "iso3_b", year: "year", columns: alliance },
  { file: "icews_quad_dyad_year.csv.gz", a: "src", b: "tgt", year: "year", columns: quads },
  {
    file: "exercises_dyad_year.csv.gz",
    a: "iso3_a",
    b: "iso3_b",
    year: "year",
    columns: { exercises: "exercises" },
  },
  {
    file: "arms_tiv_dyad_year.csv.gz",
    a: "supplier",
    b: "recipient",
    year: "delivery_year",
    columns: { tiv_million: "arms" },
  },
  {
    file: "unga_agreement_dyad_year.csv.gz",
    a: "iso3_a",
    b: "iso3_b",
    year: "year",
    columns: { similarity_0_1: "votes" },
  },
  {
    file: "mid_dyad_year.csv",
    a: "iso3_a",
    b: "iso3_b",
    year: "year",
    columns: { max_hostility: "disputes" },
  },
];

/** All yearly rows on pairs. */
export function* dyadYears(folder: string): Generator<DyadYear> {
  for (const { file, a, b, year, columns } of layouts) {
    for (const row of rowsOf(folder, file)) {
      for (const [column, measure] of Object.entries(columns)) {
        const value = Number(row[column]);
        if (value > 0) yield { a: row[a] ?? "", b: row[b] ?? "", year: Number(row[year]), measure, value };
      }
    }
  }
}

const states: Readonly<Record<string, CountryMeasure>> = {
  milex: "spending",
  milper: "personnel",
  tpop: "population",
  cinc: "cinc",
  ideal: "ideal-point",
};

/** All yearly rows on single states. */
export function* countryYears(folder: string): Generator<CountryYear> {
  for (const row of rowsOf(folder, "country_year.csv.gz")) {
    for (const [column, measure] of Object.entries(states)) {
      const cell = row[column] ?? "";
      if (cell !== "")
        yield { country: row.iso3 ?? "", year: Number(row.year), measure, value: Number(cell) };
    }
  }
}

/** Owners and versions of what the rows come from, for the provenance of what is fitted on them. */
export const recordSources: readonly string[] = [
  "ATOP 5.1 (Leeds, Ritter, Mitchell and Long 2002), defence obligations",
  "ICEWS events 2002-2014 by dyad and year (Boschee et al.)",
  "National Material Capabilities of the Correlates of War project (Singer, Bremer and Stuckey 1972)",
  "United Nations General Assembly votes and ideal points (Voeten; Bailey, Strezhnev and Voeten 2017)",
  "Multinational military exercises 1980-2010 (D'Orazio; Galambos)",
  "SIPRI arms transfers, trend-indicator values",
  "Militarised interstate disputes 5 (Palmer et al. 2020)",
];

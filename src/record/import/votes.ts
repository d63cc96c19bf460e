/** Votes in the General Assembly: single votes, agreement of pairs, or ideal points, as Voeten publishes them. */
import type { DyadYear } from "../pact/rows.ts";
import {
  cell,
  type DataSet,
  dyadIn,
  type FileRow,
  type Given,
  numberIn,
  type RowReader,
  rowByRow,
  stateIn,
  yearIn,
} from "./reader.ts";
import type { StateCodes } from "./state-codes.ts";

/** Yes 1, abstain 2, no 3; absent (8) and not a member (9) is no vote. */
const cast: ReadonlySet<string> = new Set(["1", "2", "3"]);

interface Tally {
  agreed: number;
  common: number;
}

/** Agreement of two votes: the same 1, abstention against yes or no one half, yes against no 0 (Signorino and Ritter 1999). */
const agreement = (one: number, other: number): number => 1 - Math.abs(one - other) / 2;

function count(tallies: Map<string, Tally>, votes: ReadonlyMap<string, number>): void {
  const cast = [...votes].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [index, [a, one]] of cast.entries())
    for (let next = index + 1; next < cast.length; next++) {
      const [b, other] = cast[next] as [string, number];
      const key = `${a}-${b}`;
      const tally = tallies.get(key) ?? { agreed: 0, common: 0 };
      tally.agreed += agreement(one, other);
      tally.common += 1;
      tallies.set(key, tally);
    }
}

/** Below this many common votes a year's agreement is chance. */
const leastCommon = 5;

const dyadsOf = (year: number, tallies: ReadonlyMap<string, Tally>): DyadYear[] =>
  [...tallies].flatMap(([key, { agreed, common }]) => {
    const [a = "", b = ""] = key.split("-");
    return common < leastCommon ? [] : [{ a, b, year, measure: "votes", value: agreed / common }];
  });

/** Single votes: agreement can be told only when a year is whole, so all roll calls are kept until the end. */
function singleVotes(codes: StateCodes): RowReader {
  const years = new Map<number, Map<string, Map<string, number>>>();
  return {
    take: (row) => {
      const vote = cell(row, ["vote"]);
      if (!cast.has(vote)) return { skip: "absent or not a member" };
      const code = cell(row, ["ccode", "Country", "country_code"]);
      const state = stateIn(codes, code);
      if (state === null) return { skip: `no state we know (${code || "empty"})` };
      const year = yearIn(cell(row, ["year", "date"]).slice(0, 4));
      if (year === null) return { skip: "no year" };
      const calls = years.get(year) ?? new Map<string, Map<string, number>>();
      years.set(year, calls);
      const call = calls.get(cell(row, ["rcid"])) ?? new Map<string, number>();
      calls.set(cell(row, ["rcid"]), call);
      call.set(state, Number(vote) - 1);
      return {};
    },
    end: () => ({
      dyads: [...years].flatMap(([year, calls]) => {
        const tallies = new Map<string, Tally>();
        for (const votes of calls.values()) count(tallies, votes);
        return dyadsOf(year, tallies);
      }),
    }),
  };
}

function takeAgreement(codes: StateCodes, row: FileRow): Given {
  const dyad = dyadIn(codes, row, { a: ["ccode1", "iso3_a"], b: ["ccode2", "iso3_b"], year: ["year"] });
  if ("skip" in dyad) return dyad;
  const value = numberIn(cell(row, ["agree", "similarity_0_1"]));
  if (value === null) return { skip: "no agreement given" };
  const [a, b] = [dyad.a, dyad.b].toSorted() as [string, string];
  return dyad.a === a
    ? { dyads: [{ a, b, year: dyad.year, measure: "votes", value }] }
    : { skip: "the same pair the other way round" };
}

export const votes: DataSet = {
  name: "unga",
  about: "single votes in the General Assembly (UNVotes.csv)",
  needs: [["rcid"], ["vote"], ["ccode", "Country", "country_code"], ["year", "date"]],
  open: singleVotes,
};

export const agreements: DataSet = {
  name: "unga-agreement",
  about: "agreement of votes in the General Assembly by dyad and year (AgreementScoresAll.csv)",
  needs: [["ccode1", "iso3_a"], ["ccode2", "iso3_b"], ["year"], ["agree", "similarity_0_1"]],
  open: (codes) => rowByRow((row) => takeAgreement(codes, row)),
};

/** Sessions of the General Assembly open in autumn: the first was in 1946. */
const firstSession = 1945;

export const idealPoints: DataSet = {
  name: "ideal-points",
  about: "ideal points of General Assembly votes (IdealpointestimatesAll.csv)",
  needs: [
    ["ccode", "iso3c", "iso3"],
    ["session", "year"],
    ["IdealPointAll", "IdealPointFP", "ideal"],
  ],
  open: (codes) =>
    rowByRow((row) => {
      const code = cell(row, ["ccode", "iso3c", "iso3"]);
      const country = stateIn(codes, code);
      if (country === null) return { skip: `no state we know (${code || "empty"})` };
      const session = numberIn(cell(row, ["session"]));
      const year = session === null ? yearIn(cell(row, ["year"])) : firstSession + session;
      const value = numberIn(cell(row, ["IdealPointAll", "IdealPointFP", "ideal"]));
      if (year === null || value === null) return { skip: "no session or no point" };
      return { countries: [{ country, year, measure: "ideal-point", value }] };
    }),
};

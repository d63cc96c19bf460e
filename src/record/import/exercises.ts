/** Military exercises: one row an exercise with its participants, or one a pair and year. */
import type { RecordFact } from "../../contract/index.ts";
import type { DyadYear } from "../pact/rows.ts";
import {
  cell,
  type DataSet,
  dyadIn,
  type FileRow,
  type Given,
  numberIn,
  rowByRow,
  stateIn,
  yearIn,
} from "./reader.ts";
import type { StateCodes } from "./state-codes.ts";

const columns = {
  name: ["name", "exercise_name", "Exercise Name", "exercise"],
  year: ["y0", "start_year", "styear", "year", "Year"],
  month: ["m0", "start_month", "stmonth"],
  day: ["d0", "start_day", "stday"],
  endYear: ["y1", "end_year", "endyear"],
  endMonth: ["m1", "end_month", "endmonth"],
  endDay: ["d1", "end_day", "endday"],
  participants: ["participants_iso3", "participants", "Participants", "countries"],
} as const;

/** More than this many participants make no ties: the whole of an alliance, and its guests. */
const mostParticipants = 60;

function dayOf(row: FileRow, parts: readonly (readonly string[])[], last: boolean): string | null {
  const [y, m, d] = parts.map((names) => numberIn(cell(row, names)));
  if (y === null || y === undefined || yearIn(String(y)) === null) return null;
  const month = m ?? (last ? 12 : 1);
  const day = d ?? (last ? 28 : 1);
  return `${y}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function take(codes: StateCodes, row: FileRow, index: number): Given {
  const from = dayOf(row, [columns.year, columns.month, columns.day], false);
  if (from === null) return { skip: "no year" };
  const listed = cell(row, columns.participants);
  const words = /[;,|]/.test(listed) ? listed.split(/[;,|]/) : listed.split(/\s+/);
  const states = [...new Set(words.flatMap((word) => stateIn(codes, word.trim()) ?? []))].sort();
  if (states.length < 2) return { skip: "fewer than two states we know" };
  if (states.length > mostParticipants) return { skip: `more than ${mostParticipants} participants` };
  const year = Number(from.slice(0, 4));
  const dyads = states.flatMap((a, at) =>
    states.slice(at + 1).map((b): DyadYear => ({ a, b, year, measure: "exercises", value: 1 })),
  );
  const to = dayOf(row, [columns.endYear, columns.endMonth, columns.endDay], true);
  const fact: RecordFact = {
    id: `fact:exercise-${cell(row, ["id"]) || `${from}-${index}`}`,
    rung: "exercises",
    countries: states,
    from,
    to: to !== null && to >= from ? to : from,
    course: "once",
    what: `exercise ${cell(row, columns.name) || "without a name"}`,
    source: "imported exercise data",
  };
  return { dyads, facts: [fact] };
}

export const exercises: DataSet = {
  name: "exercises",
  about: "one row an exercise with its participants (D'Orazio's and Galambos's data, Bernhardt's JMED)",
  needs: [columns.year, columns.participants],
  open: (codes) => {
    let index = 0;
    return rowByRow((row) => take(codes, row, index++));
  },
};

export const exerciseYears: DataSet = {
  name: "exercise-years",
  about: "exercises together by dyad and year",
  needs: [
    ["iso3_a", "ccode1", "statea"],
    ["iso3_b", "ccode2", "stateb"],
    ["year"],
    ["exercises", "jme", "count", "n"],
  ],
  open: (codes) =>
    rowByRow((row) => {
      const dyad = dyadIn(codes, row, {
        a: ["iso3_a", "ccode1", "statea"],
        b: ["iso3_b", "ccode2", "stateb"],
        year: ["year"],
      });
      if ("skip" in dyad) return dyad;
      const value = numberIn(cell(row, ["exercises", "jme", "count", "n"]));
      if (value === null || value === 0) return { skip: "no exercise in that year" };
      const [a, b] = [dyad.a, dyad.b].toSorted() as [string, string];
      return { dyads: [{ a, b, year: dyad.year, measure: "exercises", value }] };
    }),
};

/** Militarised interstate disputes: by dyad and year, or by participant, where opponents are the two sides. */
import type { DyadYear } from "../pact/rows.ts";
import { cell, type DataSet, dyadIn, numberIn, type RowReader, stateIn, yearIn } from "./reader.ts";
import type { StateCodes } from "./state-codes.ts";

/** Keeps the highest hostility of a pair and year, and gives the rows at the end. */
function highest() {
  const found = new Map<string, DyadYear>();
  return {
    note: (one: string, other: string, year: number, value: number): void => {
      const [a, b] = [one, other].toSorted() as [string, string];
      const key = `${a} ${b} ${year}`;
      if ((found.get(key)?.value ?? 0) < value) found.set(key, { a, b, year, measure: "disputes", value });
    },
    rows: (): DyadYear[] => [...found.values()],
  };
}

function dyadic(codes: StateCodes): RowReader {
  const table = highest();
  return {
    take: (row) => {
      const dyad = dyadIn(codes, row, {
        a: ["statea", "ccode1", "iso3_a"],
        b: ["stateb", "ccode2", "iso3_b"],
        year: ["year", "strtyr"],
      });
      if ("skip" in dyad) return dyad;
      const value = numberIn(cell(row, ["hihost", "hihostpr", "max_hostility", "hostlev"]));
      if (value === null) return { skip: "no level of hostility" };
      table.note(dyad.a, dyad.b, dyad.year, value);
      return {};
    },
    end: () => ({ dyads: table.rows() }),
  };
}

interface Part {
  readonly state: string;
  readonly side: boolean;
  readonly from: number;
  readonly to: number;
  readonly hostility: number;
}

function noteDispute(parts: readonly Part[], note: ReturnType<typeof highest>["note"]): void {
  const [first, second] = [parts.filter(({ side }) => side), parts.filter(({ side }) => !side)];
  for (const one of first)
    for (const other of second)
      for (let year = Math.max(one.from, other.from); year <= Math.min(one.to, other.to); year++)
        if (one.state !== other.state)
          note(one.state, other.state, year, Math.max(one.hostility, other.hostility));
}

function byParticipant(codes: StateCodes): RowReader {
  const disputes = new Map<string, Part[]>();
  return {
    take: (row) => {
      const code = cell(row, ["ccode"]);
      const state = stateIn(codes, code);
      if (state === null) return { skip: `no state we know (${code || "empty"})` };
      const [from, to] = [yearIn(cell(row, ["styear"])), yearIn(cell(row, ["endyear"]))];
      const hostility = numberIn(cell(row, ["hostlev"]));
      if (from === null || to === null || hostility === null)
        return { skip: "no years or no level of hostility" };
      const id = cell(row, ["dispnum", "dispnum3", "dispnum4"]);
      const side = cell(row, ["sidea"]) === "1";
      disputes.set(id, [...(disputes.get(id) ?? []), { state, side, from, to, hostility }]);
      return {};
    },
    end: () => {
      const table = highest();
      for (const parts of disputes.values()) noteDispute(parts, table.note);
      return { dyads: table.rows() };
    },
  };
}

export const mid: DataSet = {
  name: "mid",
  about: "Correlates of War militarised interstate disputes by participant (MIDB 5.0.csv)",
  needs: [["dispnum", "dispnum3", "dispnum4"], ["ccode"], ["styear"], ["endyear"], ["sidea"], ["hostlev"]],
  open: byParticipant,
};

export const midDyads: DataSet = {
  name: "mid-dyads",
  about: "militarised interstate disputes by dyad and year (dyadic_mid_4.03.csv)",
  needs: [
    ["statea", "ccode1", "iso3_a"],
    ["stateb", "ccode2", "iso3_b"],
    ["year", "strtyr"],
    ["hihost", "hihostpr", "max_hostility"],
  ],
  open: dyadic,
};

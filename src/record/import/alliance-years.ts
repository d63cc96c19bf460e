import type { Obligation } from "../../contract/index.ts";
import type { ImportedObligation } from "../../knowledge/index.ts";

/** The measures of alliance data: whose they are, and which obligation they stand for. An entente is a duty to consult. */
const measures: Readonly<Record<string, readonly [source: string, obligation: Obligation]>> = {
  defence: ["ATOP", "defence"],
  offence: ["ATOP", "offence"],
  neutrality: ["ATOP", "neutrality"],
  nonaggression: ["ATOP", "nonaggression"],
  consultation: ["ATOP", "consultation"],
  "cow-defence": ["COW", "defence"],
  "cow-neutrality": ["COW", "neutrality"],
  "cow-nonaggression": ["COW", "nonaggression"],
  "cow-entente": ["COW", "consultation"],
};

interface Row {
  readonly a: string;
  readonly b: string;
  readonly year: number;
  readonly measure: string;
}

/** Years in a row, as runs. */
function runsOf(years: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && year <= last[1] + 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

/** Obligations out of imported rows by dyad and year: consecutive years are one obligation. Rows of other measures are left out. */
export function alliancesFrom(rows: readonly Row[]): readonly ImportedObligation[] {
  const known = rows.filter(({ measure }) => measures[measure] !== undefined);
  const groups = Map.groupBy(known, ({ a, b, measure }) => `${[a, b].toSorted().join(" ")} ${measure}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    const meaning = first === undefined ? undefined : measures[first.measure];
    if (first === undefined || meaning === undefined) return [];
    const [source, obligation] = meaning;
    const [a, b] = [first.a, first.b].toSorted() as [string, string];
    return runsOf(own.map(({ year }) => year)).map(
      ([from, to]): ImportedObligation => ({ source, obligation, countries: [a, b], from, to }),
    );
  });
}

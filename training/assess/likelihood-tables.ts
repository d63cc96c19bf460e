/** Which likelihood tables public data can fill, how each pair is read, and what was found of no use. */
import { findState, type Knowledge, loadKnowledge } from "../../src/knowledge/index.ts";
import { factsOf, paperOn } from "../../src/record/index.ts";
import { byPairAndYear, pairKey, quotedRowsOf, rowsOf } from "./tables.ts";

/** Exercise data end in 2010: states are read in that year, over the window of the framework. */
export const year = 2010;
const window = 10;

type Table = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** What kind of pair it is, by treaties and rivalries alone. */
export type Label = "formal-ally" | "strategic-partner" | "limited-cooperation" | "adversary";
export type Labels = ReadonlyMap<string, Label>;

/** An indicator whose states can be read off data. */
export interface Countable {
  readonly id: string;
  readonly data: string;
  /** Where given, other labels than those of all pairs. */
  readonly labels?: Labels;
  /** The rows whose pairs are labelled well enough to be counted; all when not given. */
  readonly counts?: readonly Label[];
  /** Places of states that the data cannot show and that keep their judged shares. */
  readonly judged?: readonly number[];
  /** The place of the state among those of the table. */
  readonly state: (pair: string) => number;
}

const yearsWith = (table: Table, pair: string, span = window): number[] =>
  [...(table.get(pair) ?? [])].filter(([at, n]) => at > year - span && at <= year && n > 0).map(([at]) => at);

/** The rules of the framework: regular is 3 of the last 5 years, institutional all of the last 5. */
export const ladder = (active: readonly number[]): number => {
  if (active.length === 0) return 0;
  const recent = active.filter((at) => at > year - 5).length;
  return recent >= 5 ? 3 : recent >= 3 ? 2 : 1;
};

const pairColumns = { a: "iso3_a", b: "iso3_b", year: "year" };

/** The tables by pair and year. */
export function load(folder: string) {
  const disputes = (least: number): Table =>
    byPairAndYear(rowsOf(folder, "mid_dyad_year.csv"), pairColumns, (row) =>
      Number(row.max_hostility) >= least ? 1 : 0,
    );
  return {
    exercises: byPairAndYear(rowsOf(folder, "exercises_dyad_year.csv.gz"), pairColumns, (row) =>
      Number(row.exercises),
    ),
    arms: byPairAndYear(
      rowsOf(folder, "arms_tiv_dyad_year.csv.gz"),
      { a: "supplier", b: "recipient", year: "delivery_year" },
      (row) => Number(row.tiv_million),
    ),
    disputes: disputes(4),
    wars: disputes(5),
    events: byPairAndYear(
      rowsOf(folder, "icews_quad_dyad_year.csv.gz"),
      { a: "src", b: "tgt", year: "year" },
      (row) => Number(row.verbCoop) + Number(row.matlCoop) + Number(row.verbConf) + Number(row.matlConf),
    ),
  };
}
type Data = ReturnType<typeof load>;

/** Twice what both sides' traffic lets expect, as in the framework. */
const above = 2;

/** Exercises of the window: who took part. */
const exercisesIn = (folder: string): readonly (readonly string[])[] =>
  [...rowsOf(folder, "exercises_1980_2010.csv.gz")]
    .filter(({ y0 }) => Number(y0) > year - window && Number(y0) <= year)
    .map(({ participants_iso3 }) => [...new Set((participants_iso3 ?? "").split(" ").filter(Boolean))])
    .filter((states) => states.length > 1);

/**
 * 2 for pairs that exercise together that much more than both do with everybody, 1 for others that do. An exercise counts
 * once for each state, divided among its partners there, as `readRelative` has it.
 */
function exerciseShares(folder: string): (pair: string) => number {
  const traffic = new Map<string, number>();
  const between = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, sum: number) =>
    sums.set(key, (sums.get(key) ?? 0) + sum);
  for (const states of exercisesIn(folder))
    for (const [at, state] of states.entries()) {
      add(traffic, state, 1);
      for (const other of states.slice(at + 1)) add(between, pairKey(state, other), 1 / (states.length - 1));
    }
  const all = [...between.values()].reduce((sum, one) => sum + one, 0);
  return (pair) => {
    const [a, b] = statesOf(pair);
    const expected = ((traffic.get(a) ?? 0) * (traffic.get(b) ?? 0)) / (2 * all);
    return ((between.get(pair) ?? 0) + 0.25) / (expected + 0.25) >= above ? 2 : 1;
  };
}

const openRivals = (folder: string): ReadonlySet<string> =>
  new Set(
    [...rowsOf(folder, "rivalries_tss.csv")]
      .filter(({ end, start }) => (end === "" || Number(end) >= year) && Number(start) <= year)
      .map(({ iso3_a, iso3_b }) => pairKey(iso3_a, iso3_b)),
  );

const ownPacts = (folder: string): ReadonlyMap<string, boolean> =>
  new Map(
    [...rowsOf(folder, "baseline_scores_2014.csv.gz")].map((row) => [
      pairKey(row.iso3_a, row.iso3_b),
      row.pact_strict === "1",
    ]),
  );

/** Pairs bound by a treaty of their own, of two parties, that obliges them to consult, stay neutral or not attack, but not to defend. */
const softly = (folder: string): ReadonlySet<string> =>
  new Set(
    [...quotedRowsOf(folder, "treaties.csv")]
      .filter(
        ({ parties_iso3, obligations, date_in_force, date_ended }) =>
          parties_iso3?.split(" ").length === 2 &&
          !obligations?.includes("D") &&
          /[CAN]/.test(obligations ?? "") &&
          (date_in_force ?? "9999") <= `${year}-12-31` &&
          (date_ended === "" || (date_ended ?? "") > `${year}-12-31`),
      )
      .map(({ parties_iso3 }) => pairKey(...((parties_iso3 ?? "").split(" ") as [string, string]))),
  );

/** Below this many events in five years a pair is not much reported. */
const leastTraffic = 500;

/** The much reported pairs and their kinds: by pact first, or by rivalry first where the pact itself is what is counted. */
export function labelsOf(folder: string, data: Data, first: "pact" | "rivalry" = "pact"): Labels {
  const [pacts, rivals, soft] = [ownPacts(folder), openRivals(folder), softly(folder)];
  const found = new Map<string, Label>();
  for (const [pair, pact] of pacts) {
    const traffic = [...(data.events.get(pair) ?? [])]
      .filter(([at]) => at > year - 5 && at <= year)
      .reduce((sum, [, n]) => sum + n, 0);
    if (traffic < leastTraffic) continue;
    // A pact that nobody trained or delivered arms under in ten years is a dead letter.
    const dead = yearsWith(data.exercises, pair).length + yearsWith(data.arms, pair).length === 0;
    if (first === "rivalry" && rivals.has(pair)) found.set(pair, "adversary");
    else if (pact && !(first === "rivalry" && dead)) found.set(pair, "formal-ally");
    else if (rivals.has(pair)) found.set(pair, "adversary");
    else found.set(pair, soft.has(pair) ? "strategic-partner" : "limited-cooperation");
  }
  return found;
}

/** 2 for a war in the last three years, 1 for an earlier one of the window, 0 for none. */
function warState({ wars }: Data, pair: string): number {
  const fought = yearsWith(wars, pair);
  if (fought.length === 0) return 0;
  return fought.some((at) => at > year - 3) ? 2 : 1;
}

const statesOf = (pair: string): [string, string] => pair.split("-") as [string, string];

/** Own pact 4, part on hold 3, region-wide pact alone 1, none 0 (2, signed and not yet in force, is judgement): by the shipped treaties, which hold against ATOP (`bench record`). */
function defenceState(knowledge: Knowledge, pair: string): number {
  const paper = paperOn(knowledge, statesOf(pair), `${year}-12-31`);
  const treaties = paper.obligations.find(({ obligation }) => obligation === "defence")?.treaties ?? [];
  if (treaties.length === 0) return 0;
  if (treaties.every((id) => knowledge.regional.has(id))) return 1;
  return paper.suspended.some(({ treaty }) => treaties.includes(treaty)) ? 3 : 4;
}

/** Years of the last ten in which a fact of the record on a rung stood. */
function factYears(knowledge: Knowledge, pair: string, rung: string): number[] {
  const facts = factsOf(knowledge, statesOf(pair), `${year}-12-31`).filter((fact) => fact.rung === rung);
  return Array.from({ length: window }, (_, back) => year - back).filter((at) =>
    facts.some(
      ({ from, to, course }) =>
        from <= `${at}-12-31` && (to ?? (course === "once" ? from : "9999")) >= `${at}-01-01`,
    ),
  );
}

/** Fewer troops guard an embassy. */
const leastTroops = 100;

/** Troops of the United States by host and year; those of others by the record, which holds the notable ones. */
function baseState(knowledge: Knowledge, troops: Table, pair: string): number {
  const hosted = yearsWith(troops, pair);
  return ladder([...new Set([...hosted, ...factYears(knowledge, pair, "basing-and-troops")])]);
}

/** Every table that data can fill. */
export function countables(folder: string, data: Data): readonly Countable[] {
  const knowledge = loadKnowledge();
  const troops = byPairAndYear(
    [...rowsOf(folder, "country_year.csv.gz")].map((row) => ({ ...row, usa: "USA" })),
    { a: "iso3", b: "usa", year: "year" },
    (row) => (Number(row.us_troops) >= leastTroops ? 1 : 0),
  );
  const known = (pair: string): boolean =>
    statesOf(pair).every((id) => findState(knowledge, id) !== undefined);
  const only = (state: (pair: string) => number) => (pair: string) => (known(pair) ? state(pair) : 0);
  return [
    {
      id: "military-technical-cooperation",
      data: "SIPRI arms transfers, deliveries 2001-2010",
      state: (pair) => ladder(yearsWith(data.arms, pair)),
    },
    {
      id: "exercises",
      data: "multinational exercises 2001-2010 (D'Orazio; Galambos)",
      state: (pair) => ladder(yearsWith(data.exercises, pair)),
    },
    {
      id: "exercises-relative",
      data: "multinational exercises 2001-2010 (D'Orazio; Galambos), pairs that held any: what falls to the pair beside what either does with everybody",
      labels: new Map(
        [...labelsOf(folder, data)].filter(([pair]) => yearsWith(data.exercises, pair).length > 0),
      ),
      judged: [0],
      state: exerciseShares(folder),
    },
    {
      id: "basing-and-troops",
      data: "troops of the United States abroad 2001-2010 (Allen, Flynn and Machain), 100 and more; others by the record. Protectorates without a treaty (Qatar, Kuwait) would count as limited cooperation, so that row and the partners' stay judgement",
      counts: ["formal-ally", "adversary"],
      state: only((pair) => baseState(knowledge, troops, pair)),
    },
    {
      id: "defence-obligation",
      data: "shipped treaties on the last day of 2010; rivals counted as adversaries whatever the paper says, pacts without exercise or arms in ten years as dead letters",
      labels: labelsOf(folder, data, "rivalry"),
      // Hardly a part in a treaty was on hold in 2010, and hardly a treaty waited for its entry into force.
      judged: [2, 3],
      state: only((pair) => defenceState(knowledge, pair)),
    },
    {
      id: "armed-conflict",
      data: "wars (hostility 5) 2001-2010, recent ones of 2008-2010 (COW MID 5)",
      state: (pair) => warState(data, pair),
    },
    {
      id: "disputes",
      data: "disputes with display or use of force 2001-2010 (COW MID 5)",
      state: (pair) => Math.min(1, yearsWith(data.disputes, pair).length),
    },
  ];
}

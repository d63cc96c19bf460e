/**
 * Computes the calibrated numbers of `knowledge/frameworks/military-alliance.yaml` from the public data described in
 * `../shared/record/README.md`, and prints them. Run: `node training/assess/calibrate.ts [FOLDER]`.
 */
import { existsSync, readFileSync } from "node:fs";
import { type Knowledge, loadKnowledge } from "../../src/knowledge/index.ts";
import { paperOn } from "../../src/record/index.ts";
import { readPactScores } from "../../src/record/pact/model-file.ts";
import { byPairAndYear, pairKey, quotedRowsOf, rowsOf } from "./tables.ts";

const folder = process.argv[2] ?? "../shared/record";
/** Exercise data end in 2010: states are read in that year, over the window of the framework. */
const year = 2010;
const window = 10;

const years = (
  table: ReadonlyMap<string, ReadonlyMap<number, number>>,
  key: string,
  span = window,
): number[] =>
  [...(table.get(key) ?? [])].filter(([at, n]) => at > year - span && at <= year && n > 0).map(([at]) => at);

/** The rules of the framework: regular is 3 of the last 5 years, institutional all of the last 5. */
const stateOf = (active: readonly number[]): number => {
  if (active.length === 0) return 0;
  const recent = active.filter((at) => at > year - 5).length;
  return recent >= 5 ? 3 : recent >= 3 ? 2 : 1;
};

function load() {
  const pair = { a: "iso3_a", b: "iso3_b", year: "year" };
  const supply = { a: "supplier", b: "recipient", year: "delivery_year" };
  return {
    exercises: byPairAndYear(rowsOf(folder, "exercises_dyad_year.csv.gz"), pair, (row) =>
      Number(row.exercises),
    ),
    arms: byPairAndYear(rowsOf(folder, "arms_tiv_dyad_year.csv.gz"), supply, (row) =>
      Number(row.tiv_million),
    ),
    disputes: byPairAndYear(rowsOf(folder, "mid_dyad_year.csv"), pair, (row) =>
      Number(row.max_hostility) >= 4 ? 1 : 0,
    ),
    wars: byPairAndYear(rowsOf(folder, "mid_dyad_year.csv"), pair, (row) =>
      Number(row.max_hostility) >= 5 ? 1 : 0,
    ),
    events: byPairAndYear(
      rowsOf(folder, "icews_quad_dyad_year.csv.gz"),
      { a: "src", b: "tgt", year: "year" },
      (row) => Number(row.verbCoop) + Number(row.matlCoop) + Number(row.verbConf) + Number(row.matlConf),
    ),
  };
}

const rivals = (): Set<string> =>
  new Set(
    [...rowsOf(folder, "rivalries_tss.csv")]
      .filter(({ end, start }) => (end === "" || Number(end) >= year) && Number(start) <= year)
      .map(({ iso3_a, iso3_b }) => pairKey(iso3_a, iso3_b)),
  );

const strict = (): Map<string, boolean> =>
  new Map(
    [...rowsOf(folder, "baseline_scores_2014.csv.gz")].map((row) => [
      pairKey(row.iso3_a, row.iso3_b),
      row.pact_strict === "1",
    ]),
  );

/** Pairs bound by a treaty of their own, of two parties, that obliges them to consult, stay neutral or not attack, but not to defend. */
const softly = (): Set<string> =>
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

type Label = "formal-ally" | "strategic-partner" | "limited-cooperation" | "adversary";

function labels(data: ReturnType<typeof load>): Map<string, Label> {
  const [pacts, open, soft] = [strict(), rivals(), softly()];
  const found = new Map<string, Label>();
  for (const [key, pact] of pacts) {
    const traffic = [...(data.events.get(key) ?? [])]
      .filter(([at]) => at > year - 5 && at <= year)
      .reduce((sum, [, n]) => sum + n, 0);
    if (traffic < 500) continue;
    if (pact) found.set(key, "formal-ally");
    else if (open.has(key)) found.set(key, "adversary");
    else found.set(key, soft.has(key) ? "strategic-partner" : "limited-cooperation");
  }
  return found;
}

function print(
  name: string,
  keys: ReadonlyMap<string, Label>,
  state: (key: string) => number,
  states: number,
): void {
  console.log(`\n${name}`);
  for (const [label, own] of Map.groupBy(keys, ([, label]) => label)) {
    const counts = Array.from({ length: states }, () => 0.5);
    for (const [key] of own) counts[state(key)] = (counts[state(key)] ?? 0) + 1;
    const total = counts.reduce((sum, n) => sum + n, 0);
    console.log(
      `  ${label.padEnd(20)} [${counts.map((n) => (n / total).toFixed(3)).join(", ")}]  n=${own.length}`,
    );
  }
}

/** Steps of the model's probability; the same as in the framework file. */
const cuts = [0.01, 0.1, 0.5] as const;

/** 2 for a war in the last three years, 1 for an earlier one of the window, 0 for none. */
function warState(data: ReturnType<typeof load>, key: string): number {
  const fought = years(data.wars, key);
  if (fought.length === 0) return 0;
  return fought.some((at) => at > year - 3) ? 2 : 1;
}

/** 2 where a treaty of their own obliges them to consult or stay neutral, 1 where only a region-wide one does. */
function softState(knowledge: Knowledge, key: string): number {
  const [a = "", b = ""] = key.split("-");
  const { obligations } = paperOn(knowledge, [a, b], `${year}-12-31`);
  const behind = obligations
    .filter(({ obligation }) => ["consultation", "neutrality"].includes(obligation))
    .flatMap(({ treaties }) => treaties);
  if (behind.length === 0) return 0;
  return behind.every((id) => knowledge.regional.has(id)) ? 1 : 2;
}

if (!existsSync(folder)) console.log(`skipped: ${folder} is not there`);
else {
  const data = load();
  const keys = labels(data);
  const total = keys.size;
  console.log(`pairs with at least 500 events in ${year - 4}-${year}: ${total}`);
  for (const [label, own] of Map.groupBy(keys, ([, one]) => one))
    console.log(`  share of ${label}: ${(own.length / total).toFixed(3)}`);
  print(
    "exercises: absent, episodic, regular, institutional",
    keys,
    (key) => stateOf(years(data.exercises, key)),
    4,
  );
  print("arms: absent, episodic, regular, institutional", keys, (key) => stateOf(years(data.arms, key)), 4);
  print(
    "dispute with force or its display in 10 years: no, yes",
    keys,
    (key) => Math.min(1, years(data.disputes, key).length),
    2,
  );
  print("war: none in 10 years, one before, one in the last 3 years", keys, (key) => warState(data, key), 3);
  const knowledge = loadKnowledge();
  print("duty to consult or stay neutral: no, region-wide, yes", keys, (key) => softState(knowledge, key), 3);
  const scores = readPactScores(readFileSync("knowledge/record/pact-scores.tsv", "utf8"), "pact-scores.tsv");
  const at = scores.years.indexOf(2011);
  print(
    `record that looks like that of treaty allies, 2011, steps at ${cuts.join(", ")}`,
    keys,
    (key) => cuts.filter((cut) => (scores.byPair.get(key)?.[at] ?? 0) >= cut).length,
    cuts.length + 1,
  );
}

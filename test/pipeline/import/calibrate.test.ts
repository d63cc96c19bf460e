import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { EntenteError } from "../../../src/errors/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { calibrate } from "../../../src/pipeline/import/calibrate.ts";
import { importData } from "../../../src/pipeline/import/import-data.ts";
import { recordedIn } from "../../../src/pipeline/import/recorded.ts";
import { paperOn } from "../../../src/record/index.ts";

const knowledge = loadKnowledge();
const folder = mkdtempSync(join(tmpdir(), "entente-calibrate-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Two blocs of eight; within a bloc states are bound, vote alike and train together, with some noise. */
const blocs = [
  ["USA", "GBR", "FRA", "DEU", "ITA", "ESP", "POL", "NLD"],
  ["RUS", "KAZ", "BLR", "ARM", "KGZ", "TJK", "UZB", "SRB"],
] as const;
const states = blocs.flat();
const years = Array.from({ length: 13 }, (_, at) => 2002 + at);

/** Numbers that look like chance and are the same on every run. */
let state = 7;
const chance = (): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};

const pairs = states.flatMap((a, at) => states.slice(at + 1).map((b) => [a, b] as const));
const bound = (a: string, b: string): boolean =>
  blocs.some((bloc) =>
    ([a, b] as readonly string[]).every((one) => (bloc as readonly string[]).includes(one)),
  );

async function imported(data: string, as: string, header: string, rows: readonly string[]): Promise<void> {
  const path = join(folder, `${as}-${data.length}.csv`);
  writeFileSync(path, `${header}\n${rows.join("\n")}\n`);
  const { kept } = await importData(data, path, { as, knowledge });
  assert.ok(kept > 0, as);
}

const yearly = (row: (a: string, b: string, year: number) => string): string[] =>
  pairs.flatMap(([a, b]) => years.map((year) => row(a, b, year)));

test("the model is trained end to end on generated imports, and assessments of the folder use it", async () => {
  const data = join(folder, "whole");
  await imported(
    data,
    "atop",
    "iso3_a,iso3_b,year,defense,offense,neutral,nonagg,consul",
    yearly((a, b, year) => `${a},${b},${year},${bound(a, b) ? 1 : 0},0,0,0,0`),
  );
  await imported(
    data,
    "event-years",
    "src,tgt,year,verbCoop,matlCoop,verbConf,matlConf",
    yearly((a, b, year) => {
      const kind = Math.round((bound(a, b) ? 20 : 8) * (0.5 + chance()));
      return `${a},${b},${year},${kind},${Math.round(kind / 4)},${Math.round(4 * chance())},${bound(a, b) ? 0 : 1}`;
    }),
  );
  await imported(
    data,
    "unga-agreement",
    "iso3_a,iso3_b,year,agree",
    yearly((a, b, year) => `${a},${b},${year},${((bound(a, b) ? 0.8 : 0.6) + 0.2 * chance()).toFixed(3)}`),
  );
  await imported(
    data,
    "exercise-years",
    "iso3_a,iso3_b,year,exercises",
    yearly((a, b, year) => `${a},${b},${year},${bound(a, b) ? 1 + Math.round(3 * chance()) : 0}`),
  );
  const { trained } = await calibrate(data, knowledge);
  assert.deepEqual(
    [trained.trainYears, trained.testYears],
    [
      [2005, 2008, 2011],
      [2013, 2014],
    ],
  );
  const { auc, skill } = trained.models.any.quality;
  assert.ok(auc > 0.95 && skill > 0.4, `AUC ${auc}, skill ${skill}`);
  const { pacts, knowledge: known } = await recordedIn(data, ["FRA", "POL"], knowledge);
  assert.equal(pacts?.model.madeBy, "entente calibrate");
  assert.equal(pacts?.scores.byPair.size, pairs.length);
  const defence = paperOn(known, ["FRA", "POL"], "2010-01-01").obligations[0];
  assert.deepEqual(defence?.sources, ["shipped treaties", "ATOP as imported"]);
});

const codeOf = async (data: string): Promise<string> => {
  try {
    await calibrate(data, knowledge);
  } catch (error) {
    if (error instanceof EntenteError) return `${error.code} ${error.message}`;
    throw error;
  }
  return "none";
};

test("what is missing is told: alliances, something to tell pairs apart by, years enough", async () => {
  const data = join(folder, "thin");
  assert.match(await codeOf(data), /^E605 Nothing imported for alliances/);
  const atop = "iso3_a,iso3_b,year,defense,offense,neutral,nonagg,consul";
  await imported(data, "atop", atop, ["USA,GBR,2010,1,0,0,0,0", "USA,FRA,2011,1,0,0,0,0"]);
  assert.match(await codeOf(data), /^E605 Nothing imported for events, votes or exercises/);
  await imported(data, "event-years", "src,tgt,year,verbCoop,matlCoop,verbConf,matlConf", [
    "USA,GBR,2010,5,1,0,0",
    "USA,FRA,2011,5,1,0,0",
    "USA,RUS,2011,5,1,3,0",
  ]);
  assert.match(await codeOf(data), /^E606 .*years/);
});

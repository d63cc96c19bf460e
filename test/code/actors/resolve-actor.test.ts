import assert from "node:assert/strict";
import { test } from "node:test";
import { resolveActor } from "../../../src/code/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { loadModel, parse } from "../../../src/parse/index.ts";

const knowledge = loadKnowledge();
const model = loadModel();

const shown = (text: string, asOf: string | null): string => {
  const actor = resolveActor(parse(text, model), { knowledge, asOf });
  return actor ? `${actor.country ?? actor.organisation ?? "-"} ${actor.sector ?? "-"}` : "nobody";
};

/** A string of words, the day, and country (or organisation) and sector of whom it names. */
const cases: readonly (readonly [string, string | null, string])[] = [
  ["Osaka police", null, "JPN COP"],
  ["the governor of Lower Saxony", null, "DEU GOV"],
  ["Porto", null, "PRT CVL"],
  ["Lisbon", null, "PRT GOV"],
  ["a navy accountant", null, "- MIL"],
  ["Norwegian union officials", null, "NOR LAB"],
  ["the chairman of the Bundestag", null, "DEU LEG"],
  ["a Hezbollah spokesman", null, "LBN REB"],
  ["Chilean Buddhists", null, "CHL REL"],
  ["Taliban", "2015-01-01", "AFG REB"],
  ["Taliban", "2023-01-01", "AFG GOV"],
  ["Angela Merkel", null, "DEU ELI"],
  ["Chancellor Angela Merkel", null, "DEU GOV"],
  ["former Chancellor Angela Merkel", null, "DEU ELI"],
  ["Angela Merkel", "2015-01-01", "DEU GOV"],
  ["the Drug Enforcement Administration", null, "USA COP"],
  ["a network", null, "nobody"],
  ["the South China Sea", null, "nobody"],
];

for (const [text, asOf, wanted] of cases)
  test(`"${text}" on ${asOf ?? "no day"} is ${wanted}`, () => assert.equal(shown(text, asOf), wanted));

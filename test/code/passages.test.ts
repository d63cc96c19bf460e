import assert from "node:assert/strict";
import { test } from "node:test";
import { code } from "../../src/code/index.ts";
import type { Event } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { loadModel, parseReport } from "../../src/parse/index.ts";
import { pageOf } from "./page.ts";

/** `ROOT ACTORS > RECIPIENTS standing`, one line an event. */
const told = (text: string): readonly string[] => {
  const page = pageOf(text);
  const { events } = code(page, parseReport(page, loadModel()), loadKnowledge());
  const who = (parties: Event["actors"]): string => parties.map(({ id }) => id).join(",") || "-";
  return events.map(
    (event) =>
      `${event.plover.event} ${who(event.actors)} > ${who(event.recipients)} ${event.negated ? "not " : ""}${event.modality}`,
  );
};

const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    "Algeria accused Morocco of bombing a convoy.",
    ["ACCUSE DZA > MAR actual", "ASSAULT MAR > unknown:convoy alleged"],
  ],
  [
    "Hungary praised Serbia for withdrawing its troops.",
    ["SUPPORT HUN > SRB actual", "RETREAT SRB > - actual"],
  ],
  ["The French ambassador told reporters that Mali was wrong.", []],
  ["Beijing protested against the drills.", ["ACCUSE CHN > - actual"]],
  ["Philippines, Australia to hold biggest ever drills.", ["COOPERATE PHL,AUS > - planned"]],
  [
    "Russia and Myanmar plan to open a joint logistics centre in Yangon.",
    ["AGREE RUS,MMR > - actual", "COOPERATE RUS,MMR > - planned"],
  ],
  ["China is engaged in a dialogue with the United States.", ["CONSULT CHN > USA actual"]],
  ["Poland has yet to attack Georgia.", ["ASSAULT POL > GEO not actual"]],
  ["Hanoi is said to have sent advisers to Laos.", ["AID VNM > LAO alleged"]],
  [
    "The sanctions from the United States may well drive Pyongyang into the arms of Moscow.",
    ["SANCTION USA > - actual"],
  ],
  ["Algeria shot down a Malian drone in April.", ["ASSAULT DZA > MLI actual"]],
  ["Two boys were killed in Israeli strikes on Rafah.", ["ASSAULT ISR > unknown:boy-pse actual"]],
  ["Moscow said its jets had bombed the bridge.", ["ASSAULT RUS > unknown:bridge actual"]],
  ["A Turkish attack on Kobani is possible.", ["ASSAULT TUR > SYR hypothetical"]],
  [
    "After talks in Sofia, Mali and Chad signed a treaty.",
    ["CONSULT MLI,TCD > - actual", "SUPPORT MLI,TCD > - actual"],
  ],
  ["Italy gave $4 million to Nepal.", ["AID ITA > NPL actual"]],
  ["Nobody doubts that Belarus expelled the Latvian envoy.", ["SANCTION BLR > LVA.MFA actual"]],
  ["Rebels from Chad claimed responsibility for the attack on Niger.", ["ASSAULT TCD.REB > NER actual"]],
  ["Cyprus lent money to fight the epidemic.", ["AID CYP > - actual"]],
];

for (const [text, wanted] of cases)
  test(`told: ${text}`, () => {
    assert.deepEqual(told(text), wanted);
  });

test("things, places and times are no parties", () => {
  for (const text of [
    "Turkey invaded the north of the island in 1974.",
    "South Korea, too, sent jets.",
    "Russia and Chile agreed to cooperate, according to the report.",
  ])
    assert.ok(!told(text).some((line) => line.includes("unknown:")), text);
});

test("a hyphenated word that names a kind of thing tells of nothing", () => {
  const lines = told(
    "Norwegian engineers are helping Chile to build an early-warning system against missile attack.",
  );
  assert.ok(!lines.some((line) => line.startsWith("THREATEN")), lines.join("; "));
});

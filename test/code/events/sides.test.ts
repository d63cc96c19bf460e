import assert from "node:assert/strict";
import { test } from "node:test";
import { code } from "../../../src/code/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { loadModel, parseReport } from "../../../src/parse/index.ts";
import { pageOf } from "../page.ts";

const knowledge = loadKnowledge();
const model = loadModel();

/** "ROOT recipients" of every event, the recipients by their words. */
const told = (text: string): readonly string[] => {
  const page = pageOf(text);
  return code(page, parseReport(page, model), knowledge).events.map(
    ({ plover, recipients }) =>
      `${plover.event} ${recipients.map(({ span }) => text.slice(span.start, span.end)).join(", ")}`,
  );
};

const cases: readonly (readonly [text: string, expected: string])[] = [
  ["Norway accused Orlen Vask of plotting against the Chilean government.", "ACCUSE Orlen Vask"],
  ["Chile imposed sanctions on Bolivia and Orlen Vask.", "SANCTION Bolivia, Orlen Vask"],
  ["Norway provided 40 million kroner in additional funding to Chad.", "AID Chad"],
  ["Norway is sending money to help people in Chad, Mali and Niger.", "AID people, Mali, Niger"],
  ["The president declared a state of siege in Bolivia.", "COERCE Bolivia"],
  ["Norway repeated its demand that Iceland lift the quota.", "REQUEST Iceland"],
  ["Norway launched a mediation effort between Chad and Mali.", "CONSULT Chad, Mali"],
];

for (const [text, expected] of cases)
  test(`recipients: ${text}`, () => assert.ok(told(text).includes(expected), told(text).join("; ")));

test("French peacekeepers who arrive have no recipient of their own kind", () => {
  assert.deepEqual(told("French peacekeepers arrived on Monday."), ["AID "]);
});

test("who is called names is not telephoned", () => {
  for (const one of told("Norway called the Chilean minister a liar."))
    assert.ok(!one.startsWith("CONSULT"), one);
});

test("who phones to apologise apologises", () => {
  const text = "The king of Jordan phoned the Egyptian president to apologise for the raid.";
  const page = pageOf(text);
  const [apology] = code(page, parseReport(page, model), knowledge).events.filter(
    ({ plover }) => plover.event === "CONCEDE",
  );
  assert.deepEqual(
    apology?.actors.map(({ country }) => country),
    ["JOR"],
  );
});

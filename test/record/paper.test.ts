import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { paperOn } from "../../src/record/index.ts";

const knowledge = loadKnowledge();
const short = { D: "defence", O: "offence", N: "neutrality", A: "nonaggression", C: "consultation" } as const;
const lettersOn = (a: string, b: string, on: string): string =>
  paperOn(knowledge, [a, b], on)
    .obligations.flatMap(({ obligation }) =>
      Object.entries(short).flatMap(([letter, name]) => (name === obligation ? [letter] : [])),
    )
    .join("");

/** Pair, day, obligations in the letters of ATOP: known from the texts of the treaties. */
const known: readonly (readonly [string, string, string, string])[] = [
  ["RUS", "CHN", "2000-06-01", "AC"],
  ["RUS", "CHN", "2021-05-31", "AC"],
  ["RUS", "CHN", "1970-01-01", "DC"],
  ["USA", "JPN", "2020-01-01", "DAC"],
  ["USA", "KOR", "2020-01-01", "DAC"],
  ["USA", "ISR", "2020-01-01", ""],
  ["USA", "TWN", "1970-01-01", "DC"],
  ["USA", "TWN", "2020-01-01", ""],
  ["USA", "NZL", "1980-01-01", "DAC"],
  ["USA", "NZL", "2010-01-01", ""],
  ["USA", "FIN", "2023-04-03", ""],
  ["USA", "FIN", "2023-04-04", "DAC"],
  ["SWE", "TUR", "2024-03-06", ""],
  ["SWE", "TUR", "2024-03-07", "DAC"],
  ["PRK", "RUS", "1990-01-01", "DA"],
  ["PRK", "RUS", "2010-01-01", "C"],
  ["PRK", "RUS", "2024-12-03", "C"],
  ["PRK", "RUS", "2024-12-04", "DC"],
  ["CHN", "PRK", "2025-01-01", "DAC"],
  ["ARM", "RUS", "2024-06-01", "DAC"],
  ["UZB", "KAZ", "2000-01-01", "DAC"],
  ["GEO", "RUS", "2010-01-01", ""],
  ["RUS", "UKR", "2019-04-01", "AC"],
  ["SAU", "PAK", "2025-09-16", ""],
  ["SAU", "PAK", "2025-09-17", "D"],
  ["IRN", "RUS", "2025-11-01", "NAC"],
  ["IRN", "SYR", "2020-01-01", ""],
  ["PHL", "USA", "2026-01-01", "DAC"],
  ["IND", "RUS", "1980-01-01", "NAC"],
  ["GBR", "FRA", "2015-01-01", "DAC"],
  ["BRA", "IRN", "2020-01-01", ""],
];

for (const [a, b, on, letters] of known)
  test(`paper of ${a} and ${b} on ${on} is "${letters}"`, () => assert.equal(lettersOn(a, b, on), letters));

test("the sentence says that no defence is owed, and what is", () => {
  const { says } = paperOn(knowledge, ["RUS", "CHN"], "2021-05-31");
  assert.match(
    says,
    /^No defence obligation binds Russia and China on 2021-05-31: nonaggression and consult/,
  );
  assert.match(says, /Treaty of Good-Neighborliness and Friendly Cooperation \(Russia-China\) of 2001/);
});

test("an asymmetric obligation is called so", () => {
  const { obligations, says } = paperOn(knowledge, ["USA", "MHL"], "2020-01-01");
  assert.equal(obligations.find((one) => one.obligation === "defence")?.symmetric, false);
  assert.match(says, /^An asymmetric defence obligation binds the United States and Marshall|the Marshall/);
});

test("region-wide pacts are told apart", () => {
  assert.match(paperOn(knowledge, ["USA", "VEN"], "2010-01-01").says, /^Only region-wide pacts/);
});

test("odd input gives a coded error", () => {
  assert.throws(() => paperOn(knowledge, ["Atlantis", "CHN"], "2020-01-01"), { code: "E401" });
  assert.throws(() => paperOn(knowledge, ["China", "CHN"], "2020-01-01"), { code: "E402" });
  assert.throws(() => paperOn(knowledge, ["RUS", "CHN"], "2020-02-30"), { code: "E403" });
});

test("the order of a pair does not matter", () => {
  const ids = [...knowledge.states.keys()];
  const state = fc.constantFrom(...ids);
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2026-11-01"), noInvalidDate: true });
  fc.assert(
    fc.property(state, state, day, (a, b, date) => {
      fc.pre(a !== b);
      const on = date.toISOString().slice(0, 10);
      const [one, other] = [paperOn(knowledge, [a, b], on), paperOn(knowledge, [b, a], on)];
      assert.deepEqual(one.obligations, other.obligations);
      assert.deepEqual(one.treaties, other.treaties);
    }),
  );
});

test("a part on hold stands beside the obligations while it lasts, and the sentence says so", () => {
  const before = paperOn(knowledge, ["ARM", "RUS"], "2023-06-01");
  assert.deepEqual(before.suspended, []);
  const frozen = paperOn(knowledge, ["ARM", "RUS"], "2025-06-01");
  assert.deepEqual(
    frozen.suspended.map(({ treaty, country }) => [treaty, country]),
    [["csto-1992", "ARM"]],
  );
  assert.ok(frozen.obligations.some(({ obligation }) => obligation === "defence"));
  assert.match(
    frozen.says,
    /On hold: Armenia has frozen its participation in the CSTO \(since 2024-02-22\)\.$/,
  );
  assert.deepEqual(paperOn(knowledge, ["KAZ", "RUS"], "2025-06-01").suspended, []);
  assert.match(paperOn(knowledge, ["USA", "NZL"], "2010-01-01").says, /On hold: The United States/);
});

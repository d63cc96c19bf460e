import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findDates, looksForward } from "../../../src/code/dates/index.ts";

/** Tuesday 14 March 2023. */
const on = (text: string, future = looksForward(text)) =>
  findDates(text, { day: "2023-03-14", future }).map((found) => [
    text.slice(found.start, found.end),
    found.from,
    found.to,
  ]);

const cases: readonly [string, string, string, string][] = [
  ["The envoys met on 3 February 2022 in Oslo.", "3 February 2022", "2022-02-03", "2022-02-03"],
  ["The envoys met on February 3, 2022, in Oslo.", "February 3, 2022", "2022-02-03", "2022-02-03"],
  ["The drill ran from 7 to 9 March.", "7 to 9 March", "2023-03-07", "2023-03-09"],
  ["They signed it in November.", "November", "2022-11-01", "2022-11-30"],
  ["They will sign it in November.", "November", "2023-11-01", "2023-11-30"],
  ["It happened last autumn.", "last autumn", "2022-09-01", "2022-12-20"],
  ["It happened last winter.", "last winter", "2021-12-01", "2022-03-20"],
  ["It happened three weeks ago.", "three weeks ago", "2023-02-18", "2023-02-24"],
  ["The pact dates from the early 1970s.", "early 1970s", "1970-01-01", "1973-04-30"],
  ["He spoke on Sunday.", "Sunday", "2023-03-12", "2023-03-12"],
  ["He will speak on Sunday.", "Sunday", "2023-03-19", "2023-03-19"],
  ["He spoke yesterday.", "yesterday", "2023-03-13", "2023-03-13"],
  ["Since 2019 the fleets have trained together.", "Since 2019", "2019-01-01", "2023-03-14"],
  ["The second quarter of 2022 saw deliveries.", "second quarter of 2022", "2022-04-01", "2022-06-30"],
  ["In late May 2020 the talks failed.", "late May 2020", "2020-05-20", "2020-05-31"],
];

for (const [text, phrase, from, to] of cases)
  test(`reads a date: ${text}`, () => {
    const found = on(text);
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.deepEqual([found[0]?.[1], found[0]?.[2]], [from, to]);
    assert.ok(found[0]?.[0]?.includes(phrase) || phrase.includes(found[0]?.[0] ?? "?"));
  });

test("words that only look like dates give nothing", () => {
  for (const text of [
    "They may march on the capital.",
    "Some time ago the sides agreed.",
    "A year later the pact was dead.",
    "It sent 2000 troops and 1990 shells.",
    "On 30 February nothing happened.",
  ])
    assert.deepEqual(on(text), [], text);
});

test("without the day of the report only phrases with a year are read", () => {
  const found = findDates("Last week they met; in June 2020 they signed.", { day: null, future: false });
  assert.deepEqual(
    found.map(({ from, to }) => [from, to]),
    [["2020-06-01", "2020-06-30"]],
  );
});

test("any text: intervals run forward, lie in the text in order, and do not overlap", () => {
  const words = fc.constantFrom(
    ..."in last May next 3 2021 - March of this year ago two weeks the 30 Friday 1990s , summer early".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), fc.boolean(), (parts, future) => {
      const text = parts.join(" ");
      let last = 0;
      for (const one of findDates(text, { day: "2024-02-29", future })) {
        assert.ok(one.from <= one.to && one.start >= last && one.end <= text.length && one.start < one.end);
        last = one.end;
      }
    }),
  );
});

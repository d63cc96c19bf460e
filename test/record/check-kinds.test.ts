import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { periodIn } from "../../src/record/check/period.ts";
import { checkClaim, checksOfClaim } from "../../src/record/index.ts";
import { fourthClaims } from "./fourth-claims.ts";

const knowledge = loadKnowledge();
const check = (text: string, asOf: string) => checkClaim(knowledge, { id: "c1", text, asOf });

/** Kind, words, day of the page, verdict. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ["members", "Croatia joined NATO in 2009", "2021-06-01", "supported"],
  ["members", "Croatia joined NATO in 2004", "2021-06-01", "contradicted"],
  ["members", "Estonia, Latvia and Finland joined NATO in 2004", "2024-06-01", "partly-supported"],
  ["members", "Kazakhstan has never been a member of NATO", "2021-06-01", "supported"],
  ["members", "Turkey, a member of NATO, bought the S-400 from Russia", "2021-06-01", "supported"],
  ["members", "Ukraine wants to join NATO", "2021-06-01", "not-checkable"],
  [
    "treaty's life",
    "the treaty of 1961 between Russia and North Korea expired in 1990",
    "2021-06-01",
    "contradicted",
  ],
  [
    "treaty's life",
    "the treaty of Russia and North Korea took effect in December 2024",
    "2025-02-01",
    "supported",
  ],
  ["duty", "NATO's treaty obliges Turkey to come to the aid of Greece", "2021-06-01", "supported"],
  ["duty", "no treaty obliges Turkey to defend Greece", "2021-06-01", "contradicted"],
  ["duty", "Brazil and Canada have pledged food aid", "2021-06-01", "not-checkable"],
  ["sales", "Moscow sold 36 Su-35 fighters to Beijing", "2021-06-01", "contradicted"],
  ["sales", "Moscow delivered four Su-35 fighters to Beijing", "2021-06-01", "partly-supported"],
  ["sales", "Moscow sold Su-35 fighters to Beijing in 2003", "2021-06-01", "contradicted"],
  ["exercises", "Russia and Belarus held the Zapad-2017 exercise", "2021-06-01", "supported"],
  ["exercises", "Russia and Belarus held the Zapad-2015 exercise", "2021-06-01", "not-established"],
  ["exercises", "Russia and China have exercised every year since 1995", "2021-06-01", "partly-supported"],
  ["exercises", "Russia and Brazil held the Zapad-2017 exercise", "2021-06-01", "not-established"],
  ["wars", "Russia invaded Georgia in August 2008", "2021-06-01", "supported"],
  ["wars", "Sweden invaded Norway in 2010", "2021-06-01", "not-established"],
  ["wars", "Russian and Chinese troops fought the war together", "2021-06-01", "not-checkable"],
  ["wars", "Ukraine says that China and Russia discussed the war against it", "2023-06-01", "not-checkable"],
  ["wars", "China told Ukraine that Russia had invaded Georgia in 2008", "2023-06-01", "supported"],
  ["relations", "Saudi Arabia broke off relations with Iran in January 2016", "2021-06-01", "supported"],
  ["offices", "Dmitry Medvedev was president of Russia in 2010", "2021-06-01", "supported"],
  ["offices", "Vladimir Putin has never been prime minister of Russia", "1999-12-31", "contradicted"],
  ["offices", "Angela Merkel was no longer chancellor of Germany in 2023", "2023-06-01", "supported"],
];

for (const [kind, text, asOf, verdict] of cases)
  test(`${kind}: "${text}" on ${asOf} is ${verdict}`, () => {
    const found = check(text, asOf);
    assert.equal(found.verdict, verdict, found.says);
  });

for (const { answer, tells: _, ...claim } of fourthClaims)
  test(`"${claim.text}" on ${claim.asOf} is ${answer}`, () => {
    const { verdict, says } = checkClaim(knowledge, { id: "c1", ...claim });
    assert.equal(verdict, answer, says);
  });

test("a period is a month, a year or a decade, and the number of an exercise is none", () => {
  assert.deepEqual(periodIn("signed in June 2024"), {
    from: "2024-06-01",
    to: "2024-06-31",
    since: false,
    says: "in June 2024",
  });
  assert.equal(periodIn("allies since 1951")?.since, true);
  assert.equal(periodIn("troops in the 1950s")?.to, "1959-12-31");
  assert.equal(periodIn("the Vostok 2018 exercise"), null);
  assert.equal(periodIn("the war of 24 February 2022")?.from, "2022-02-01");
});

test("any words give a finding with a verdict, and the same one each time", () => {
  const word = fc.constantFrom(
    ...[
      "Russia",
      "China",
      "NATO",
      "joined",
      "in",
      "2019",
      "treaty",
      "signed",
      "the",
      "S-400",
      "never",
      "war",
      "with",
      "24",
    ],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const text = words.join(" ");
      assert.deepEqual(check(text, "2021-06-01"), check(text, "2021-06-01"));
    }),
  );
});

test("who hands arms over for a war is not told to wage it, and a state named twice is no weapon", () => {
  const kinds = (text: string) =>
    checksOfClaim(knowledge, { id: "c1", text, asOf: "2023-06-01" }).map(({ measure }) => measure);
  assert.ok(
    !kinds("China has not supplied Russia with weapons for its war against Ukraine").some((measure) =>
      /wars/.test(measure ?? ""),
    ),
  );
  const [sale] = checksOfClaim(knowledge, {
    id: "c1",
    text: "China bought S-400 systems and Russia helps to build a Chinese missile warning system",
    asOf: "2023-06-01",
  });
  assert.doesNotMatch(sale?.says ?? "", /transfer of Chinese/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { alliesOn, checkClaim, checksOfClaim } from "../../src/record/index.ts";

const knowledge = loadKnowledge();
const check = (text: string, asOf: string, countries: readonly string[] = []) =>
  checkClaim(knowledge, { id: "c1", text, asOf, countries });

/** Words, day of the page, verdict. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    "together the armed might of Russia and China exceeds that of the United States",
    "2021-06-30",
    "contested",
  ],
  ["the military power of China is superior to that of Mongolia", "2021-06-30", "supported"],
  ["the military strength of Belgium exceeds that of China", "2021-06-30", "contradicted"],
  ["India bought the S-400 from Russia", "2022-01-10", "supported"],
  ["Moscow sold Su-35 and Su-57 fighters to Beijing", "2021-06-30", "partly-supported"],
  ["Beijing supplied J-20 fighters to Russia", "2021-06-30", "not-established"],
  ["Pakistan has no alliance with Saudi Arabia", "2025-09-01", "supported"],
  ["Pakistan has no alliance with Saudi Arabia", "2025-10-01", "contradicted"],
  ["Armenia and Russia are allies", "2020-01-01", "supported"],
  ["Iran and Russia have signed a mutual defence treaty", "2025-11-01", "contradicted"],
  ["India and Japan are in fact allies", "2024-01-01", "not-checkable"],
  ["Russia and North Korea signed a treaty", "2024-07-01", "supported"],
  ["Russia and North Korea signed a treaty", "2022-07-01", "not-established"],
  ["warships of Russia and China began their first joint patrol", "2021-10-20", "supported"],
  ["Chinese and Russian bombers flew their first joint patrol", "2023-06-08", "contradicted"],
  ["warships of Russia and China held a joint patrol", "2020-06-30", "not-established"],
  ["a joint squadron of Chinese and Russian warships sailed through a strait", "2021-11-05", "supported"],
  ["Russia and China have never held joint exercises", "2020-01-01", "contradicted"],
  ["Moscow helps Beijing to build an early-warning system", "2019-11-01", "supported"],
  ["Moscow helps Beijing to build a missile defence system", "2019-11-01", "partly-supported"],
  ["the United States has bases in South Korea", "2020-01-01", "supported"],
  ["Brazil keeps troops stationed in Iran", "2020-01-01", "not-established"],
  ["In August, Egypt and Somalia signed a defence pact", "2024-10-14", "supported"],
  ["Egypt and Tunisia signed a defence pact", "2024-10-14", "not-established"],
  ["Russia and China are not just partners but formal military allies", "2024-10-14", "contradicted"],
  ["Pakistan ordered four MILGEM-class corvettes from Turkey", "2024-01-01", "supported"],
  ["Pakistan ordered two Turkish tanks to turn back", "2024-01-01", "not-checkable"],
  ["Turkey and Pakistan have in effect become military friends", "2024-01-01", "not-checkable"],
  ["the harvest in Peru was good", "2020-01-01", "not-checkable"],
];

for (const [text, asOf, verdict] of cases)
  test(`"${text}" on ${asOf} is ${verdict}`, () => {
    const found = check(text, asOf);
    assert.equal(found.verdict, verdict, found.says);
  });

test("states that the words do not name come with the claim", () => {
  const found = check("the two countries hold joint exercises", "2021-06-30", ["RUS", "CHN"]);
  assert.equal(found.verdict, "supported");
  assert.match(found.facts[0] ?? "", /^fact:rus-chn-/);
});

test("the measure is named, and allies are counted apart", () => {
  const found = check("the combined military power of Russia and China exceeds that of the US", "2021-06-30");
  assert.match(found.measure ?? "", /CINC.*2021/);
  assert.match(
    found.says,
    /With the treaty allies of both sides: .*CINC no .*personnel no .*spending at market rates no/,
  );
});

test("a signature not found near the day tells the nearest", () => {
  const found = check("the defence ministers of Russia and China signed a roadmap", "2019-06-30");
  assert.equal(found.verdict, "not-established");
  assert.match(found.says, /nearest: .*2017-06-29.*2021-11-23/);
});

test("allies are those of defence treaties, region-wide pacts left aside", () => {
  const allies = alliesOn(knowledge, "USA", "2021-06-30");
  for (const id of ["JPN", "KOR", "GBR", "AUS"]) assert.ok(allies.includes(id), id);
  for (const id of ["FIN", "VEN", "RUS", "ISR"]) assert.ok(!allies.includes(id), id);
});

test("a sentence that says several things has each of them checked, a conclusion is called one", () => {
  const all = (text: string) =>
    checksOfClaim(knowledge, { id: "c1", text, asOf: "2021-05-31" }).map(
      ({ verdict, measure }) => `${verdict} ${measure}`,
    );
  assert.deepEqual(all("the sale of S-400 systems to China by Russia, and joint exercises of the two"), [
    "supported arms transfers on record",
    "supported joint exercises on record",
  ]);
  assert.deepEqual(all("Beijing made it clear that it will come to the aid of Moscow"), [
    "not-checkable inference",
  ]);
  assert.deepEqual(all("Russia and China are good neighbours"), ["not-checkable null"]);
});

test("what is to come is no matter of record", () => {
  for (const text of [
    "Russia and China plan joint exercises",
    "Russia will sell S-400 systems to China",
    "the United States may open bases in Finland and sign an agreement",
  ])
    assert.notEqual(check(text, "2021-06-30").measure, "joint exercises on record", text);
  assert.equal(check("Russia and China want to hold joint drills", "2021-06-30").verdict, "not-checkable");
});

test("bases that were given up are not there, and who left has left", () => {
  const still = check("France still has a base in Mali", "2024-01-01");
  assert.equal(still.verdict, "contradicted");
  assert.match(still.says, /No longer on 2024-01-01: .*until 2022/);
  assert.equal(check("French troops have left Mali", "2024-01-01").verdict, "supported");
  assert.equal(check("French troops have left Djibouti", "2024-01-01").verdict, "contradicted");
  assert.equal(check("France had troops in Mali until 2022", "2024-01-01").verdict, "supported");
});

test("words that are often quoted by half have the other half told", () => {
  const text = "“everything can be imagined”";
  const said = `Vladimir Putin, asked about an alliance with China, replied that ${text}`;
  const [found] = checksOfClaim(knowledge, { id: "c1", text, said, asOf: "2021-05-31" });
  assert.equal(found?.verdict, "partly-supported");
  assert.match(found?.says ?? "", /we do not need it/);
  const [unquoted] = checksOfClaim(knowledge, {
    id: "c1",
    text: "Russia imagined an alliance with China",
    asOf: "2021-05-31",
  });
  assert.notEqual(unquoted?.verdict, "partly-supported");
});

test("several pairs in one claim are each held against the record", () => {
  const neither = check(
    "Sweden and Finland are not bound by any alliance with the United States",
    "2021-06-01",
  );
  assert.equal(neither.verdict, "supported");
  assert.match(neither.says, /Sweden with United States: .*Finland with United States:/);
  const half = check("Japan and Mexico have a defence treaty with the United States", "2021-06-01");
  assert.match(half.says, /Japan with United States/);
});

test("allies are counted in where the claim counts them in", () => {
  const found = check("even with its allies, the United States has fewer soldiers than China", "2021-06-01");
  assert.equal(found.verdict, "contradicted");
  assert.match(found.says, /^China against the United States with treaty allies in 2021/);
});

test("no claim makes it throw, and an answer repeats", () => {
  const day = fc.constantFrom("1999-12-31", "2021-06-30", "2026-11-01");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), day, (text, asOf) => {
      assert.deepEqual(check(text, asOf), check(text, asOf));
    }),
    { numRuns: 60 },
  );
});

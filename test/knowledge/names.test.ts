import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { candidatesOn, findState, loadKnowledge } from "../../src/knowledge/index.ts";

const knowledge = loadKnowledge();
const { names, places } = knowledge;
const found = (text: string): string[] =>
  names.scan(text.split(" ")).map((match) => [...new Set(match.candidates.map((one) => one.id))].join("|"));

/** Words as a parser cuts them → the ids they may stand for. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ["Guinea - Bissau and Guinea", ["GNB", "GIN"]],
  ["Guinea-Bissau", ["GNB"]],
  ["Papua New Guinea and Equatorial Guinea", ["PNG", "GNQ"]],
  ["Côte d'Ivoire or Cote d’Ivoire", ["CIV", "CIV"]],
  ["the United States 's State Department", ["USA", "USA.MFA"]],
  ["they told us that turkey was eaten in Turkey", ["TUR"]],
  ["the U.S. and the US", ["USA", "USA"]],
  ["South Korean and North Korean", ["KOR", "PRK"]],
  ["Sino - Russian and Indo-Pacific", ["CHN", "RUS", "INDOPACIFIC"]],
  ["the Republic of China is not the People 's Republic of China", ["TWN", "CHN"]],
  ["the Kremlin , the Élysée and Zhongnanhai", ["RUS", "FRA", "CHN"]],
  ["the Quai d' Orsay", ["FRA"]],
  ["NATO , the CSTO and the Shanghai Cooperation Organisation", ["NATO", "CSTO", "SCO"]],
  ["the UN Security Council", ["UN.SC"]],
  ["the West went west", ["WEST"]],
  ["WHO asks who", ["UN.WHO"]],
  ["Bashar al - Assad", ["person:bashar-al-assad"]],
  ["President Recep Tayyip Erdogan", ["role:president", "person:recep-tayyip-erdogan"]],
  ["Mr. Zelenskyy", ["person:volodymyr-zelensky"]],
  ["Die Welt reported", ["outlet:die-welt"]],
  [
    "the South China Morning Post ( SCMP )",
    ["outlet:south-china-morning-post", "outlet:south-china-morning-post"],
  ],
  ["the Islamic Revolutionary Guard Corps", ["IRN.IRGC"]],
  ["the Houthis and Hezbollah", ["HOUTHIS", "HEZBOLLAH"]],
  ["the former Soviet Union", ["SUN"]],
  ["nothing to see here", []],
];

for (const [text, ids] of cases) test(`names in "${text}"`, () => assert.deepEqual(found(text), ids));

test("a candidate says how it was found and what it reads as", () => {
  const [adjective] = names.lookup("Chinese");
  assert.equal(adjective?.via, "adjective");
  assert.equal(adjective?.reading, "modifier");
  assert.equal(names.lookup("Kremlin")[0]?.sector, "GOV");
  assert.equal(names.lookup("Georgia")[0]?.ambiguous, true);
  assert.equal(names.lookup("Germany")[0]?.ambiguous, false);
  assert.equal(names.lookup("CIA")[0]?.sector, "SPY");
});

test("Brussels is the Union or Belgium", () => {
  assert.deepEqual(
    names.lookup("Brussels").map((one) => one.id),
    ["BEL", "EU"],
  );
});

test("a shared family name gives several candidates, and the day chooses", () => {
  const candidates = names.lookup("Clinton");
  assert.equal(candidates.length, 2);
  assert.deepEqual(
    candidatesOn(candidates, "2010-06-01").map((one) => one.id),
    ["person:hillary-clinton"],
  );
});

test("places are no actors", () => {
  assert.deepEqual(found("talks in Shanghai"), []);
  const [match] = places.scan(["talks", "in", "Shanghai"]);
  assert.equal(match?.candidates[0]?.country, "CHN");
  assert.equal(match?.candidates[0]?.reading, "place");
  assert.equal(places.lookup("Tsugaru Strait")[0]?.country, null);
});

test("a state is found by code, name or abbreviation, and nothing else is a state", () => {
  for (const word of ["RUS", "rus", "Russia", "the Russian Federation"])
    assert.equal(findState(knowledge, word).id, "RUS", word);
  assert.equal(findState(knowledge, "UK").id, "GBR");
  assert.throws(() => findState(knowledge, "NATO"), { code: "E401" });
});

test("an article that a paper's name begins with breaks up no longer name behind it", () => {
  const council = names.scan("the National Security Council of Croatia".split(" "))[0];
  assert.deepEqual([council?.start, council?.end], [1, 4]);
  assert.ok(council?.candidates.every(({ kind }) => kind !== "outlet" && kind !== "organisation"));
  assert.equal(names.scan("the National reported".split(" "))[0]?.candidates[0]?.kind, "outlet");
});

test("matches lie in order inside the tokens, and matchAt agrees with scan", () => {
  const pool = [
    "Russia",
    "China",
    "the",
    "-",
    "'s",
    "New",
    "Zealand",
    "York",
    "Times",
    "said",
    "U.S.",
    "",
    "Xi",
    "’",
    "ÅÉ",
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pool), fc.string({ unit: "grapheme" }))), (forms) => {
      let end = 0;
      for (const match of names.scan(forms)) {
        assert.ok(match.start >= end && match.end > match.start && match.end <= forms.length);
        assert.ok(match.candidates.length > 0);
        assert.deepEqual(names.matchAt(forms, match.start), match);
        end = match.end;
      }
    }),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { checkClaim } from "../../src/record/index.ts";

const knowledge = loadKnowledge();
const asOf = "2023-06-01";
const check = (text: string, before = "") => checkClaim(knowledge, { id: "c1", text, before, asOf });

/** Words, verdict. */
const cases: readonly (readonly [string, string])[] = [
  ["the Tsugaru Strait is part of international waters", "partly-supported"],
  ["the Tsugaru Strait lies wholly in Japanese territorial waters", "partly-supported"],
  ["the warships used a legal loophole to pass the Osumi Strait", "contested"],
  ["the Miyako Strait holds international waters", "supported"],
  ["the Strait of Hormuz consists of international waters", "contradicted"],
  ["there are no international waters in the Strait of Hormuz", "supported"],
  ["the Bosporus is open to all ships", "partly-supported"],
  ["the Northern Sea Route runs through Russian internal waters", "contested"],
  ["the strait is part of international waters", "not-checkable"],
];

for (const [text, verdict] of cases)
  test(`"${text}" is ${verdict}`, () => {
    const found = check(text);
    assert.equal(found.verdict, verdict, found.says);
  });

test("the strait is the one named last before", () => {
  const before = "The ships left the Miyako Strait and sailed through the Tsugaru Strait. ";
  const found = check("Although narrow, the strait is part of international waters.", before);
  assert.equal(found.verdict, "partly-supported");
  assert.deepEqual(found.facts, ["water:tsugaru"]);
});

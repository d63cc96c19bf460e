import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../src/knowledge/index.ts";

const { names } = loadKnowledge();
const found = (text: string): string[] =>
  names.scan(text.split(" ")).map((match) => match.candidates.map((one) => one.id).join("|"));

test("names are found by their longest form, however the tokens are cut", () => {
  assert.deepEqual(found("Guinea - Bissau"), ["GNB"]);
  assert.deepEqual(found("Guinea-Bissau"), ["GNB"]);
  assert.deepEqual(found("Côte d'Ivoire"), ["CIV"]);
  assert.deepEqual(found("the United States 's State Department"), ["USA", "USA.MFA"]);
});

test("case decides where a name needs it", () => {
  assert.deepEqual(found("they told us that turkey was eaten in Turkey"), ["TUR"]);
  assert.deepEqual(found("the U.S. and the US"), ["USA", "USA"]);
});

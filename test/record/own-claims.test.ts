import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { checkClaim } from "../../src/record/index.ts";
import { ownClaims } from "./own-claims.ts";

const knowledge = loadKnowledge();

for (const [index, { answer, ...claim }] of ownClaims.entries()) {
  test(`"${claim.text}" on ${claim.asOf} is ${answer}`, () => {
    const { verdict, says, measure } = checkClaim(knowledge, { id: String(index), ...claim });
    assert.equal(verdict, answer, says);
    if (answer === "supported" || answer === "contradicted") assert.notEqual(measure, null);
  });
}

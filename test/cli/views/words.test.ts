import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, percent } from "../../../src/cli/views/words.ts";

test("a share is whole percent, but what is possible never reads as impossible nor as certain", () => {
  assert.equal(percent(0.073), "7 %");
  assert.equal(percent(0.004), "<1 %");
  assert.equal(percent(0.9961), ">99 %");
  assert.equal(percent(0), "0 %");
  assert.equal(percent(1), "100 %");
});

test("one thing is counted in the singular", () => {
  assert.equal(counted(1, "origin"), "1 origin");
  assert.equal(counted(7, "story", "stories"), "7 stories");
});

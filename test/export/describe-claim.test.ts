import assert from "node:assert/strict";
import { test } from "node:test";
import type { Voice } from "../../src/contract/index.ts";
import { nameOf } from "../../src/export/describe-claim.ts";

const voice = (mention: string, resolved: string | null): Voice => ({
  kind: "person",
  mention,
  span: null,
  resolved,
});

test("a voice is called by the page's words, a pronoun by whom it stands for", () => {
  assert.equal(nameOf(voice("the Norwegian defence ministry", "NOR.MOD")), "the Norwegian defence ministry");
  assert.equal(nameOf(voice("Moscow", "RUS")), "Moscow");
  assert.equal(nameOf(voice("Berg", "Ola Berg")), "Ola Berg");
  assert.equal(nameOf(voice("he", "person:vladimir-putin")), "Vladimir Putin");
  assert.equal(nameOf(voice("it", "NOR.MOD")), "NOR.MOD");
  assert.equal(nameOf(voice("gull7", "commenter:gull7")), "gull7");
  assert.equal(nameOf(voice("", null)), "somebody who is not named");
});

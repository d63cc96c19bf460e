import assert from "node:assert/strict";
import { test } from "node:test";
import { codePage } from "../../../src/index.ts";

const named = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(codePage(text).coded.mentions.map((mention) => [mention.text, mention.actor.id]));

test("a region is named by its whole phrase, not by a bloc and a continent", () => {
  assert.equal(named("France withdrew its troops from West Africa on Monday.")["West Africa"], "WAFRICA");
  assert.equal(named("A patrol sailed past the Horn of Africa on Monday.")["the Horn of Africa"], "HORN");
  assert.equal(named("The envoy of South Africa flew home.")["South Africa"], "ZAF");
});

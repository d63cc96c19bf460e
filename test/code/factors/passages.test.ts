/** Passages with the reasons they offer, through the shipped parser. The floors lie a little under what was measured. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { readFactorPassages, scoreFactors } from "../../../bench/claims/factors.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { loadModel } from "../../../src/parse/index.ts";

const passages = [...readFactorPassages(join(import.meta.dirname, "../../fixtures/factors")).values()].flat();

test("passages are well formed: every reason stands in its text", () => {
  assert.ok(passages.length >= 80);
  for (const { text, reasons } of passages)
    for (const { words } of reasons) assert.ok(text.includes(words), `"${words}" is not in "${text}"`);
});

test("reasons of the passages, with their direction", () => {
  const counts = scoreFactors(passages, { knowledge: loadKnowledge(), model: loadModel() }, () => {});
  assert.ok(counts.hits / counts.ours > 0.92, `precision ${counts.hits}/${counts.ours}`);
  assert.ok(counts.hits / counts.gold > 0.83, `recall ${counts.hits}/${counts.gold}`);
});

/** The passages with the right answer, through the shipped parser. The floors lie a little under what was measured. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { scoreOwn } from "../../../bench/claims/own.ts";
import { readPassages } from "../../../bench/claims/passages.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { loadModel } from "../../../src/parse/index.ts";

const folder = join(import.meta.dirname, "../../fixtures/claims");

test("passages are well formed: every content stands in its text", () => {
  const passages = readPassages(folder);
  assert.ok(passages.length >= 150);
  for (const { text, claims } of passages)
    for (const { content } of claims)
      for (const part of content) assert.ok(text.includes(part), `"${part}" is not in "${text}"`);
});

test("claims, chains, certainty, polarity and verdicts of the passages", () => {
  const counts = scoreOwn(folder, loadKnowledge(), loadModel(), () => {});
  const precision = counts.hits / counts.ours;
  const recall = counts.hits / counts.gold;
  assert.ok(
    (2 * precision * recall) / (precision + recall) > 0.85,
    `F1 of ${counts.hits}/${counts.ours}/${counts.gold}`,
  );
  assert.ok(counts.chain / counts.hits > 0.85, "chains");
  assert.ok(counts.certainty / counts.hits > 0.92, "certainty");
  assert.ok(counts.polarity / counts.hits > 0.92, "polarity");
  assert.ok(counts.verdictsRight / counts.verdicts > 0.8, "verdicts");
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { PairCoding } from "../../src/contract/index.ts";
import { folderWith, lines, run } from "./kit.ts";

const text = "Peru condemned the decision of Chile.";
const pair = JSON.stringify({ id: "p1", text, source_spans: [[0, 4]], target_spans: [[31, 36]] });

test("a root for each pair line; a bad line is a failure in its place", async (context) => {
  const folder = folderWith(context, { "pairs.jsonl": `${pair}\n\n{"id":"p2"}\n` });
  const { status, out, err } = await run(["code", "--pairs", join(folder, "pairs.jsonl")]);
  assert.equal(status, 0);
  const [first, second] = lines(out);
  const coding = PairCoding.parse(first);
  assert.deepEqual([coding.id, coding.root], ["p1", "ACCUSE"]);
  assert.ok(Math.abs(Object.values(coding.scores).reduce((sum, score) => sum + score, 0) - 1) < 1e-6);
  assert.equal(second?.code, "E301");
  assert.match(err, /^entente: E301 .*line 3/);
});

test("pairs from stdin, as CSV; a file that is not there", async () => {
  const { out } = await run(["code", "--pairs", "-", "--format", "csv"], { stdin: pair });
  assert.match(out, /^id,root,score,rule\r\np1,ACCUSE,/);
  const missing = await run(["code", "--pairs", "/nowhere/pairs.jsonl"]);
  assert.equal(missing.status, 1);
  assert.match(missing.err, /^entente: E101 /);
});

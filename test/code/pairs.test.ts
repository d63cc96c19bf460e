import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codePairs, type PairLine, readPairLine } from "../../src/code/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { loadModel, parse } from "../../src/parse/index.ts";

const knowledge = loadKnowledge();
const model = loadModel();

const ask = (marked: string) => {
  const spans: [number, number][] = [];
  let text = "";
  for (const part of marked.split(/[[\]]/).entries()) {
    if (part[0] % 2 === 1) spans.push([text.length, text.length + part[1].length]);
    text += part[1];
  }
  const [source = [0, 1], target = [0, 1]] = spans;
  const line: PairLine = { id: "1", text, source_spans: [source], target_spans: [target] };
  return codePairs(line, parse(text, model), knowledge);
};

const cases: readonly [string, string][] = [
  ["[Norway] accused [Chile] of dumping fish.", "ACCUSE"],
  ["[Norway] imposed sanctions on [Chile].", "SANCTION"],
  ["[Norway] held talks with [Chile] in Lima.", "CONSULT"],
  ["[Norway] threatened to attack [Chile].", "THREATEN"],
  ["[Norway] promised to send food to [Chile].", "AGREE"],
  ["[Norway] sent food and medicine to [Chile].", "AID"],
  ["[Norway] urged [Chile] to release the prisoners.", "REQUEST"],
  ["[Norway] refused to recognise the government of [Chile].", "REJECT"],
  ["[Norwegian] warplanes bombed [Chilean] positions.", "ASSAULT"],
  ["[Norway] arrested four [Chilean] journalists.", "COERCE"],
];

test("plain questions get plain answers", () => {
  const wrong = cases
    .filter(([text, root]) => ask(text).root !== root)
    .map(([text]) => `${text} ${ask(text).root}`);
  assert.ok(wrong.length <= 1, wrong.join("\n"));
});

test("the rule names what decided: the frame, or the words where there is none", () => {
  assert.match(ask("[Norway] scolded [Chile] over the shipwreck.").rule, /scold/);
  assert.match(ask("[Norway] frobbed [Chile] over the shipwreck.").rule, /^no frame; words .+/);
});

test("scores sum to one over sixteen roots, whatever the text", () => {
  const text = "Norway, Chile and [others] of the league -- met? No: they  fought.";
  fc.assert(
    fc.property(fc.nat(text.length - 2), fc.nat(text.length - 2), (a, b) => {
      const line: PairLine = { id: "x", text, source_spans: [[a, a + 1]], target_spans: [[b, b + 1]] };
      const { scores, root } = codePairs(line, parse(text, model), knowledge);
      const sum = Object.values(scores).reduce((total, one) => total + one, 0);
      assert.equal(Object.keys(scores).length, 16);
      assert.ok(Math.abs(sum - 1) < 1e-9 && root in scores);
    }),
    { numRuns: 30 },
  );
});

test("lines that are none are refused with their number", () => {
  for (const line of [
    "{",
    "[]",
    '{"id":"1"}',
    '{"id":"1","text":"a","source_spans":[[0,2]],"target_spans":[[0,1]]}',
  ])
    assert.throws(() => readPairLine(line, 7), { code: "E301", message: /line 7/ });
  assert.equal(readPairLine('{"id":1,"text":"ab","source_spans":[[0,1]],"target_spans":[[1,2]]}', 1).id, "1");
});

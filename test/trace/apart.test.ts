import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Apart, Coded, Report } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { countOrigins, originIndex, trace } from "../../src/trace/index.ts";
import { claim, coded, page, voice } from "./kit/build.ts";
import { ownText, random } from "./kit/texts.ts";

const knowledge = loadKnowledge();
const abel = voice("person", "Abel Otieno", "unknown:abel-otieno");

interface Told {
  readonly report: Report;
  readonly coded: Coded;
}

const quoting = (id: string, seed: number): Told => {
  const words = `Kenya and Oman are allies, ${id} writes.`;
  const report = page({ id, paragraphs: [words, ...ownText(random(seed), 2)], date: "2022-03-01" });
  const thesis = { dyad: ["KEN", "OMN"], tie: "in-fact" as const };
  return { report, coded: coded(report, { claims: [claim(report, words, { chain: [abel], thesis })] }) };
};

const text = ownText(random(60), 5);
const printing = (id: string, paragraphs: readonly string[], date: string): Told => {
  const report = page({ id, paragraphs, date, outlet: `Paper ${id}` });
  return { report, coded: coded(report) };
};

const apart = (a: string, b: string): Apart => ({
  a,
  b,
  by: "A. Reader",
  at: "2022-04-01",
  why: "two interviews",
});

test("two reports put apart rest on two origins, and so do the reports that go with either", () => {
  const three = [quoting("a", 1), quoting("b", 2), quoting("c", 3)];
  assert.equal(countOrigins(trace(three, knowledge).origins), 1);
  const traced = trace(three, knowledge, { apart: [apart("a", "b")] });
  assert.equal(countOrigins(traced.origins), 2);
  const index = originIndex(traced);
  assert.notEqual(index.ofReport("a")?.id, index.ofReport("b")?.id);
  assert.deepEqual(traced.apart, [apart("a", "b")]);
});

test("a merge undone stays undone when a third report would join the two again", () => {
  const traced = trace([quoting("a", 1), quoting("b", 2), quoting("c", 3), quoting("d", 4)], knowledge, {
    apart: [apart("a", "b")],
  });
  for (const { reports } of traced.origins) assert.ok(!(reports.includes("a") && reports.includes("b")));
});

test("a copy put apart from its source stands for itself, and so does the later of two copies of a third", () => {
  const source = printing("a", text, "2022-03-01");
  const copy = printing("b", text.slice(0, 3), "2022-03-02");
  const other = printing("c", text.slice(2), "2022-03-03");
  assert.equal(countOrigins(trace([source, copy, other], knowledge).origins), 1);
  for (const pair of [apart("a", "b"), apart("b", "c")]) {
    const traced = trace([source, copy, other], knowledge, { apart: [pair] });
    assert.equal(countOrigins(traced.origins), 2, `${pair.a} ${pair.b}`);
    for (const { reports } of traced.origins)
      assert.ok(!(reports.includes(pair.a) && reports.includes(pair.b)));
  }
});

test("pairs of reports that are not there are left out", () => {
  assert.deepEqual(trace([quoting("a", 1)], knowledge, { apart: [apart("a", "zz")] }).apart, []);
});

test("property: no origin holds a pair that is apart, and order does not show", () => {
  const documents = [
    ...[1, 2, 3].map((seed) => quoting(`q${seed}`, seed)),
    printing("p1", text, "2022-03-01"),
    printing("p2", text.slice(0, 3), "2022-03-02"),
    printing("p3", [...text.slice(0, 2), ...ownText(random(9), 1)], "2022-03-02"),
  ];
  const ids = documents.map(({ report }) => report.id);
  const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 4 }), (pairs) => {
      const given = pairs.map(([a, b]) => apart(a, b));
      const traced = trace(documents, knowledge, { apart: given });
      assert.deepEqual(trace([...documents].reverse(), knowledge, { apart: given }), traced);
      for (const { reports } of traced.origins)
        for (const { a, b } of given) assert.ok(!(reports.includes(a) && reports.includes(b)), `${a} ${b}`);
    }),
    { numRuns: 60 },
  );
});

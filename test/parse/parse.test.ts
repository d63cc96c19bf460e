import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { measureField } from "../../bench/parse/arcs.ts";
import { type Report, Sentence } from "../../src/contract/index.ts";
import { loadModel, parse, parseReport } from "../../src/parse/index.ts";
import { isTree } from "../../src/parse/network/tree.ts";

const check = (text: string): void => {
  let last = 0;
  for (const sentence of parse(text)) {
    assert.equal(text.slice(sentence.start, sentence.end), sentence.text);
    assert.ok(sentence.start >= last);
    last = sentence.end;
    for (const { start, end, form } of [...sentence.tokens, ...sentence.multiwords])
      assert.equal(text.slice(start, end), form);
    assert.ok(isTree(Int32Array.from(sentence.tokens, ({ head }) => head)));
    assert.equal(sentence.tokens.filter(({ deprel }) => deprel === "root").length, 1);
    Sentence.parse(sentence);
  }
  const kept = parse(text).flatMap(({ tokens }) => tokens.map(({ form }) => form));
  assert.equal(kept.join(""), text.replaceAll(/[\s\u200b\ufeff]/gu, ""), "no character is lost");
};

const scraps = fc.constantFrom(
  "“", "”", '"', "'", "’", "(", ")", "[", "…", "...", "—", "-", "--", "\n", "\n\n", "\t", " ", "U.S.", "Gen.", "No. 5",
  "31 May 2021 13: 37", "don't", "Côte d’Ivoire", "北京", "Москва", "العربية", "😀", "👩‍🚀", "S-400", "$5bn", "1.", "•",
  "Minsk", "bombed", "warships", "the", "and", "said", "!", "?!", "http://x.org/a?b=c", "\u200b", "\ud800", "\u0000",
); // biome-ignore format: a list of scraps

test("any text: exact offsets, no character lost, every sentence a tree with one root", () => {
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 40 }), fc.constantFrom("", " "), (parts, glue) =>
      check(parts.join(glue)),
    ),
    { numRuns: 150 },
  );
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), check), { numRuns: 100 });
});

test("odd texts: empty, blank, one sign, no space in 20,000 signs, nothing but quotes", () => {
  for (const text of [
    "",
    " \n ",
    ".",
    "a".repeat(20_000),
    "“".repeat(500),
    "((((((",
    "-".repeat(3000),
    "北".repeat(600),
  ])
    check(text);
});

test("the same text gives the same trees, whatever was parsed before", () => {
  const text = "Ankara vetoed the plan. “We object,” an aide told reporters.";
  const first = parse(text);
  parse("Something else entirely: 12 frigates, e.g. the Absalon!");
  assert.deepEqual(parse(text), first);
});

const report = (
  text: string,
  blocks: readonly { kind: "headline" | "paragraph" | "counter"; start: number; end: number }[],
): Report => ({
  type: "report",
  contract: 1,
  id: "r",
  stage: { name: "read", version: "1" },
  source: { form: "text", name: null, url: null, bytes: text.length, sha256: "" },
  text,
  blocks: blocks.map((block, index) => ({ ...block, id: `b${index}`, confidence: 1, rule: "test" })),
  metadata: { title: [], authors: [], outlet: [], language: [], canonicalUrl: [], section: [], credit: [] },
  published: [],
  modified: [],
  badges: [],
  counters: [],
  comments: [],
  messages: [],
});

test("a report: no sentence crosses a block, each names its block", () => {
  const text = "Minsk arms Baku The pact was signed. It binds both. Views: 270";
  const found = parseReport(
    report(text, [
      { kind: "headline", start: 0, end: 16 },
      { kind: "paragraph", start: 16, end: 52 },
      { kind: "counter", start: 52, end: 62 },
    ]),
  );
  assert.deepEqual(
    found.map(({ block, text: own }) => [block, own]),
    [
      ["b0", "Minsk arms Baku"],
      ["b1", "The pact was signed."],
      ["b1", "It binds both."],
      ["b2", "Views: 270"],
    ],
  );
});

test("field sentences: the arcs a coder of events needs", () => {
  for (const [name, least] of [
    ["field-arcs", 0.96],
    ["field-arcs-fresh", 0.87],
  ] as const) {
    const { arcs, right } = measureField(loadModel(), name);
    assert.ok(right / arcs > least, `${name}: ${right} of ${arcs} arcs`);
  }
});

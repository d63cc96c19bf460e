import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, headlineOf, outletOf, percent, shortened } from "../../../src/desk/text/words.ts";
import { documents, on, reportOf } from "../sample.ts";

test("what is possible never reads as impossible, nor the unsure as sure", () => {
  assert.deepEqual(
    [0, 0.001, 0.004, 0.006, 0.5, 0.994, 0.997, 1].map((share) => percent(share).replaceAll("\u00a0", " ")),
    ["0 %", "< 1 %", "< 1 %", "1 %", "50 %", "99 %", "> 99 %", "100 %"],
  );
});

test("one is not many", () => {
  assert.equal(counted(1, "report"), "1 report");
  assert.equal(counted(0, "report"), "0 reports");
});

test("long words are cut at the end of a word", () => {
  assert.equal(shortened("one two  three\nfour", 9), "one two …");
  assert.equal(shortened(" short ", 20), "short");
});

test("a page without headline or outlet is still named", () => {
  const { report } = documents[0];
  assert.equal(headlineOf(report), "Russia and China are now military allies in all but name");
  assert.equal(outletOf(report), "The Harbour Signal");
  const bare = {
    ...reportOf({ id: "x", outlet: "", published: on(null), blocks: [["paragraph", "Words."]] }),
  };
  assert.equal(headlineOf(bare), "(no headline)");
  assert.equal(outletOf({ ...bare, metadata: { ...bare.metadata, outlet: [] } }), "x.txt");
});

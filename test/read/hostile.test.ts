import assert from "node:assert/strict";
import { test } from "node:test";
import { hostile } from "../../bench/read/hostile.ts";
import { findDates } from "../../src/read/dates/find.ts";
import { bounds } from "../../src/read/html/parse.ts";
import { read } from "../../src/read/index.ts";
import { mostLines } from "../../src/read/text/lines.ts";
import { assertTiled } from "./tiling.ts";

test("a hostile page of each kind is read: its blocks tile its text", () => {
  for (const [kind, make] of Object.entries(hostile)) {
    const report = read(make(20_000), { name: kind, form: kind.startsWith("text") ? "text" : "html" });
    assertTiled(report);
  }
});

const blocks = (count: number): string => "<p>a</p>".repeat(count);

test("a page with more blocks than are told apart keeps its text, the rest as one block, and says so", () => {
  const page = `<h1>Two ports close</h1>${blocks(bounds.blocks + 50)}<p>The end.</p>`;
  const report = read(page);
  assert.equal(report.blocks.length, bounds.blocks + 1);
  assert.match(report.text, /a\nThe end\.$/u);
  assert.deepEqual(
    report.messages.map(({ code }) => code).filter((code) => code === "flattened"),
    ["flattened"],
  );
  assert.ok(!read(blocks(50)).messages.some(({ code }) => code === "flattened"));
});

test("a text with more lines than are told apart keeps them, the rest as one block, and says so", () => {
  const report = read("a\n".repeat(mostLines + 50), { form: "text" });
  assert.equal(report.blocks.length, mostLines + 1);
  assert.equal(report.blocks.at(-1)?.end, report.text.length);
  assert.ok(report.messages.some(({ code }) => code === "flattened"));
});

test("of a meta tag that is repeated for ever the first values count", () => {
  const one = (day: number) => `<meta property="article:published_time" content="2021-05-${day}">`;
  const report = read(`${one(11)}${one(12).repeat(500)}<h1>Two ports close</h1><p>They did.</p>`);
  assert.equal(report.published[0]?.from, "2021-05-11");
  assert.ok(report.published.length <= 3);
});

test("dates are looked for in the first 50,000 characters of a stretch", () => {
  assert.equal(findDates(`${"word ".repeat(9_990)} 31 May 2021`).length, 1);
  assert.equal(findDates(`${"word ".repeat(10_010)} 31 May 2021`).length, 0);
});

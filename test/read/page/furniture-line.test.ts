import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../../../src/contract/index.ts";
import { read } from "../../../src/read/index.ts";
import { isFurnitureLine, isPersonLine, outletInLine } from "../../../src/read/page/furniture-line.ts";
import { furnitureParts } from "../../../src/read/page/furniture-parts.ts";

const prose =
  "The two ministers met in Tirana and agreed on a joint guard of the strait. They will open a shared office in the port, and both parliaments have to approve the plan before the summer.";

const page = (line: string, below = ""): Report =>
  read(
    `<!doctype html><html lang="en"><head><title>Ministers meet in Tirana | The Strait Courier</title></head><body><main><h1>Ministers meet in Tirana</h1>${line}<p>${prose}</p><p>${prose.replace("two", "three")}</p>${below}</main></body></html>`,
  );

test("parts of a line keep their places", () => {
  const line = "By Jane Roe · 3 March 2025 | 4,310 views";
  for (const { words, start } of furnitureParts(line))
    assert.equal(line.slice(start, start + words.length), words);
  assert.equal(furnitureParts(line).length, 3);
});

test("a byline that also counts and vouches: author, date, views and an unearned badge", () => {
  const { text, metadata, published, counters, badges } = page(
    "<p class='meta'>By Ema Dervishi · 3 March 2025 · 4,310 views · ✅ Verified</p>",
  );
  assert.equal(metadata.authors[0]?.value, "Ema Dervishi");
  assert.equal(published[0]?.from, "2025-03-03");
  assert.deepEqual(
    counters.map(({ kind, count }) => [kind, count]),
    [["views", 4310]],
  );
  assert.deepEqual(
    badges.map(({ kind, checker, label }) => [kind, checker, text.slice(label.start, label.end)]),
    [["fact-check", null, "✅ Verified"]],
  );
});

test("a line of nothing but furniture is read for all its parts", () => {
  const { blocks, published, modified, counters, badges } = page(
    "<div>Opinion | Published: 14 July 2023 | Last updated: 16 July 2023 | Views: 12,450 | Share</div>",
  );
  assert.ok(blocks.some(({ kind }) => kind === "dateline"));
  assert.equal(published[0]?.from, "2023-07-14");
  assert.equal(modified[0]?.from, "2023-07-16");
  assert.equal(counters[0]?.count, 12450);
  assert.equal(badges[0]?.kind, "opinion");
});

test("the name before a line of furniture is the outlet's or the author's", () => {
  assert.equal(isFurnitureLine("Balkan Observer | Published: 3 July 2023 | Views: 840"), true);
  assert.equal(
    outletInLine("Balkan Observer | Published: 3 July 2023 | Views: 840")?.words,
    "Balkan Observer",
  );
  const credits = "14.08.2023 | 10:05 | Eurasia Pulse | Author: Marek Zielonka";
  assert.equal(isFurnitureLine(credits), true);
  assert.equal(outletInLine(credits)?.words, "Eurasia Pulse");
  assert.equal(
    read(`Two ports close\n${credits}\n\n${prose}\n`).metadata.authors[0]?.value,
    "Marek Zielonka",
  );
  assert.equal(isFurnitureLine("Ema Dervishi | 3 March 2025 | 4 min read"), false);
  assert.equal(isPersonLine("Ema Dervishi | 3 March 2025 | 4 min read"), true);
  assert.equal(isPersonLine("Ema Dervishi | a novel in three parts | 4 min read"), false);
});

test("prose with a bar in it is no furniture", () => {
  assert.deepEqual(
    page("<p>Talks | nobody spoke of 270 views on the strait that day, 3 March 2025.</p>").counters,
    [],
  );
});

test("the outlet is named by the end of the title and by the foot of the page", () => {
  const { metadata } = page(
    "",
    "<footer>Copyright 2025 The Strait Courier Ltd. All rights reserved.</footer>",
  );
  assert.deepEqual(
    metadata.outlet.map(({ value, source }) => [value, source]),
    [
      ["The Strait Courier", "title"],
      ["The Strait Courier Ltd", "visible"],
    ],
  );
  assert.equal(metadata.title.at(-1)?.value, "Ministers meet in Tirana");
});

test("a title that only goes on names no outlet", () => {
  const { metadata } = read(
    `<!doctype html><html><head><title>Ministers meet in Tirana - again, and for what?</title></head><body><main><h1>Ministers meet in Tirana</h1><p>${prose}</p><p>${prose}</p></main></body></html>`,
  );
  assert.deepEqual(metadata.outlet, []);
});

test("a note that the article was amended is a correction", () => {
  const { badges } = page(
    "",
    "<p><i>This article was amended on 16 July 2023: an earlier version said that the port had been sold.</i></p>",
  );
  assert.deepEqual(
    badges.map(({ kind, date }) => [kind, date?.from]),
    [["correction", "2023-07-16"]],
  );
});

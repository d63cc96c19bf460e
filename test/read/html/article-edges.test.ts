import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../../src/read/index.ts";

const first =
  "The Kenyan and Omani navies opened their yearly exercise on Monday, with four frigates and two patrol aircraft taking part off the coast of Mombasa.";
const second =
  "Both ministries said that the drill, the ninth of its kind, would train boarding parties and test a shared radio net between the two headquarters.";
const last =
  "The exercise ends on Friday with a live firing, and both ministers are expected to watch it from the shore before they sign a new plan.";

const page = (inside: string, behind = ""): string =>
  `<!doctype html><html lang="en"><head><title>Navies drill off Mombasa</title></head><body>
<nav><ul><li><a href="/a">World</a></li><li><a href="/b">Economy</a></li></ul></nav>
<main><article><h1>Navies drill off Mombasa</h1>
<p>${first}</p><p>${second}</p>${inside}<p>${last}</p></article>${behind}</main>
<footer><p>© The Lamu Post. All rights reserved.</p></footer></body></html>`;

const blockOf = (html: string, words: string) => {
  const { blocks, text } = read(html);
  return blocks.find(({ start, end }) => text.slice(start, end).includes(words));
};

test("a post shown between the article's paragraphs is quoted by it", () => {
  const post = `<blockquote class="twitter-tweet"><p lang="en">Our crews are ready for the drill off Mombasa.</p>— Navy of Oman (@navyom) <a href="https://social.example/1">3 May 2024</a></blockquote>`;
  assert.equal(blockOf(page(post), "Our crews are ready")?.kind, "quote");
});

test("a post far from the article is none of it", () => {
  const post = `<aside class="sidebar"><h3>On the networks</h3><p><a href="/x">More</a></p><blockquote class="twitter-tweet"><p>Win a trip to the coast, only today.</p></blockquote></aside>`;
  assert.notEqual(blockOf(page("", post), "Win a trip")?.kind, "quote");
});

test("what stands under a heading of related links, apart from the article, is not the article's", () => {
  const other = `<section><h3>You may also like</h3><p>${"The port of Salalah took in its hundredth ship of the year on Sunday, its director told visitors. ".repeat(3)}</p></section>`;
  assert.equal(blockOf(page("", other), "The port of Salalah")?.kind, "boilerplate");
});

test("a heading of related links inside the article leaves the paragraphs behind it in the article", () => {
  assert.equal(blockOf(page("<p>Read more</p>"), "The exercise ends on Friday")?.kind, "paragraph");
});

test("words for screen readers, and what is hidden within a line, are no part of the text", () => {
  const line = `<p>The ministry put <a href="/plan">the plan</a><span class="sr-only">, opens new tab</span> on its site<span style="display:none">secret</span> on Tuesday, and the fleet command confirmed it.</p>`;
  const { text } = read(page(line));
  assert.ok(text.includes("The ministry put the plan on its site on Tuesday"));
});

test("lists in a column that is named after its author are lists", () => {
  const items = [
    "Rig the towed array before dawn",
    "Hand the radio codes to the guests",
    "Report each contact within ten minutes",
  ];
  const html = page(
    `<div class="author-column"><ul>${items.map((item) => `<li>${item} and keep the log for the umpires of both sides.</li>`).join("")}</ul></div>`,
  );
  for (const item of items) assert.notEqual(blockOf(html, item)?.kind, "byline");
});

test("a line with place, day and agency is a dateline, and its agency the credit", () => {
  const html = page("").replace(`<p>${first}`, `<p>MOMBASA, 15 March (The Lamu Wire)</p><p>${first}`);
  assert.equal(blockOf(html, "MOMBASA, 15 March")?.kind, "dateline");
  assert.deepEqual(
    read(html).metadata.credit.map(({ value }) => value),
    ["The Lamu Wire"],
  );
});

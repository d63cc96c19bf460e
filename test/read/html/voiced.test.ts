import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../../src/read/index.ts";

const page = (quotation: string): string =>
  `<!doctype html><html lang="en"><head><title>Navies drill off Mombasa</title></head><body><main><h1>Navies drill off Mombasa</h1>
<p>The Kenyan and Omani navies opened their yearly exercise on Monday, with four frigates and two patrol aircraft taking part.</p>
${quotation}
<p>The exercise ends on Friday with a live firing, and both ministers are expected to watch it from the shore.</p></main>
<footer><p>© The Lamu Post. All rights reserved.</p></footer></body></html>`;

const kindOf = (html: string, words: string): string | undefined => {
  const { blocks, text } = read(html);
  return blocks.find(({ start, end }) => text.slice(start, end).includes(words))?.kind;
};

test("the footer of a quotation names its voice; the footer of the page is furniture", () => {
  const html = page("<blockquote><p>“We sail as one.”</p><footer>– Amina Odhiambo</footer></blockquote>");
  assert.equal(kindOf(html, "Odhiambo"), "attribution");
  assert.equal(kindOf(html, "We sail"), "pull-quote");
  assert.equal(kindOf(html, "All rights"), "boilerplate");
});

test("a quotation without a line for its voice stays a quotation", () => {
  assert.equal(kindOf(page("<blockquote><p>“We sail as one.”</p></blockquote>"), "We sail"), "quote");
});

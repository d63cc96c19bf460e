import assert from "node:assert/strict";
import { test } from "node:test";
import { html, toText } from "../../../src/desk/html/html.ts";
import { foldedList } from "../../../src/desk/report/folded.ts";

const items = (count: number) => Array.from({ length: count }, (_, at) => html`<li>${at + 1}</li>`);
const list = (count: number): string =>
  toText(foldedList(items(count), { kind: "items", shown: 4, one: "check" }));

test("a long list shows its first items and folds the rest, all of them in the page", () => {
  const text = list(9);
  assert.match(text, /<li>4<\/li><\/ul><details class="rest"><summary>5 more checks<\/summary>/);
  for (const { raw } of items(9).map((item) => ({ raw: toText(item) }))) assert.ok(text.includes(raw));
});

test("a short list, and one with little to fold away, is shown whole", () => {
  for (const count of [0, 1, 4, 6]) assert.doesNotMatch(list(count), /<details/);
  assert.match(list(7), /3 more checks/);
});

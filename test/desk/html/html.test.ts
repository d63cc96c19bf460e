import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { html, joined, safeAddress, toText } from "../../../src/desk/html/html.ts";

test("whatever is put into the template is text, never markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      const made = toText(html`<p title="${words}">${words}</p>`);
      assert.equal(made.match(/[<>]/g)?.length, 4);
      assert.equal(made.match(/"/g)?.length, 2);
    }),
  );
});

test("markup of the template's own stays markup, and lists are joined", () => {
  assert.equal(toText(html`<b>${html`<i>${"a&b"}</i>`}</b>`), "<b><i>a&amp;b</i></b>");
  assert.equal(toText(html`${[html`<i>1</i>`, 2, "<"]}${null}${undefined}${false}`), "<i>1</i>2&lt;");
  assert.equal(toText(html`${joined(["a", "b"], html`<br>`)}`), "a<br>b");
});

test("an object that only looks like markup stays text", () => {
  const forged = JSON.parse('{"made":"<script>"}') as string;
  assert.throws(() => toText(html`${forged}`));
});

test("characters that hide or turn text round are made visible", () => {
  assert.equal(toText(html`${"a\u202eb\u0000c"}`), "a\ufffdb\ufffdc");
});

test("only addresses of the web become links", () => {
  assert.equal(safeAddress("https://a.example/b?c=d"), "https://a.example/b?c=d");
  for (const bad of ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "//x", "x", "", null])
    assert.equal(safeAddress(bad), null);
});

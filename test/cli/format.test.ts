import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cut, displayWidth } from "../../src/cli/format/display-width.ts";
import { table } from "../../src/cli/format/table.ts";
import { wrap } from "../../src/cli/format/wrap.ts";
import { suggest } from "../../src/cli/suggest.ts";

test("width: wide characters count two, marks none", () => {
  assert.equal(displayWidth("ab"), 2);
  assert.equal(displayWidth("俄罗斯"), 6);
  assert.equal(displayWidth("e\u0301"), 1);
});

test("wrapped lines fit and lose no word", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 4, max: 60 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) assert.ok(displayWidth(line) <= width);
      assert.equal(lines.join("").replaceAll(/\s/g, ""), text.replaceAll(/\s/g, ""));
    }),
  );
});

test("a cut text fits", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
      assert.ok(displayWidth(cut(text, width)) <= width);
    }),
  );
});

test("a table aligns its columns and wraps the last", () => {
  const rows = [
    ["中国", "a long text that does not fit into the width of this table"],
    ["Russia", "short"],
  ];
  assert.equal(
    table(rows, { head: ["state", "text"], width: 40 }),
    "state   text\n中国    a long text that does not fit\n        into the width of this table\nRussia  short\n",
  );
});

test("suggestions: near names, nothing for far ones", () => {
  const names = ["format", "explain", "max-bytes"];
  assert.equal(suggest("fromat", names), "format");
  assert.equal(suggest("explian", names), "explain");
  assert.equal(suggest("zzz", names), undefined);
});

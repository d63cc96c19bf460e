import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutCalled } from "../../src/export/index.ts";
import { document } from "./documents.ts";

test("one line a claim under one header, over all documents", () => {
  const text = [...(layoutCalled("claims-csv")?.write([document(), document("Malta left.")]) ?? [])].join("");
  const lines = text.split("\r\n").filter(Boolean);
  const count = document().coded.claims.length + document("Malta left.").coded.claims.length;
  assert.equal(lines.length, 1 + count);
  assert.match(lines[0] ?? "", /^claim,report,page,outlet,/);
  assert.ok(lines.some((line) => line.includes("Harbour Courier < Ines Falkenberg")));
});

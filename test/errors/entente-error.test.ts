import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { catalogue, EntenteError } from "../../src/errors/index.ts";

const docs = readFileSync(resolve(import.meta.dirname, "../../docs/errors.md"), "utf8");

test("an error says what happened and what to do, with its places filled in", () => {
  const error = new EntenteError("E101", { path: "page.html" });
  assert.equal(error.message, "No such file or folder: page.html");
  assert.equal(error.code, "E101");
  assert.equal(error.todo, "Check the path.");
});

test("a place without a value stays visible instead of vanishing", () => {
  assert.match(new EntenteError("E401").message, /\{name\}/);
});

test("every code of the catalogue stands in docs/errors.md with its sentence, and no other does", () => {
  for (const [code, { what, todo }] of Object.entries(catalogue)) {
    assert.ok(docs.includes(`| ${code} | ${what} | ${todo} |`), `${code} is missing or differs`);
  }
  const listed = [...docs.matchAll(/^\| (E\d{3}) \|/gm)].map((match) => match[1]);
  assert.deepEqual(listed, Object.keys(catalogue).toSorted());
});

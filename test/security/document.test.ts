/** docs/security.md is true: each test that it names is there, under that name. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/security.md"), "utf8");

/** Rows of the tables: "| 3.5.1 | what | `file`: name; `file`: name |". */
const rows = page
  .split("\n")
  .map((line) => /^\| (\d+\.\d+\.\d+(?:, \d+\.\d+\.\d+)*) \| (.+?) \| (.+) \|$/.exec(line))
  .flatMap((match) => (match ? [{ items: match[1] ?? "", how: match[3] ?? "" }] : []));

const namesOf = (file: string): Set<string> =>
  new Set(
    [...readFileSync(join(root, file), "utf8").matchAll(/\btest\(\s*"([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    ),
  );

test("every row names at least one test, and every test that is named exists", () => {
  assert.ok(rows.length > 40, String(rows.length));
  for (const { items, how } of rows) {
    const named = [...how.matchAll(/`(test\/[\w./-]+)`: "([^"]+)"/g)];
    assert.ok(named.length > 0, `${items} names no test`);
    for (const [, file = "", name = ""] of named) {
      assert.ok(existsSync(join(root, file)), `${items}: ${file} is missing`);
      assert.ok(namesOf(file).has(name), `${items}: no test "${name}" in ${file}`);
    }
  }
});

test("no item stands twice, and they stand in order", () => {
  const items = rows.flatMap(({ items: some }) => some.split(", "));
  const key = (item: string): number => item.split(".").reduce((sum, part) => sum * 100 + Number(part), 0);
  assert.deepEqual(
    items,
    [...new Set(items)].sort((a, b) => key(a) - key(b)),
  );
});

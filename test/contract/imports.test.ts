import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";

const src = resolve(import.meta.dirname, "../../src");

/** The house, bottom first: a room may import the rooms before it, and itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  errors: [],
  knowledge: ["contract", "errors"],
  read: ["contract", "errors", "knowledge"],
  parse: ["contract", "errors", "knowledge"],
  code: ["contract", "errors", "knowledge", "parse"],
  trace: ["contract", "errors", "knowledge", "code"],
  record: ["contract", "errors", "knowledge"],
  assess: ["contract", "errors", "knowledge", "record", "trace"],
  store: ["contract", "errors", "code", "trace"],
  export: ["contract", "errors", "knowledge"],
  pipeline: [
    "contract",
    "errors",
    "knowledge",
    "read",
    "parse",
    "code",
    "trace",
    "record",
    "assess",
    "store",
  ],
  desk: ["contract", "errors", "knowledge", "record", "store", "export", "pipeline"],
  cli: [
    "contract",
    "errors",
    "knowledge",
    "read",
    "parse",
    "code",
    "trace",
    "record",
    "assess",
    "store",
    "export",
    "pipeline",
    "desk",
  ],
};

const roomOf = (path: string): string => relative(src, path).split("/")[0] ?? "";

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) =>
    join(dirname(file), match[1] ?? ""),
  );

test("imports go one way: no room imports a later one", () => {
  const wrong: string[] = [];
  for (const file of globSync("**/*.ts", { cwd: src }).map((name) => join(src, name))) {
    const room = roomOf(file);
    if (room.endsWith(".ts")) continue;
    const allowed = mayImport[room];
    assert.ok(allowed, `room ${room} is not in the plan of the house`);
    for (const target of importsOf(file)) {
      const other = roomOf(target);
      if (other !== room && !allowed.includes(other)) wrong.push(`${relative(src, file)} imports ${other}`);
    }
  }
  assert.deepEqual(wrong, []);
});

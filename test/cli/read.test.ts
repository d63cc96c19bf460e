import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Failure, Report } from "../../src/contract/index.ts";
import { folderWith, lines, page, run } from "./kit.ts";

/** The head of a PNG and bytes of every value after it. */
const binary = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(1024).keys()]);

test("one page gives one Report that the contract accepts", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const { status, out, err } = await run(["read", join(folder, "a.txt")]);
  assert.deepEqual([status, err], [0, ""]);
  assert.equal(Report.parse(JSON.parse(out)).text, page);
});

test("the same page from stdin: named or not", async () => {
  const named = await run(["read", "-"], { stdin: page });
  const piped = await run(["read"], { stdin: page });
  assert.equal(named.status, 0);
  assert.equal(named.out, piped.out);
});

test("a folder: in the order of names, hidden files and other kinds left out", async (context) => {
  const folder = folderWith(context, {
    "b.txt": page,
    "a.html": `<html><body><article><h1>Title</h1><p>${page}</p></article></body></html>`,
    "c/d.txt": `${page}More.`,
    ".hidden.txt": page,
    "notes.json": "{}",
  });
  const { out } = await run(["read", folder, "--format", "ndjson"]);
  const names = lines(out).map((report) => (report.source as { name: string }).name);
  assert.deepEqual(
    names,
    ["a.html", "b.txt", "c/d.txt"].map((name) => join(folder, name)),
  );
});

test("a folder with one bad file: a failure record in its place, the run goes on, exit 0", async (context) => {
  const folder = folderWith(context, {
    "a.txt": page,
    "b.txt": binary,
    "c.txt": `${page}.`,
  });
  const { status, out, err } = await run(["read", folder, "--format", "ndjson"]);
  assert.equal(status, 0);
  const [first, second, third] = lines(out);
  assert.deepEqual([first?.type, third?.type], ["report", "report"]);
  assert.equal(Failure.parse(second).code, "E102");
  assert.match(err, /^entente: E102 .*b\.txt/);
});

test("a named page that fails: exit 1, whatever the others do", async (context) => {
  const folder = folderWith(context, { "a.txt": page, "empty.txt": "" });
  const missing = await run([
    "read",
    join(folder, "a.txt"),
    join(folder, "nowhere.txt"),
    "--format",
    "ndjson",
  ]);
  assert.equal(missing.status, 1);
  assert.equal(lines(missing.out).length, 2);
  assert.match(missing.err, /E101/);
  const empty = await run(["read", join(folder, "empty.txt")]);
  assert.equal(empty.status, 1);
  assert.match(empty.err, /E103/);
});

test("--max-bytes leaves a larger page out", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const { status, err } = await run(["read", join(folder, "a.txt"), "--max-bytes", "10"]);
  assert.equal(status, 1);
  assert.match(err, /E104 .*over the limit of 10/);
});

test("as a table: an outline; --explain adds the rule of each block", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const table = await run(["read", join(folder, "a.txt"), "--format", "table"]);
  assert.match(table.out, /^headline +0-\d+ +Turkey and Azerbaijan/m);
  const explained = await run(["read", join(folder, "a.txt"), "--explain"]);
  assert.match(explained.out, /rule \(confidence\)/);
});

test("text of a page cannot steer the terminal", async () => {
  const { out } = await run(["read", "--format", "table"], {
    stdin: `${page}\u001B[2J\u009B31m\u202Egnp.exe\n`,
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
  assert.doesNotMatch(out, /[\u001B\u009B\u202E]/);
});

test("--out: the whole result or what was there before", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const target = join(folder, "result.json");
  const { out, status } = await run(["read", join(folder, "a.txt"), "--out", target]);
  assert.deepEqual([out, status], ["", 0]);
  Report.parse(JSON.parse(readFileSync(target, "utf8")));
  writeFileSync(target, "before");
  const failed = await run(["read", "--out", target, "--max-bytes", "x", join(folder, "a.txt")]);
  assert.equal(failed.status, 2);
  assert.equal(readFileSync(target, "utf8"), "before");
});

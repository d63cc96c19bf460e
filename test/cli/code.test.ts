import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Coded, CodedRecord, Completion, DocumentDone, Failure } from "../../src/contract/index.ts";
import { folderWith, lines, page, run } from "./kit.ts";

test("NDJSON: one record a line, each with report, place and words", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const { status, out, err } = await run(["code", join(folder, "a.txt")]);
  assert.deepEqual([status, err], [0, ""]);
  const records = lines(out).map((line) => CodedRecord.parse(line));
  for (const { start, end, text } of records) assert.equal(page.slice(start, end), text);
  const types = new Set(records.map(({ type }) => type));
  for (const type of ["event", "claim", "mention"] as const) assert.ok(types.has(type), `no ${type}`);
});

test("JSON: Coded for one page, a list for several, failures in their place", async (context) => {
  const folder = folderWith(context, { "a.txt": page, "b.txt": "", "c.txt": "France and India met." });
  Coded.parse(JSON.parse((await run(["code", join(folder, "a.txt"), "--format", "json"])).out));
  const { status, out } = await run(["code", folder, "--format", "json"]);
  const [first, second, third] = JSON.parse(out) as unknown[];
  Coded.parse(first);
  assert.equal(Failure.parse(second).code, "E103");
  Coded.parse(third);
  assert.equal(status, 0);
});

test("CSV: a header, as many cells in every row, nothing a spreadsheet would run", async (context) => {
  const folder = folderWith(context, { "a.txt": `${page}\n=SUM(A1) said Russia's foreign minister.\n` });
  const { out } = await run(["code", folder, "--format", "csv"]);
  assert.match(out, /^type,id,report,start,end,text,/);
  assert.doesNotMatch(out, /(^|,)"?[=+@]/m);
});

test("--explain: the rule and the place behind each record", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const { out } = await run(["code", join(folder, "a.txt"), "--explain"]);
  const records = lines((await run(["code", join(folder, "a.txt")])).out);
  assert.equal(out.match(/^ +rule: /gm)?.length, records.length);
  assert.match(out, /^ {2}event {4}COOPERATE/m);
});

test("--jsonl: a line for each document, its records, and a last line that says it is whole", async () => {
  const documents = [
    { id: "one", text: page },
    { id: "two", html: "<html><body><p>France and India signed a pact.</p></body></html>" },
    { id: "three", text: "" },
  ];
  const stdin = `${documents.map((document) => JSON.stringify(document)).join("\n")}\nno json\n`;
  const { status, out } = await run(["code", "--jsonl"], { stdin });
  assert.equal(status, 0);
  const found = lines(out);
  const done = found.filter(({ type }) => type === "document").map((line) => DocumentDone.parse(line));
  assert.deepEqual(
    done.map(({ document }) => document),
    ["one", "two"],
  );
  const failed = found.filter(({ type }) => type === "failure").map((line) => Failure.parse(line));
  assert.deepEqual(
    failed.map(({ document, code }) => [document, code]),
    [
      ["three", "E103"],
      ["line 4", "E302"],
    ],
  );
  const completion = Completion.parse(found.at(-1));
  assert.deepEqual([completion.documents, completion.failed], [4, 2]);
  assert.equal(completion.records, found.length - done.length - failed.length - 1);
});

test("progress goes to stderr, and only on a terminal", async (context) => {
  const folder = folderWith(context, { "a.txt": page, "b.txt": `${page}.` });
  assert.equal((await run(["code", folder])).err, "");
  const { out, err } = await run(["code", folder, "--format", "json"], { terminal: true });
  assert.match(err, /1 of 2 pages/);
  JSON.parse(out);
});

test("colour only on a terminal, and not when NO_COLOR is set", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const args = ["code", folder, "--format", "table"];
  const colour = "\u001B[";
  assert.ok((await run(args, { terminal: true })).out.includes(colour));
  assert.ok(!(await run(args, { terminal: true, env: { NO_COLOR: "1" } })).out.includes(colour));
  assert.ok(!(await run(args)).out.includes(colour));
});

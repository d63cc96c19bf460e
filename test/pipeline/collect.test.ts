import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { collect } from "../../src/pipeline/collect.ts";
import { documentLines } from "../../src/pipeline/document-lines.ts";
import { isFailure, type SourceOrFailure } from "../../src/pipeline/source.ts";
import { folderWith } from "../cli/kit.ts";

const names = (found: readonly SourceOrFailure[]): string[] =>
  found.map((one) => (isFailure(one) ? `${one.code} ${one.document}` : `${one.kind} ${one.name}`));

test("folders are walked in the order of names; only pages; links to folders are not followed", (context) => {
  const folder = folderWith(context, {
    "b/2.txt": "x",
    "b/10.HTML": "x",
    "a.htm": "x",
    "B.txt": "x",
    "c.pdf": "x",
    "readme.md": "x",
    ".git/x.txt": "x",
  });
  symlinkSync(folder, join(folder, "round"));
  symlinkSync(join(folder, "a.htm"), join(folder, "link.htm"));
  assert.deepEqual(
    names(collect([folder])),
    ["B.txt", "a.htm", "b/10.HTML", "b/2.txt", "link.htm"].map((name) => `file ${join(folder, name)}`),
  );
});

test("files of any name, addresses and what is missing, each in its place", (context) => {
  const folder = folderWith(context, { "page.md": "x" });
  const file = join(folder, "page.md");
  assert.deepEqual(names(collect(["https://example.org/a", file, join(folder, "no")])), [
    "url https://example.org/a",
    `file ${file}`,
    `E101 ${join(folder, "no")}`,
  ]);
});

async function* given(...lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

test("document lines: text or html, the id carried; a bad line is a failure with its number", async () => {
  const found: SourceOrFailure[] = [];
  const lines = given(
    '{"id":"a","text":"t","url":"https://example.org/"}',
    "",
    '{"id":"b","html":"<p>t"}',
    "{",
    '{"id":"c"}',
    '["d"]',
    '{"text":"t"}',
  );
  for await (const one of documentLines(lines)) found.push(one);
  assert.deepEqual(found.slice(0, 2), [
    { kind: "given", name: "a", content: "t", form: "text", url: "https://example.org/" },
    { kind: "given", name: "b", content: "<p>t", form: "html" },
  ]);
  assert.deepEqual(names(found.slice(2)), ["E302 line 4", "E302 line 5", "E302 line 6", "E302 line 7"]);
});

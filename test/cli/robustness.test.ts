import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Coded, Failure, Report } from "../../src/contract/index.ts";
import { folderWith, page, run } from "./kit.ts";

const code = async (stdin: string | Uint8Array) => {
  const { status, out } = await run(["code", "--format", "json"], { stdin });
  return { status, result: JSON.parse(out) as unknown };
};

test("empty, white space, binary: a clear failure", async () => {
  const binary = Buffer.from([0x25, 0x50, 0x44, 0x46, ...Array(2048).keys()]);
  for (const [stdin, expected] of [
    ["", "E103"],
    [" \n\t\n", "E103"],
    [binary, "E102"],
  ] as const) {
    const { status, result } = await code(stdin);
    assert.deepEqual([status, Failure.parse(result).code], [1, expected]);
  }
});

test("text in Chinese, in no language, with halves of surrogate pairs: records or none, no crash", async () => {
  for (const text of [
    "俄罗斯和中国周一举行联合军演。外交部发言人表示，双方没有结盟。",
    "🛳️🚀 ---- 1234 %%%% ::::",
    `${page}\uD800 and \uDFFF`,
    "a".repeat(50_000),
    "Russia ".repeat(5_000),
    "(((((([[[[[{{{{{".repeat(500),
  ]) {
    const { status, result } = await code(text);
    assert.equal(status, 0, text.slice(0, 30));
    Coded.parse(result);
  }
});

test("a page with 2,000 comments: all of them read, none taken for evidence", async () => {
  const thread = Array.from(
    { length: 2000 },
    (_, index) =>
      `  ${index + 1}. Reader${index} Offline Reader${index}\n    Reader${index} (Reader ${index}) 3 June 2022 10: ${String(index % 60).padStart(2, "0")}\n    Russia will attack France, everybody says so.\n`,
  );
  const text = `${page}\nDear reader, to leave comments on the publication, you must sign in.\n${thread.join("")}`;
  const { out } = await run(["read"], { stdin: text });
  assert.equal(Report.parse(JSON.parse(out)).comments.length, 2000);
  const { result } = await code(text);
  const { events } = Coded.parse(result);
  const between = events.filter(({ actors }) => actors.some(({ country }) => country === "RUS"));
  assert.ok(between.every(({ within }) => within === "thread"));
});

test("5 MB of text: read within the deadline; too long to be coded as one page, and told so", async (context) => {
  const folder = folderWith(context, { "large.txt": `${page}\n`.repeat(5_000_000 / page.length) });
  assert.equal((await run(["read", join(folder, "large.txt")])).status, 0);
  const { status, err } = await run(["code", join(folder, "large.txt")]);
  assert.equal(status, 1);
  assert.match(err, /^entente: E108 .*characters of text/);
});

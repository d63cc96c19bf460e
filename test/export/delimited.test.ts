import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csv } from "../../src/export/delimited.ts";

/** A reader of RFC 4180 as plain as can be, to hold the writer against. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g;
  for (const [, quoted, plain, end] of text.matchAll(cells)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

const columns = [{ name: "cell", value: (row: string | number) => row }];

test("what is written is what is read", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const read = parseCsv(csv(columns, texts)).slice(1);
      const bare = read.map(([cell = ""], index) => (cell === texts[index] ? cell : cell.replace(/^'/, "")));
      assert.deepEqual(bare, texts);
    }),
  );
});

test("no text is left that a spreadsheet would run", () => {
  const dangerous = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", ' ="x"', "\n=1"];
  for (const [cell] of parseCsv(csv(columns, dangerous)).slice(1)) assert.match(cell ?? "", /^'/);
});

test("numbers of ours stay numbers", () => {
  assert.equal(csv(columns, [-1.5, 3]), "cell\r\n-1.5\r\n3\r\n");
});

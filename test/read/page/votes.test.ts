import assert from "node:assert/strict";
import { test } from "node:test";
import { readVotes } from "../../../src/read/page/votes.ts";

test("votes as they are printed under comments", () => {
  const lines: readonly (readonly [string, number | null])[] = [
    ["+12", 12],
    ["−3", -3],
    ["(7)", 7],
    ["0", 0],
    ["👍 5 👎 1", 4],
    ["▲ 10 ▼ 12", -2],
    ["Reply", null],
    ["31 May 2021", null],
    ["Show 14 more comments below this one and that one", null],
  ];
  for (const [line, votes] of lines) assert.equal(readVotes(line), votes, line);
});

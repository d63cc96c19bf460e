import assert from "node:assert/strict";
import { test } from "node:test";
import { failureLines } from "../../src/cli/failure-lines.ts";

test("a failure inside is told with route and stack, and forges no line of ours", () => {
  const told = failureLines(new TypeError("no such\nentente: all is well\r\u001b[2J\u0085x"), "GET /r/:id");
  const [first, ...rest] = told.trimEnd().split("\n");
  assert.equal(first, "entente: GET /r/:id failed (E805)");
  assert.ok(rest.length > 2 && rest.every((line) => line.startsWith("  ")));
  assert.match(told, /failure-lines\.test\.ts/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
  assert.doesNotMatch(told, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  assert.equal(failureLines("gone", "GET /"), "entente: GET / failed (E805)\n  gone\n");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wordDifference } from "../../../src/desk/text/word-difference.ts";

test("a difference is told by words", () => {
  assert.deepEqual(wordDifference("They drill every year.", "They drill twice a year."), [
    { text: "They drill ", kind: "same" },
    { text: "every", kind: "removed" },
    { text: "twice", kind: "added" },
    { text: " ", kind: "same" },
    { text: "a ", kind: "added" },
    { text: "year.", kind: "same" },
  ]);
});

test("what stayed and went is the text before, what stayed and came is the text after", () => {
  const words = fc
    .array(fc.constantFrom("a", "b", "c", " ", "\n", ",", "ä"), { maxLength: 60 })
    .map((list) => list.join(""));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const all = wordDifference(before, after);
      const text = (kind: string) =>
        all
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join("");
      assert.equal(text("added"), before);
      assert.equal(text("removed"), after);
    }),
  );
});

test("two long texts with nothing in common are told as one going and one coming", () => {
  const words = (letter: string) => Array.from({ length: 6_000 }, (_, at) => `${letter}${at}`).join(" ");
  assert.deepEqual(
    wordDifference(words("a"), words("b")).map(({ kind }) => kind),
    ["removed", "added"],
  );
});

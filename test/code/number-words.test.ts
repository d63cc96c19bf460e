import assert from "node:assert/strict";
import { test } from "node:test";
import { valueOfWords } from "../../src/code/number-words.ts";

test("numbers in letters have the value of those in digits; one alone is no count", () => {
  const cases: readonly (readonly [string, readonly number[]])[] = [
    ["twelve ships and forty-eight boats", [12, 48]],
    ["two hundred and six lorries", [206]],
    ["a thousand men, three thousand horses", [1000, 3000]],
    ["one of them", []],
    ["Seven days in tender water", [7]],
  ];
  for (const [text, values] of cases)
    assert.deepEqual(
      valueOfWords(text).map(({ value }) => value),
      values,
      text,
    );
});

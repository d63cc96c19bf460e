import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayWords } from "../../../src/store/search/expression.ts";
import { facetOf, facetWord } from "../../../src/store/search/facets.ts";

const values = (first: string, last: string): string[] =>
  dayWords(first, last).map((word) => facetOf(word.slice(1, -1))?.value ?? "?");

test("days are asked for as years, months and the days that are left", () => {
  assert.deepEqual(values("2021-01-01", "2022-12-31"), ["2021", "2022"]);
  assert.deepEqual(values("2020-12-30", "2021-02-01"), ["2020-12-30", "2020-12-31", "2021-01", "2021-02-01"]);
  assert.deepEqual(values("2021-02-02", "2021-02-01"), []);
});

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10));

test("each day is in exactly one of the words of a time that holds it", () => {
  fc.assert(
    fc.property(day, day, day, (first, last, asked) => {
      const holding = values(first, last).filter((value) => asked.startsWith(value));
      assert.equal(holding.length, first <= asked && asked <= last ? 1 : 0);
    }),
  );
});

test("whatever a value is, its word is one word of the index and leads back to it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (value) => {
      const word = facetWord("actor", value);
      assert.match(word, /^[a-z0-9]+$/);
      assert.deepEqual(facetOf(word), {
        facet: "actor",
        value: Buffer.from(value.toLowerCase()).toString(),
      });
    }),
  );
});

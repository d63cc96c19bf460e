import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findQuotes } from "../../../src/code/claims/quotes/find-quotes.ts";

const paragraphsOf = (text: string) =>
  [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));

const quoted = (text: string): readonly string[] =>
  findQuotes(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));

test("straight, typographic, German, French and Russian marks", () => {
  assert.deepEqual(quoted('He said "we will stay here", and left.'), ['"we will stay here"']);
  assert.deepEqual(quoted("“We will stay,” she said. “For good.”"), ["“We will stay,”", "“For good.”"]);
  assert.deepEqual(quoted("„Wir bleiben hier“, sagte er."), ["„Wir bleiben hier“"]);
  assert.deepEqual(quoted("«We share a sky», he said."), ["«We share a sky»"]);
  assert.deepEqual(quoted("''We stay here,'' he said."), ["''We stay here,''"]);
});

test("an open quotation runs to the end of its paragraph and reopens in the next", () => {
  const text = "“It was a long war.\n“It is over now,” he said.";
  const found = findQuotes(text, paragraphsOf(text));
  assert.deepEqual(
    found.map(({ start, end, closed, continued }) => [text.slice(start, end), closed, continued]),
    [
      ["“It was a long war.", false, false],
      ["“It is over now,”", true, true],
    ],
  );
});

test("apostrophes and inches open nothing; titles are nobody's speech", () => {
  assert.deepEqual(quoted("It's the minister's 5' gun, isn't it"), []);
  assert.deepEqual(quoted("She hosts “Sunday Morning Matters” on radio."), []);
});

test("spans lie inside their paragraphs, in order, whatever the text", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z "“”„«»'`,.\n]{0,80}$/), (text) => {
      const paragraphs = paragraphsOf(text);
      let last = 0;
      for (const { start, end } of findQuotes(text, paragraphs)) {
        assert.ok(start >= last && end > start && end <= text.length);
        assert.ok(paragraphs.some((one) => one.start <= start && end <= one.end));
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});

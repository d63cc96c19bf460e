import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldWord, namesIn } from "../../src/trace/skeleton/fold-name.ts";

test("a name comes out alike from several scripts and spellings", () => {
  for (const [one, other] of [
    ["Falkenberg", "Фалькенберг"],
    ["Каргина", "Kargin"],
    ["Латышев", "Latyshev"],
    ["Šimić", "Shimich"],
    ["Гнатюк", "Gnatiuk"],
  ] as const)
    assert.equal(foldWord(one), foldWord(other), `${one} ${other}`);
  assert.notEqual(foldWord("Kargin"), foldWord("Latyshev"));
});

test("names stand where the text has them, with particles inside", () => {
  const text = "He told Le Quai des Nouvelles that Éloïse Marchand would go.";
  assert.deepEqual(
    namesIn(text, 0, text.length).map(({ start, end }) => text.slice(start, end)),
    ["Le Quai des Nouvelles", "Éloïse Marchand"],
  );
});

test("property: any text gives names inside it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { start, end, last } of namesIn(text, 0, text.length)) {
        assert.ok(0 <= start && start < end && end <= text.length);
        assert.ok(last.length > 0);
      }
    }),
  );
});

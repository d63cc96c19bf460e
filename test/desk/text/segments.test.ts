import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { segments } from "../../../src/desk/text/segments.ts";

const mark = fc.record({
  start: fc.nat(60),
  end: fc.nat(60),
  layer: fc.constantFrom("event", "claim", "actor"),
  title: fc.constantFrom("", "x", "y"),
});

test("pieces together are exactly the text, and each carries the layers that cover it", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 12 }), (text, marks) => {
      const pieces = segments(text, { start: 0, end: text.length }, marks);
      assert.equal(pieces.map((piece) => piece.text).join(""), text);
      for (const piece of pieces) {
        const over = marks.filter(
          ({ start, end }) => start <= piece.start && end >= piece.end && start < end,
        );
        assert.deepEqual(piece.layers, [...new Set(over.map(({ layer }) => layer))].sort());
      }
    }),
  );
});

test("every span that starts within has a piece that starts there, for its anchor", () => {
  const marks = [
    { start: 2, end: 8, layer: "claim", title: "outer" },
    { start: 4, end: 6, layer: "event", title: "inner" },
  ];
  const pieces = segments("0123456789", { start: 0, end: 10 }, marks);
  assert.deepEqual(
    pieces.filter(({ starts }) => starts).map(({ start }) => start),
    [2, 4],
  );
  assert.deepEqual(pieces.find(({ start }) => start === 4)?.titles, ["inner", "outer"]);
});

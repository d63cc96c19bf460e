import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { InOrder } from "../../src/code/in-order.ts";

const spans = fc.array(
  fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 30 },
);

test("what overlaps a span, and what starts last before a place, is what a walk through all of them finds", () => {
  fc.assert(
    fc.property(spans, fc.nat(70), fc.integer({ min: 1, max: 15 }), (items, start, length) => {
      const found = new InOrder(items, (item) => item);
      const end = start + length;
      assert.deepEqual(
        found.overlapping({ start, end }),
        items.filter((item) => item.start < end && start < item.end),
      );
      const before = items.filter((item) => item.start < start);
      const latest = Math.max(...before.map((item) => item.start));
      assert.equal(
        found.lastBefore(start),
        before.findLast((item) => item.start === latest),
      );
    }),
  );
});

test("what has no place is left out", () => {
  const found = new InOrder(["a", "bc"], (word) => (word === "a" ? null : { start: 0, end: 2 }));
  assert.deepEqual(found.overlapping({ start: 0, end: 9 }), ["bc"]);
  assert.equal(found.lastBefore(0), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isTree, treeOf } from "../../src/parse/network/tree.ts";

const scoresOf = (count: number) =>
  fc.array(fc.integer({ min: -20, max: 20 }), {
    minLength: count * (count + 1),
    maxLength: count * (count + 1),
  });

const total = (scores: Float32Array, heads: ArrayLike<number>): number =>
  Array.from(heads).reduce((sum, head, row) => sum + (scores[row * (heads.length + 1) + head] ?? 0), 0);

/** Every assignment of heads to `count` words. */
function* assignments(count: number): Generator<number[]> {
  const heads = new Array<number>(count).fill(0);
  for (let code = 0; code < (count + 1) ** count; code++) {
    for (let row = 0, rest = code; row < count; row++, rest = Math.floor(rest / (count + 1)))
      heads[row] = rest % (count + 1);
    yield heads;
  }
}

test("the tree found is a tree with one root, and no other scores higher", () => {
  const cases = fc
    .integer({ min: 1, max: 4 })
    .chain((count) => fc.tuple(fc.constant(count), scoresOf(count)));
  fc.assert(
    fc.property(cases, ([count, values]) => {
      const scores = Float32Array.from(values);
      const found = treeOf(scores, count);
      assert.ok(isTree(found));
      for (const heads of assignments(count))
        if (isTree(Int32Array.from(heads))) assert.ok(total(scores, heads) <= total(scores, found) + 1e-3);
    }),
    { numRuns: 60 },
  );
});

test("large random scores give a tree too", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 30 }).chain((count) => fc.tuple(fc.constant(count), scoresOf(count))),
      ([count, values]) => isTree(treeOf(Float32Array.from(values), count)),
    ),
    { numRuns: 60 },
  );
});

test("a cycle, two roots and a word that heads itself are no trees", () => {
  assert.equal(isTree(Int32Array.from([0, 1])), true);
  assert.equal(isTree(Int32Array.from([0, 0])), false);
  assert.equal(isTree(Int32Array.from([2, 1])), false);
  assert.equal(isTree(Int32Array.from([0, 2])), false);
});

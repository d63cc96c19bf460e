import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Commonness, commonness } from "../../src/trace/copies/candidates.ts";
import { copiedPairs } from "../../src/trace/copies/copied-pairs.ts";
import {
  clustersOf,
  decodePostings,
  decodeWords,
  encodePostings,
  encodeWords,
  type Placeable,
  place,
  placeableText,
} from "../../src/trace/copy-index/index.ts";
import { lowerBound, merged, sortedPostings } from "../../src/trace/copy-index/postings.ts";
import { memoryShelf } from "./kit/memory-shelf.ts";
import { ownText, random } from "./kit/texts.ts";

/** The pairs of copies when all reports are compared at once. */
function copiesAtOnce(reports: readonly Placeable[], common: Commonness): string[] {
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  return copiedPairs(sorted, { common }).map(({ a, b }) => `${sorted[a]?.id} ${sorted[b]?.id}`);
}

function copiesPlaced(reports: readonly Placeable[], sizes: readonly number[], common: Commonness) {
  const { shelf, edges } = memoryShelf();
  for (let at = 0, turn = 0; at < reports.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    place(shelf, reports.slice(at, at + size), common);
    at += size;
  }
  return edges();
}

const live = (edges: ReturnType<typeof copiesPlaced>): string[] =>
  edges.map(({ a, b }) => (a < b ? `${a} ${b}` : `${b} ${a}`)).sort();

/** Texts put together of a few paragraphs, so that many share some and some paragraphs stand in nearly all. */
const base = ownText(random(21), 7);
const arbitraryReports = fc
  .uniqueArray(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), parts: fc.subarray([0, 1, 2, 3, 4, 5, 6]) }),
    {
      minLength: 1,
      maxLength: 14,
      selector: ({ id }) => id,
    },
  )
  .map((recipes) =>
    recipes.map(({ id, parts }) => placeableText(id, parts.map((part) => base[part] ?? "").join("\n"))),
  );

test("property: placed in any order and in batches of any size, the pairs are those of all at once", () => {
  fc.assert(
    fc.property(
      arbitraryReports,
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(
        commonness,
        { from: 3, joinedTo: 1 },
        { from: 4, joinedTo: 2 },
        { from: 2, joinedTo: 2 },
      ),
      (reports, sizes, common) => {
        const expected = copiesAtOnce(reports, common).sort();
        for (const order of [reports, [...reports].reverse()])
          assert.deepEqual(live(copiesPlaced(order, sizes, common)), expected);
      },
    ),
    { numRuns: 150 },
  );
});

/** Texts of their own or of one of three stories, nearly all with one or two notices that scores of others have too. */
const notices = ownText(random(77), 2);
const stories = [1, 2, 3].map((seed) => ownText(random(seed), 3));
const withNotices = fc
  .array(
    fc.record({
      story: fc.integer({ min: 0, max: 60 }),
      notice: fc.subarray([0, 1]),
      parts: fc.subarray([0, 1, 2]),
    }),
    {
      minLength: 26,
      maxLength: 45,
    },
  )
  .map((recipes) =>
    recipes.map(({ story, notice, parts }, index) => {
      const text = stories[story] ?? ownText(random(1000 + story * 50 + index), 3);
      const kept = [...parts.map((part) => text[part] ?? ""), ...notice.map((one) => notices[one] ?? "")];
      return placeableText(`r${(index * 37) % 100}`, kept.join("\n"));
    }),
  );

test("property: what is boilerplate in the end does not hang on when each report came", () => {
  fc.assert(
    fc.property(
      withNotices,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(commonness, { from: 10, joinedTo: 8 }),
      (reports, sizes, common) => {
        const expected = copiesAtOnce(reports, common).sort();
        for (const order of [reports, [...reports].reverse()])
          assert.deepEqual(live(copiesPlaced(order, sizes, common)), expected);
      },
    ),
    { numRuns: 25 },
  );
});

test("a text comes back from its bytes, and so do postings", () => {
  const { words } = placeableText("a", 'He said "no alliance at all" and left.\nNobody answered.');
  assert.deepEqual(
    { ...decodeWords(encodeWords(words)) },
    { hashes: words.hashes, quoted: words.quoted, length: words.length },
  );
  const postings = sortedPostings([new Set([5, 4294967295]), new Set([5, 0])], 7);
  assert.deepEqual([...postings.hashes], [0, 5, 5, 4294967295]);
  assert.deepEqual([...postings.numbers], [8, 7, 8, 7]);
  const odd = new Uint8Array(encodePostings(postings).length + 1);
  odd.set(encodePostings(postings), 1);
  assert.deepEqual(decodePostings(odd.subarray(1)), postings);
});

test("lists of postings become one, in order, without removed reports", () => {
  const lists = [sortedPostings([new Set([1, 9])], 0), sortedPostings([new Set([1, 4])], 1)];
  const one = merged(lists, (number) => number !== 0);
  assert.deepEqual(
    [[...one.hashes], [...one.numbers]],
    [
      [1, 4],
      [1, 1],
    ],
  );
  assert.equal(lowerBound(one, 2), 1);
});

test("clusters do not depend on the order of pairs", () => {
  const edges = [
    { a: "b", b: "c" },
    { a: "a", b: "b" },
    { a: "x", b: "z" },
  ];
  const clusters = [
    ["a", "b", "c"],
    ["x", "z"],
  ];
  assert.deepEqual(clustersOf(edges), clusters);
  assert.deepEqual(clustersOf([...edges].reverse()), clusters);
});

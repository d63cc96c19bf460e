import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Item } from "../../src/assess/evidence/item.ts";
import { indicatorReaders } from "../../src/assess/state/read.ts";
import { paperOn } from "../../src/record/index.ts";
import { framework, knowledge } from "./kit.ts";

const asOf = "2024-01-01";
const context = { framework, asOf, knowledge, paper: paperOn(knowledge, ["KEN", "OMN"], asOf) };
const indicators = framework.indicators.map(({ id }) => id);

const arbitraryItem = fc
  .record({
    indicator: fc.constantFrom(...indicators),
    source: fc.constantFrom("one", "two", "three"),
    year: fc.integer({ min: 2010, max: 2023 }),
    lasting: fc.integer({ min: 0, max: 10 }),
    weight: fc.constantFrom(0, 0.1, 0.3, 0.6, 1),
    course: fc.constantFrom<Item["course"]>("once", "standing", "yearly", "biennial"),
    direction: fc.constantFrom<Item["shown"]["direction"]>("for", "against"),
    kind: fc.constantFrom<Item["shown"]["kind"]>("fact", "event", "claim"),
  })
  .map(({ indicator, source, year, lasting, weight, course, direction, kind }): Item => {
    const [from, end] = [`${year}-03-01`, `${year + lasting}-05-01`];
    const to = end < asOf ? end : asOf;
    return {
      from,
      to,
      course,
      source,
      // An origin that nobody answers for is never independent, whatever it tells.
      tie: null,
      independent: source !== "three",
      shown: {
        id: `${indicator} ${source} ${from} ${to} ${weight} ${course} ${direction} ${kind}`,
        indicator,
        kind,
        from: "e",
        report: "r",
        quote: null,
        says: "something",
        date: null,
        origin: source,
        voices: "",
        weight,
        direction,
      },
    };
  });

test("leaving a source out reads as if it had never been there", () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryItem, { maxLength: 25 }),
      fc.constantFrom("one", "two", "three"),
      (items, left) => {
        const whole = indicatorReaders(items, context).without(left);
        const fresh = indicatorReaders(
          items.filter(({ source }) => source !== left),
          context,
        ).all();
        assert.deepEqual(
          whole.map(({ indicator, state, coverage }) => [indicator.id, state, coverage]),
          fresh.all.map(({ indicator, state, coverage }) => [indicator.id, state, coverage]),
        );
      },
    ),
    { numRuns: 300 },
  );
});

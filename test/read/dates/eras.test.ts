import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromSolarHijri } from "../../../src/read/dates/eras.ts";

const persian = new Intl.DateTimeFormat("en-u-ca-persian", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

const inPersian = (day: string): readonly number[] => {
  const parts = persian.formatToParts(new Date(day));
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return [of("year"), of("month"), of("day")];
};

test("days of the solar Hijri calendar are those of ICU's", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1343, max: 1472 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 29 }),
      (year, month, date) => {
        const day = fromSolarHijri(year, month, date);
        assert.ok(day);
        assert.deepEqual(inPersian(day), [year, month, date]);
      },
    ),
  );
});

test("a common year has no 30 Esfand", () => {
  assert.equal(fromSolarHijri(1399, 12, 30), "2021-03-20");
  assert.equal(fromSolarHijri(1400, 12, 30), null);
});

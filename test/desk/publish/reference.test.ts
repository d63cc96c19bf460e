import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { keyOf, parseReference } from "../../../src/desk/publish/reference.ts";

const keyed = (text: string): string | null => {
  const reference = parseReference(text);
  return reference && keyOf(reference);
};

test("a reference is written in one way, and read in several", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["s:signal#s12", "s:signal#s12"],
    ["s: signal#12", "s:signal#s12"],
    ["/r/signal#s12", "s:signal#s12"],
    ["http://127.0.0.1:4310/r/signal#s12", "s:signal#s12"],
    ["s: signal@140-182", "s:signal@140-182"],
    ["/r/signal?at=140-182#at", "s:signal@140-182"],
    ["c:c-57140ff1b5548001", "c:c-57140ff1b5548001"],
    ["https://desk.example/c/c-1", "c:c-1"],
    ["/e/e-1", "e:e-1"],
    ["f: f-12", "f:f-12"],
    ["t: sino-russian-2001", "t:sino-russian-2001"],
  ];
  for (const [typed, key] of cases) assert.equal(keyed(typed), key, typed);
});

test("what is no reference is none", () => {
  for (const typed of [
    "1",
    "note",
    "x:1",
    "s:signal",
    "s:signal#sx",
    "c:",
    "c:a b",
    "/d/rus-chn",
    "/actors/RUS",
    "s:../x#s1/",
    "c:<b>",
  ])
    assert.equal(keyed(typed), null, typed);
});

test("the one way to write it is read as the same; anything else never throws", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const key = keyed(text);
      if (key !== null) assert.equal(keyed(key), key);
    }),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { EntenteError } from "../../../src/errors/index.ts";
import { decode } from "../../../src/read/input/decode.ts";

const refused = (bytes: readonly number[], why: string): void =>
  assert.throws(
    () => decode(Uint8Array.from(bytes), "page"),
    (error: unknown) => error instanceof EntenteError && error.code === "E102",
    why,
  );

const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le");

test("UTF-16 with and without a mark is text, in Latin letters and in others", () => {
  for (const text of [
    "Two ports close",
    "Два порта закрываются",
    "两国签署了条约",
    "أغلق ميناءان",
    "👍 It is so",
  ])
    assert.equal(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text)]), "page"), text);
  assert.equal(decode(utf16("Two ports close"), "page"), "Two ports close");
  assert.equal(decode(Buffer.from(utf16("Two ports close")).swap16(), "page"), "Two ports close");
});

test("bytes that only look like UTF-16 are refused", () => {
  refused([0x41, 0x00, 0x42], "three bytes");
  refused([0x41, 0x00], "two bytes");
  refused([0x41, 0, 0x42, 0, 0x43, 0, 0x44, 0, 0x45], "an odd number");
  refused([1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0], "numbers of two bytes");
  refused([0xff, 0xfe, 1, 0, 2, 0, 3, 0, 4, 0], "numbers behind a mark");
  refused(
    [0xff, 0xfe, ...Array.from({ length: 600 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256)],
    "noise behind a mark",
  );
});

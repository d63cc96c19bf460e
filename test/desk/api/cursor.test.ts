/** Cursors hold what was put in, and nothing that anybody makes up gets further than a refusal. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import {
  cursorAt,
  listOf,
  numberPlace,
  pairPlace,
  placeOf,
  wordPlace,
} from "../../../src/desk/api/cursor.ts";
import { EntenteError } from "../../../src/errors/index.ts";

const refuses = (cursor: string): void =>
  assert.throws(
    () => placeOf("/x?", cursor, numberPlace),
    (error: unknown) => error instanceof EntenteError && error.code === "E870",
    cursor,
  );

test("a place comes back as it went in, for its own list", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (list, word, number) => {
      assert.equal(placeOf(list, cursorAt(list, word), wordPlace), word);
      assert.equal(placeOf(list, cursorAt(list, number), numberPlace), number);
      assert.deepEqual(placeOf(list, cursorAt(list, [word, "B"]), pairPlace), [word, "B"]);
      assert.throws(() => placeOf(`${list}x`, cursorAt(list, word), wordPlace), EntenteError);
    }),
  );
  assert.equal(placeOf("/x?", undefined, wordPlace), undefined);
});

/** What anybody could make, since nothing in a cursor is secret. */
const forged = (text: string): string =>
  `v1.${text}.${createHash("sha256").update(`v1 /x? ${text}`).digest("base64url").slice(0, 12)}`;
const packed = (json: string): string => Buffer.from(json).toString("base64url");

test("whatever is made up is refused by its code", () => {
  assert.equal(placeOf("/x?", forged(packed("7")), numberPlace), 7);
  for (const text of ["", packed("{"), packed("-1"), packed('"7"'), packed("null"), packed("1e400"), "%%%"])
    refuses(forged(text));
  for (const cursor of ["", "v1", "v1..", "v2.Nw.x", `${forged(packed("7"))}.more`]) refuses(cursor);
  fc.assert(fc.property(fc.string(), (text) => refuses(text)));
  fc.assert(fc.property(fc.string(), (text) => refuses(forged(packed(`[${text}`)))));
});

test("a list is known by what narrows it, in any order, and not by how much is asked for at once", () => {
  const list = listOf("/x", { b: "1", a: "2", cursor: "v1", limit: 5, c: undefined });
  assert.equal(list, listOf("/x", { a: "2", b: "1" }));
  assert.notEqual(list, listOf("/x", { a: "2", b: "2" }));
  assert.notEqual(list, listOf("/x", { a: "2&b=1" }));
});

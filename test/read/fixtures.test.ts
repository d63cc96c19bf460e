import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { fixtureFields, pageNames } from "../fixtures/page-folder.ts";

for (const name of pageNames())
  test(`fixture page ${name}`, async () => {
    const { fields, known } = await fixtureFields(name);
    const wrong = fields.filter(({ wanted, found }) => !isDeepStrictEqual(found, wanted));
    for (const { name: field, wanted, found } of wrong)
      if (!known.includes(field)) assert.deepEqual(found, wanted, field);
    assert.deepEqual(
      known.filter((field) => !wrong.some((one) => one.name === field)),
      [],
      "come right now: take these names out of `known`",
    );
  });

test("there are at least sixty fixture pages", () => {
  assert.ok(pageNames().length >= 60);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { datePatterns } from "../../../src/code/dates/patterns.ts";
import { signsIn } from "../../../src/code/dates/signs.ts";

const words =
  "in on the of last this next past since early mid late first second third fourth quarter half May march Jan. Sept June Friday monday spring fall weekend week month months year years decade day days ago earlier before time yesterday tonight tomorrow today 3 12 31st 1994 2023 '90s 1990s 2023-05-04 4.5.23 (2019) two a few several couple between from to and until during over within coming current , - –".split(
    " ",
  );

test("a pattern that matches finds its signs in the text: none is passed over", () => {
  const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, (sentence) => {
      const holds = signsIn(sentence);
      for (const { name, needs, expression } of datePatterns) {
        if ([...sentence.matchAll(expression)].length > 0)
          assert.ok(needs.every(holds), `${name}: ${sentence}`);
      }
    }),
    { numRuns: 2000 },
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { enumeratorOf } from "../../../src/code/factors/enumerators.ts";
import { coded } from "../claims/helper.ts";

const reasons = (text: string): readonly (readonly [string, string])[] =>
  coded(text).coded.factors.map(({ direction, text: words }) => [direction, words]);

test("how a sentence opens tells an item of a list", () => {
  const isReason = (noun: string): boolean => noun === "sign";
  for (const [text, opening] of [
    ["Firstly, they drill together.", "first"],
    ["Secondly they drill together.", "later"],
    ["Last but not least, they drill.", "later"],
    ["2) They drill.", "number"],
    ["Another sign is the drill.", "named"],
    ["The second is the drill.", "noun"],
    ["In addition, they drill.", "further"],
  ] as const)
    assert.equal(enumeratorOf(text, isReason)?.opening, opening, text);
  for (const text of [
    "The Second Army drilled.",
    "Another ship is in port.",
    "First the fog came.",
    "They drill.",
  ])
    assert.equal(enumeratorOf(text, isReason), null, text);
});

test("a list without a tie before it offers nothing, nor does a voice or a time", () => {
  for (const text of [
    "The delegation toured Riga. Firstly, it saw the port. Secondly, it saw the market.",
    "Analysts suggest that Latvia and Estonia are allies.",
    "Latvia and Estonia have been allies since 2004.",
    "Nor does Latvia's defence ministry speak of an alliance with Estonia.",
    "“Experts: Latvia and Estonia are allies,” ran the headline of the portal Ventspils Today.",
  ])
    assert.deepEqual(reasons(text), [], text);
});

test("a reason why there is no tie is one against it", () => {
  assert.deepEqual(reasons("Ghana and Togo are not allies because they have no treaty."), [
    ["against", "they have no treaty"],
  ]);
  assert.deepEqual(reasons("The loan is no proof that Ghana and Togo are allies."), [
    ["against", "The loan"],
  ]);
});

test("the word that announces reasons is none of them, and the list ends with the number it promised", () => {
  assert.deepEqual(
    reasons(
      "Ghana and Togo are allies. Two facts prove it. Firstly, they share a fleet. Secondly, they share a radar. Finally, the guests went home.",
    ),
    [
      ["for", "they share a fleet"],
      ["for", "they share a radar"],
    ],
  );
});

test("numbers count comments in a thread, and items in a body", () => {
  assert.deepEqual(
    reasons("Ghana and Togo are allies, several facts show.\n1. They share a fleet.\n2. They share a radar."),
    [
      ["for", "They share a fleet"],
      ["for", "They share a radar"],
    ],
  );
});

const pieces =
  'Firstly, | Secondly, | 1. | [2] | (ret.) | : | ; | “ | " | ? | . | allies | alliance | against | Ghana | Togo | is | a | sign | proof | of | thanks to | given that | since | what speaks for | In addition, | Another is | two reasons | because | would | no longer | — | the kingdom'.split(
    " | ",
  );

test("reasons have words, each its own, whatever the page strings together", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 40 }), (words) => {
      const { report, coded: all } = coded(words.join(" "));
      for (const { start, end, text } of all.factors) {
        assert.ok(start < end, words.join(" "));
        assert.equal(report.text.slice(start, end), text);
      }
      assert.equal(new Set(all.factors.map(({ id }) => id)).size, all.factors.length, words.join(" "));
    }),
    { numRuns: 150 },
  );
});

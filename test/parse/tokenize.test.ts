import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/parse/index.ts";

const words = (text: string): string =>
  parse(text)
    .flatMap(({ tokens }) => tokens)
    .map(({ form }) => form)
    .join(" ");

test("cuts words as UD English does", () => {
  const cases: Readonly<Record<string, string>> = {
    "Japan's navy didn't shadow the ships' escorts.": "Japan 's navy did n't shadow the ships ' escorts .",
    "It’s a joint Chinese-Russian patrol.": "It ’s a joint Chinese - Russian patrol .",
    "An anti-missile, non-nuclear, ex-Soviet base": "An anti-missile , non-nuclear , ex-Soviet base",
    "He paid $2.5 bn (about €2bn), or 12.4%.": "He paid $ 2.5 bn ( about € 2 bn ) , or 12.4 % .",
    "“Cannot,” he wrote—twice…": "“ Can not , ” he wrote — twice …",
    "arms and/or aid on 9/11 at 13:37": "arms and / or aid on 9/11 at 13:37",
    "No. 5 of the U.S. Navy": "No. 5 of the U.S. Navy",
    "see www.example.org/page or mail a.b@example.org": "see www.example.org/page or mail a.b@example.org",
    "31 May 2021 13: 37": "31 May 2021 13 : 37",
    "he said--twice--no": "he said -- twice -- no",
    "<<Da>> ''yes'' ***now***": "<< Da >> '' yes '' *** now ***",
    "Really.? The U.S.? Never!?": "Really .? The U.S. ? Never !?",
    "a citizen,21 of them": "a citizen , 21 of them",
    "Two lines.Glued": "Two lines . Glued",
  };
  for (const [text, wanted] of Object.entries(cases)) assert.equal(words(text), wanted);
});

test("gives the words inside a token their own characters", () => {
  const [sentence] = parse("They can't.");
  assert.deepEqual(sentence?.multiwords, [{ first: 2, last: 3, start: 5, end: 10, form: "can't" }]);
  assert.deepEqual(
    sentence?.tokens.map(({ start, end }) => [start, end]),
    [
      [0, 4],
      [5, 7],
      [7, 10],
      [10, 11],
    ],
  );
});

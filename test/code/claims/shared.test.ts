/** One clause of several voices, and ways of handing on that the tree hides. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { coded } from "./helper.ts";

/** "content | chain | certainty polarity" of each claim. */
const claimsOf = (text: string): readonly string[] => {
  const { report, coded: found } = coded(text);
  return found.claims.map(
    ({ content, chain, certainty, polarity }) =>
      `${content.map(({ start, end }) => report.text.slice(start, end)).join(" ... ")} | ${chain.map(({ mention }) => mention).join(" < ")} | ${certainty} ${polarity}`,
  );
};

const cases: readonly (readonly [text: string, wanted: readonly string[]])[] = [
  [
    "Ghana alleges, and Togo denies, that cocoa is leaving through Lomé.",
    [
      "that cocoa is leaving through Lomé | Ghana | asserted affirmative",
      "that cocoa is leaving through Lomé | Togo | denied affirmative",
    ],
  ],
  [
    "The lease of the island was denied by Athens and confirmed by the mayor.",
    [
      "The lease of the island | Athens | denied affirmative",
      "The lease of the island | the mayor | asserted affirmative",
    ],
  ],
  [
    "Kuwait has bought the yard. The embassy in Athens called this report false.",
    ["Kuwait has bought the yard | The embassy in Athens | denied affirmative"],
  ],
  [
    "According to the edition Sahel Direct, with reference to two officers, the convoy never left Gao.",
    ["the convoy never left Gao | the edition Sahel Direct < two officers | asserted negative"],
  ],
  [
    "It is rumoured in Riga that the ferry carries shells.",
    ["that the ferry carries shells |  | asserted affirmative"],
  ],
  [
    '"Which treaty?" asked the Omani envoy. "There is no treaty between us and them."',
    ['"There is no treaty between us and them." | the Omani envoy | asserted negative'],
  ],
];

for (const [text, wanted] of cases)
  test(text, () => {
    assert.deepEqual([...claimsOf(text)].sort(), [...wanted].sort());
  });

test("a quotation over three paragraphs belongs to who is named beside the last", () => {
  const found = claimsOf(
    '"The fleet has two faults.\n"First, it has no fuel.\n"Second, it has no port," the admiral Per Lund explained.',
  );
  assert.equal(found.length, 1);
  assert.match(found[0] ?? "", /two faults.*no fuel.*no port.*Per Lund/s);
});

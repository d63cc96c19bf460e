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

const later: readonly (readonly [text: string, wanted: readonly string[]])[] = [
  ["Asked on Monday whether Mali would join, the minister said no.", []],
  [
    "If the bridge falls, wrote the engineer Ana Sol in 1990, it will fall at night.",
    ["If the bridge falls ... it will fall at night | the engineer Ana Sol | asserted affirmative"],
  ],
  [
    "The lease was legal, two guards told this newspaper; the mayor repeats that it was not.",
    [
      "The lease was legal | this newspaper < two guards | asserted affirmative",
      "that it was not | the mayor | asserted negative",
    ],
  ],
  [
    'Her colleague Ivar Moen is less cautious: "It was no mistake."',
    ['"It was no mistake." | Her colleague Ivar Moen | asserted negative'],
  ],
  [
    "Tonga has sold two boats, reports the Suva-based site Reef Courier, which refers to a customs declaration.",
    [
      "Tonga has sold two boats | the Suva-based site Reef Courier < a customs declaration | asserted affirmative",
    ],
  ],
  [
    "The admiral says the fleet is ready but says nobody has asked.",
    [
      "the fleet is ready | The admiral | asserted affirmative",
      "nobody has asked | The admiral | asserted negative",
    ],
  ],
];

for (const [text, wanted] of later)
  test(text, () => {
    assert.deepEqual([...claimsOf(text)].sort(), [...wanted].sort());
  });

const last: readonly (readonly [text: string, wanted: readonly string[]])[] = [
  [
    '"They call it a loan," said the mayor. "I call it a lease."',
    ['"They call it a loan," ... "I call it a lease." | the mayor | asserted affirmative'],
  ],
  [
    "Baku and Ankara are one nation with two seats. That, at least, is how the Azerbaijani delegate put it.",
    ["Baku and Ankara are one nation with two seats | the Azerbaijani delegate | asserted affirmative"],
  ],
  [
    "Samoa will stay out of the pact. Such, at any rate, is the view of the opposition.",
    ["Samoa will stay out of the pact | the opposition | asserted affirmative"],
  ],
  [
    "The Omani side reiterated its position that the strait is open.",
    ["that the strait is open | The Omani side | asserted affirmative"],
  ],
  [
    'Both fleets, writes the essayist Lena Moe, "have learned to wait".',
    ['Both fleets ... "have learned to wait" | the essayist Lena Moe | asserted affirmative'],
  ],
  [
    "The coast guard thinks it likely that the trawler cut the cable.",
    ["that the trawler cut the cable | The coast guard | probable affirmative"],
  ],
];

for (const [text, wanted] of last)
  test(text, () => {
    assert.deepEqual([...claimsOf(text)].sort(), [...wanted].sort());
  });

/** What a headline may add to its body: numbers, parts, conditions, causes, roles, cut quotations, denials left out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { code } from "../../../src/code/index.ts";
import type { Finding } from "../../../src/contract/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { parseReport } from "../../../src/parse/index.ts";
import { read } from "../../../src/read/index.ts";

const findingOf = (headline: string, body: string): Finding | undefined => {
  const report = read(`${headline}\n\n${body}\n`);
  return code(report, parseReport(report), loadKnowledge()).findings.find(({ kind }) => kind === "headline");
};

const cases: readonly (readonly [
  what: string,
  headline: string,
  body: string,
  verdict: Finding["verdict"],
])[] = [
  [
    "more than the body counts",
    "Forty Georgian soldiers wounded on bridge",
    "Four Georgian soldiers were wounded on the bridge, the army in Tbilisi said.",
    "overclaims",
  ],
  [
    "the same number in words and figures",
    "Romania buys 12 Norwegian boats",
    "Bucharest has bought twelve boats from Norway, the Romanian navy said.",
    "supported",
  ],
  [
    "many made of one",
    "Portuguese frigates run aground off Angola",
    "A Portuguese frigate ran aground off Angola, the coast guard in Luanda said.",
    "overclaims",
  ],
  [
    "the whole for a part",
    "Jordan opens crossings to Iraq",
    "One of the four crossings between Jordan and Iraq has been opened, customs in Amman said.",
    "overclaims",
  ],
  [
    "one of several is not the one",
    "Finland's coast guard is the fastest in Europe",
    "Finland's coast guard is among the fastest in Europe, the Norwegian captain Odd Lie said.",
    "overclaims",
  ],
  [
    "a condition left out",
    "Uruguay leaves river patrol",
    "Uruguay will leave the river patrol unless Paraguay pays, the minister in Montevideo said.",
    "overclaims",
  ],
  [
    "a pledge to defend needs no condition",
    "Japan vows to defend Palau",
    "Japan will defend Palau if the island is attacked, the minister in Tokyo said.",
    "supported",
  ],
  [
    "a cause made of what went together",
    "Floods triggered Sudan-Chad border clash",
    "The border clash between Sudan and Chad came a week after the floods, a farmer said.",
    "overclaims",
  ],
  [
    "doer and done-to the other way round",
    "Mali expels Guinean envoy",
    "Guinea expelled the envoy of Mali, the foreign ministry in Conakry said.",
    "contradicts",
  ],
  [
    "a quotation cut before its bound",
    'Envoy: talks with Lima "dead"',
    'The talks with Lima are "dead unless somebody calls", Bolivia\'s envoy said.',
    "overclaims",
  ],
  [
    "an accusation told as fact",
    "Kenya shelled Somali village",
    "Somalia accuses Kenya of shelling a village; Nairobi rejects the accusation.",
    "overclaims",
  ],
  [
    "a process told as its end",
    "Cyprus ratifies Egyptian gas treaty",
    "Parliament in Cyprus began its debate on the gas treaty with Egypt.",
    "overclaims",
  ],
  [
    "an idiom against a verb of lasting",
    "Armenia slams the door on Georgia",
    "Armenia will continue to work with Georgia, the ministry in Yerevan said.",
    "contradicts",
  ],
];

for (const [what, headline, body, verdict] of cases)
  test(`${what}: ${verdict}`, () => {
    assert.equal(findingOf(headline, body)?.verdict, verdict);
  });

test("the remark says what the headline added", () => {
  const found = findingOf(
    "Forty Georgian soldiers wounded on bridge",
    "Four Georgian soldiers were wounded on the bridge, the army in Tbilisi said.",
  );
  assert.match(found?.says ?? "", /counts more than the body/);
});

const later: readonly (readonly [
  what: string,
  headline: string,
  body: string,
  verdict: Finding["verdict"],
])[] = [
  [
    "for ever over a bound in time",
    "Peru will never leave the border force",
    "Peru will not leave the border force this year, the minister in Lima said.",
    "overclaims",
  ],
  [
    "the present tells what is to come",
    "Chile buys Danish boats",
    "Chile will buy four boats from Denmark, the navy in Santiago said.",
    "supported",
  ],
  [
    "the past does not",
    "Chile bought Danish boats",
    "Chile will buy four boats from Denmark, the navy in Santiago said.",
    "overclaims",
  ],
  [
    "the state's word over that of a former officer",
    "Pentagon: base in Palau is lost",
    "The base in Palau is lost, a retired officer wrote on his blog.",
    "inflates-source",
  ],
  [
    "a denial that points back",
    "Uruguayan soldiers beat fishermen",
    "Two fishermen said soldiers had beaten them; the Uruguayan army denies it.",
    "overclaims",
  ],
  [
    "what nobody knows",
    "Rebels killed Kenyan pilot",
    "Kenya's air force said it did not know who had killed the pilot.",
    "overclaims",
  ],
  [
    "almost half is a measure, no doubt",
    "Half of Danes want the base",
    "Almost half of Danes want the base, a poll showed.",
    "supported",
  ],
  [
    "what breaks out does not break",
    "Frost led to mutiny in Chad",
    "The mutiny in Chad broke out during the frost, officers said.",
    "overclaims",
  ],
  [
    "who takes part has not left",
    "Laos quits joint patrols",
    "Laos will take part in the joint patrols again this year, the army in Vientiane said.",
    "contradicts",
  ],
  [
    "a deed over a lesser one of its ladder",
    "Kenya invades Uganda",
    "Kenyan policemen crossed into Uganda to fetch a stolen cow, an elder said.",
    "overclaims",
  ],
];

for (const [what, headline, body, verdict] of later)
  test(`${what}: ${verdict}`, () => {
    assert.equal(findingOf(headline, body)?.verdict, verdict);
  });

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { EntenteError } from "../../../src/errors/index.ts";
import { extendKnowledge, loadKnowledge } from "../../../src/knowledge/index.ts";

const knowledge = loadKnowledge();
const read = (text: string) => {
  const [dictionary] = extendKnowledge(knowledge, [{ path: "mine.txt", text }]).dictionaries;
  assert.ok(dictionary);
  return dictionary;
};

test("actors: synonyms, dated codes before the default, codes that mean nothing counted", () => {
  const { actors, skipped, taken } = read(`<!-- a comment
of two lines -->
NARWHALIA_COUNCIL_ [NORLEG] ; where it came from
+COUNCIL_OF_NARWHALIA_
INGRID_FALKHOLM_  [NORMED]  # a person
+I_FALKHOLM_
\t[NORELI 900101-991231]
\t[NORGOV >20000101]
\t[NORBUS <19891231]
SAHEL_REGION_ [SAF]
NORWAYLAND_ [NOR]
TIDE_WATCH_ [NGOENV]
`);
  assert.deepEqual(
    actors.map(({ id, kind, country, sector, names, from, to }) => [
      id,
      kind,
      country,
      sector,
      names.at(-1),
      from,
      to,
    ]),
    [
      ["petrarch:narwhalia-council", "office", "NOR", "LEG", "Council Of Narwhalia", null, null],
      ["petrarch:ingrid-falkholm", "office", "NOR", "ELI", "I Falkholm", "1990-01-01", "1999-12-31"],
      ["petrarch:ingrid-falkholm", "office", "NOR", "GOV", "I Falkholm", "2000-01-01", null],
      ["petrarch:ingrid-falkholm", "office", "NOR", "BUS", "I Falkholm", null, "1989-12-31"],
      ["petrarch:ingrid-falkholm", "office", "NOR", "JRN", "I Falkholm", null, null],
      ["NOR", "state", "NOR", null, "Norwayland", null, null],
      ["petrarch:tide-watch", "organisation", null, "NGO", "Tide Watch", null, null],
    ],
  );
  assert.equal(taken, 7);
  assert.deepEqual(skipped, [{ line: 10, why: "code of no state, organisation or movement" }]);
});

test("agents: regular, irregular and no plurals, sets of words", () => {
  const { agents, skipped } = read(`!MINIST! = MINISTER, MINISTRY
LIGHTHOUSE_KEEPER [~GOV]
COAST_WARDEN {} [~MIL]
TOWN_CLERK_GENERAL {TOWN_CLERKS_GENERAL} [~GOV]
EMBASSY_COOK [~CVL]
DEPUTY [~LEG]
!MINIST!_OF_TIDES [~GOV]
RIGHTS_BODY [NGO~]
STAMP_COLLECTOR [~XYZ]
`);
  assert.deepEqual(
    agents.map(({ noun, plurals, sector }) => [noun, plurals.join(), sector]),
    [
      ["lighthouse keeper", "lighthouse keepers", "GOV"],
      ["coast warden", "", "MIL"],
      ["town clerk general", "town clerks general", "GOV"],
      ["embassy cook", "embassy cooks", "CVL"],
      ["deputy", "deputies", "LEG"],
      ["minister of tides", "", "GOV"],
      ["ministry of tides", "", "GOV"],
      ["rights body", "rights bodies", "NGO"],
    ],
  );
  assert.deepEqual(skipped, [{ line: 9, why: "code of no sector of PLOVER" }]);
});

test("verbs: each pattern as an entry of ours, or the reason why not", () => {
  const { frames, skipped, taken } = read(`&PACTISH
+ACCORD
+PACTS
+TREATIES

&TIETYPES
+MILITARY
+ECONOMIC

--- SNUB [110] ---
SNUB {SNUBBED }
+BRUSH_OFF {+BRUSHED_OFF } [120]
- * {&PACTISH} [128]
- * &TIETYPES TIES [161]
- * {HUMANITARIAN AID} (TO +) [073]
- * (AT SUMMIT) [111]
- TANKS * + [190]
- * MEETING OF + [164]
- % * [040:040]
- SAID WOULD * [130]
- * GADGET [999]
- * COMMENT [---]
- * REMARK [010]

--- HAIL [---] ---
HAIL
- * &UNHEARD [051]
`);
  const verbsOf = (code: string) => frames.find(({ frame }) => frame === `petrarch.${code}`)?.verbs;
  assert.equal(verbsOf("110"), "snub");
  assert.equal(verbsOf("120"), "brush off");
  assert.equal(verbsOf("128"), "snub {accord|pact|treaty}, brush off {accord|pact|treaty}");
  assert.equal(verbsOf("161"), "snub {tie[military|economic]}, brush off {tie[military|economic]}");
  assert.equal(verbsOf("073"), "snub {humanitarian aid} to, brush off {humanitarian aid} to");
  assert.equal(verbsOf("111"), "snub at:{summit}, brush off at:{summit}");
  assert.equal(verbsOf("190"), "<tank> snub, <tank> brush off");
  assert.equal(verbsOf("164"), "snub {meeting} of, brush off {meeting} of");
  const both = frames.find(({ frame }) => frame === "petrarch.040.both");
  assert.deepEqual([both?.root, both?.symmetric], ["CONSULT", "yes"]);
  assert.equal(verbsOf("051"), undefined);
  assert.deepEqual(
    skipped.map(({ line, why }) => `${line} ${why.split(":")[0]}`),
    [
      "20 words before the verb that say whether it happened",
      "21 a code that is not in CAMEO",
      "22 null code",
      "23 a statement, which PLOVER does not code",
      "27 words after the verb that Entente's patterns cannot say",
    ],
  );
  assert.equal(taken, 9);
});

test("what is wrong is told with its line", () => {
  const wrong = [
    ["+LONE [NOR]\n", /line 1: a synonym or date stands before any primary phrase/],
    ["TARN_ [NOR]\n\t[NORGOV 20101]\n", /line 2: it is indented but no \[CODE\]/],
    ["KEEPER [~GOV]\nWARDEN ~GOV\n", /line 2: it is no PHRASE/],
  ] as const;
  for (const [text, message] of wrong) assert.throws(() => read(text), { code: "E503", message });
});

test("no text makes it fail but with a code of the catalogue", () => {
  const piece = fc.constantFrom(
    "- * ",
    "[NOR]",
    "[~GOV]",
    "--- X [040] ---\n",
    "&A\n",
    "+",
    "\t[NORGOV >20000101]",
    "{",
    "}",
    "(",
    "TALKS",
    "_",
    "\n",
    " ",
    "!A!",
    "=",
    "<!--",
    "-->",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        read(pieces.join(""));
      } catch (error) {
        assert.ok(error instanceof EntenteError, String(error));
      }
    }),
  );
});

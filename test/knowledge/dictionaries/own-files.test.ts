import assert from "node:assert/strict";
import { test } from "node:test";
import { extendKnowledge, loadKnowledge } from "../../../src/knowledge/index.ts";

const knowledge = loadKnowledge();
const read = (path: string, text: string) => extendKnowledge(knowledge, [{ path, text }]).dictionaries[0];

const header = "id\tname\tkind\tcountry\tsector\tnames\tfrom\tto\n";

test("actors in TSV: an entry a stretch of time; the shipped knowledge stays as it was", () => {
  const rows = `${header}TARN\tOsmund Tarn\tperson\tNOR\tGOV\tTarn|O. Tarn\t2010-01-01\t2015-01-01\nTARN\tOsmund Tarn\tperson\tNOR\tELI\t\t2015-01-02\t\n`;
  const extended = extendKnowledge(knowledge, [{ path: "mine.tsv", text: rows }]);
  const found = extended.names.lookup("Osmund Tarn");
  assert.deepEqual(
    found.map(({ id, sector, from }) => [id, sector, from]),
    [
      ["TARN", "GOV", "2010-01-01"],
      ["TARN", "ELI", "2015-01-02"],
    ],
  );
  assert.deepEqual(knowledge.names.lookup("Osmund Tarn"), []);
  assert.equal(extended.states.get("NOR")?.name, "Norway");
});

test("a name of the user's stands for what the user says, not for what the tables say", () => {
  const text = "- actor: HARBOUR\n  name: Kremlin\n  kind: office\n  country: NOR\n  sector: GOV\n";
  const extended = extendKnowledge(knowledge, [{ path: "mine.yaml", text }]);
  assert.deepEqual(
    extended.names.lookup("Kremlin").map(({ id }) => id),
    ["HARBOUR"],
  );
  assert.ok(knowledge.names.lookup("Kremlin").some(({ id }) => id === "RUS"));
});

test("what is wrong is told with its line", () => {
  const wrong = [
    ["mine.tsv", "id\tname\n", /line 1: the columns must be id, name, kind/],
    ["mine.tsv", `${header}A\tB\tperson\tNOR\n`, /line 2: 4 cells, not 8/],
    ["mine.tsv", `${header}A\tB\tgod\t\t\t\t\t\n`, /line 2: kind "god" is none of state, organisation/],
    ["mine.tsv", `${header}A\tB\tperson\tATL\t\t\t\t\n`, /line 2: country "ATL" is no ISO/],
    ["mine.tsv", `${header}A\tB\tperson\t\tKING\t\t\t\n`, /line 2: sector "KING"/],
    ["mine.tsv", `${header}A\tB\tperson\t\t\t\t2020-1-1\t\n`, /line 2: from "2020-1-1" is not a day/],
    ["mine.tsv", `${header}A\tB\tperson\t\t\t\t2020-02-02\t2019-01-01\n`, /line 2: it ends on 2019-01-01/],
    ["mine.yaml", "frame: x\n", /line 1: it is no list of entries/],
    ["mine.yaml", "- frame: x\n   root: y\n", /line [12]: /],
    [
      "mine.yaml",
      "- frame: x\n  root: AID\n  verbs: help\n- frame: y\n  root: HELP\n  verbs: help\n",
      /line 4: root "HELP" is none of AGREE/,
    ],
    [
      "mine.yaml",
      "- frame: x\n  root: AID\n  mode: kindly\n  verbs: help\n",
      /line 1: mode "kindly" is none of AID/,
    ],
    [
      "mine.yaml",
      "- frame: x\n  root: AID\n  cameo: 999\n  verbs: help\n",
      /line 1: cameo "999" is no CAMEO code/,
    ],
    ["mine.yaml", "- frame: x\n  root: AID\n  context: warm\n  verbs: help\n", /line 1: context "warm"/],
    [
      "mine.yaml",
      "- frame: x\n  root: AID\n  rung: top\n  verbs: help\n",
      /line 1: rung "top" is none of consultations/,
    ],
    [
      "mine.yaml",
      "- frame: x\n  root: AID\n  verb: help\n",
      /line 1: a frame has no "verb", but frame, root/,
    ],
    ["mine.yaml", "- frame: x\n  root: AID\n", /line 1: the frame has neither verbs nor nouns/],
    [
      "mine.yaml",
      "- frame: x\n  root: AID\n  verbs: send {food[warm} to\n",
      /line 1: the brackets of "send \{food\[warm\} to"/,
    ],
    ["mine.yaml", "- word: x\n", /line 1: the entry is neither a frame, a set nor an actor/],
    ["mine.yaml", "- actor: X\n  nom: x\n", /line 1: an actor has no "nom", but actor, name/],
    ["mine.yaml", "- set: x\n", /line 1: the set "x" has no words/],
  ] as const;
  for (const [path, text, message] of wrong) {
    assert.throws(() => read(path, text), { code: "E503", message }, text);
  }
  assert.throws(() => read("notes.txt", "Buy milk.\n"), { code: "E504" });
});

test("a list of patterns may be written as a list", () => {
  const dictionary = read("mine.yaml", "- frame: x\n  root: AID\n  verbs: [help, 'ship {food} to']\n");
  assert.equal(dictionary?.frames[0]?.verbs, "help, ship {food} to");
});

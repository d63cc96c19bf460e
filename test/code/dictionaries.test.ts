import assert from "node:assert/strict";
import { test } from "node:test";
import { code } from "../../src/code/index.ts";
import { extendKnowledge, loadKnowledge } from "../../src/knowledge/index.ts";
import { loadModel, parseReport } from "../../src/parse/index.ts";
import { pageOf } from "./page.ts";

const shipped = loadKnowledge();
const model = loadModel();

const eventsOf = (text: string, files: Readonly<Record<string, string>>) => {
  const given = Object.entries(files).map(([path, content]) => ({ path, text: content }));
  const page = pageOf(text);
  const { events } = code(page, parseReport(page, model), extendKnowledge(shipped, given));
  return events.map(({ plover, actors, recipients, rule }) => {
    const ids = (parties: typeof actors) => parties.map(({ id }) => id).join("+");
    return `${plover.event} ${ids(actors)} > ${ids(recipients)} (${rule.split(":")[0]})`;
  });
};

test("a frame of five lines codes what no shipped frame does", () => {
  const text = "Norwegian jets buzzed a Danish frigate on Friday.";
  const frame =
    "- frame: own.buzz\n  root: MOBILIZE\n  cameo: 150\n  context: military\n  verbs: buzz {warship|@}\n";
  assert.deepEqual(eventsOf(text, {}), []);
  assert.deepEqual(eventsOf(text, { "mine.yaml": frame }), ["MOBILIZE NOR.AIRFORCE > DNK.NAVY (own.buzz)"]);
});

test("where both fit equally well, the user's frame comes before the shipped one", () => {
  const frame = "- frame: own.condemn\n  root: THREATEN\n  verbs: condemn\n";
  assert.deepEqual(eventsOf("Sweden condemned Norway.", { "mine.yaml": frame }), [
    "THREATEN SWE > NOR (own.condemn)",
  ]);
});

test("actors, agents and verbs of PETRARCH take part", () => {
  const files = {
    "actors.txt": "VELLUM_BRIGADE_ [NORREB]\n+BRIGADE_OF_VELLUM_\n",
    "agents.txt": "LIGHTHOUSE_KEEPER [~GOV]\n",
    "verbs.txt": "--- SNUB [120] ---\nSPURN\n+BRUSH_OFF [120]\n",
  };
  assert.deepEqual(eventsOf("The Vellum Brigade attacked Swedish troops.", files), [
    "ASSAULT petrarch:vellum-brigade > SWE.MIL (assault.fight)",
  ]);
  assert.deepEqual(eventsOf("Norwegian lighthouse keepers brushed off Sweden.", files), [
    "REJECT NOR.GOV > SWE (petrarch.120)",
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { actorWords } from "../../../src/desk/text/actor-words.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";

const knowledge = loadKnowledge();

test("an actor is called by its name, or by what its id says", () => {
  for (const [id, words] of [
    ["RUS", "Russia"],
    ["person:ines-falkenberg", "Ines Falkenberg"],
    ["outlet:harbour-signal-x", "Harbour Signal X"],
    ["unknown:specialist-rus", "specialist (Russia)"],
    ["unknown:air-force", "air force"],
    ["unknown:rus", "rus"],
    ["RUS.NOSUCH", "Russia (NOSUCH)"],
    ["XXX", "XXX"],
    ["", ""],
  ] as const)
    assert.equal(actorWords(id, knowledge), words, id);
  assert.doesNotMatch(actorWords("JPN.MOD", knowledge), /^JPN/);
});

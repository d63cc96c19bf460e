import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../../../src/read/page/language.ts";

const english =
  "The ministers of Norway and Finland said after the end of their meeting in the capital that the patrols would go on, and that they have agreed on the rules which were drawn up before the summer by the staffs of the two armies.";
const german =
  "Die Außenminister von Norwegen und Finnland erklärten nach ihrem Treffen unter dem Titel „The Future of the North“, dass die gemeinsamen Patrouillen fortgesetzt werden und die Regeln gelten, die vor dem Sommer von den Stäben der beiden Streitkräfte ausgearbeitet worden sind, wie es in einer Mitteilung heißt.";

test("plain English is told by its function words", () => {
  assert.deepEqual(languageOf(english), [{ value: "en", source: "function words", span: null }]);
});

test("another language that quotes an English title goes to the detector", () => {
  assert.equal(languageOf(german)[0]?.value, "de");
  assert.match(languageOf(german)[0]?.source ?? "", /^eld/);
});

test("too little English for its function words to tell goes to the detector", () => {
  assert.equal(languageOf("The ministers of Norway and Finland met in Oslo.")[0]?.value, "en");
});

test("a text without words has no language", () => {
  assert.deepEqual(languageOf("12:30 — 14"), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { notBefore } from "../../src/assess/evidence/not-before.ts";
import type { Event } from "../../src/contract/index.ts";
import { coded, event, page } from "../trace/kit/build.ts";
import { ownText, random } from "../trace/kit/texts.ts";
import { assessed, knowledge } from "./kit.ts";

const pair = ["RUS", "CHN"] as const;
const strait = "A squadron of the two has passed the Tsugaru Strait, a pilot said.";
const paper = "The ministers of both have signed a roadmap, the Harbour Courier learnt.";

/** An undated page of the Harbour Courier that tells sentences as done by both, each on a rung. */
function undated(told: readonly (readonly [string, string, Partial<Event>?])[], date?: string) {
  const report = page({
    id: "undated",
    paragraphs: [...told.map(([words]) => words), ...ownText(random(5), 2)],
    ...(date === undefined ? {} : { date }),
  });
  const events = told.map(([words, rung, more]) =>
    event(report, words, { states: [...pair], rung, date: null, ...more }),
  );
  return { report, coded: coded(report, { events }) };
}

test("what the record dates bounds the page from below", () => {
  const bound = notBefore(undated([[strait, "joint-patrols-and-operations"]]), pair, knowledge);
  assert.equal(bound?.day, "2021-10-17");
  assert.equal(bound?.given, null);
});

test("of two facts it may mean, the earliest counts", () => {
  const bound = notBefore(undated([[paper, "consultations"]]), pair, knowledge);
  assert.equal(bound?.day, "2017-06-29");
});

test("another event that shows the page to be younger rules out what was no news by then", () => {
  const both = undated([
    [paper, "consultations"],
    [strait, "joint-patrols-and-operations"],
  ]);
  const bound = notBefore(both, pair, knowledge);
  assert.equal(bound?.day, "2021-11-23");
  assert.equal(bound?.given?.id, "fact:rus-chn-naval-patrol-1");
  const result = assessed([both], [...pair]);
  assert.equal(result.asOf, "2021-11-23");
  assert.match(result.asOfBasis, /^inferred, since a page has no date: not before 2021-11-23, .*Tsugaru/);
});

test("plans, denials, other pairs and words without a name bound nothing; a stated date and a given day stand", () => {
  const rung = "joint-patrols-and-operations";
  for (const more of [{ modality: "planned" as const }, { negated: true }, { within: "thread" as const }])
    assert.equal(notBefore(undated([[strait, rung, more]]), pair, knowledge), null);
  assert.equal(notBefore(undated([["They sailed together at sea.", rung]]), pair, knowledge), null);
  assert.equal(notBefore(undated([[strait, rung]]), ["RUS", "IND"], knowledge), null);
  assert.equal(assessed([undated([[strait, rung]], "2020-05-01")], [...pair]).asOf, "2020-05-01");
  assert.equal(assessed([undated([[strait, rung]])], [...pair], "2024-01-01").asOf, "2024-01-01");
});

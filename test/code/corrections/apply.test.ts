import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { withCorrections } from "../../../src/code/index.ts";
import type { Claim, Coded, Correction, Event, ReviewedRecord } from "../../../src/contract/index.ts";
import { documents } from "../../desk/sample.ts";

const found = documents.find(({ coded }) => coded.events.length > 0 && coded.claims.length > 0);
if (!found) throw new Error("the sample has no page with an event and a claim");
const { coded } = found;
const [event] = coded.events as [Event];
const [claim] = coded.claims as [Claim];

const say = (
  machine: ReviewedRecord,
  verdict: Correction["verdict"],
  person: ReviewedRecord | null,
): Correction => ({
  type: "correction",
  report: coded.report,
  verdict,
  machine,
  person,
  by: "Ada",
  at: "2026-01-02T03:04:05Z",
  why: "",
});

test("a corrected record takes the place of the machine's and keeps its id", () => {
  const right = withCorrections(coded, [say(event, "corrected", { ...event, modality: "planned" })]);
  const now = right.events.find(({ id }) => id === event.id);
  assert.equal(now?.modality, "planned");
  assert.match(now?.rule ?? "", /^reviewed by a person; /);
  assert.equal(right.events.length, coded.events.length);
});

test("a rejected claim is gone with the references to it", () => {
  const resting: Coded = {
    ...coded,
    events: [{ ...event, attributedTo: claim.id }],
    factors: [
      {
        type: "factor",
        id: "f1",
        report: coded.report,
        start: 0,
        end: 1,
        text: "x",
        stage: claim.stage,
        rule: "sample",
        direction: "for",
        thesis: null,
        events: [],
        claims: [claim.id],
        cue: null,
        within: "body",
      },
    ],
  };
  const right = withCorrections(resting, [say(claim, "rejected", null)]);
  assert.ok(!right.claims.some(({ id }) => id === claim.id));
  assert.equal(right.events[0]?.attributedTo, null);
  assert.deepEqual(right.factors, []);
});

test("what a person accepted stands although a later run does not find it", () => {
  const later = { ...coded, events: coded.events.filter(({ id }) => id !== event.id) };
  const right = withCorrections(later, [say(event, "accepted", event)]);
  assert.ok(right.events.some(({ id }) => id === event.id));
});

test("a later run's record of the same words is the one spoken of, whatever its id", () => {
  const trigger = { start: event.trigger.start, end: event.trigger.end + 1 };
  const later = {
    ...coded,
    events: coded.events.map((one) => (one.id === event.id ? { ...one, id: "anew", trigger } : one)),
  };
  const right = withCorrections(later, [say(event, "rejected", null)]);
  assert.ok(!right.events.some(({ id }) => id === "anew"));
  assert.equal(right.events.length, coded.events.length - 1);
});

test("the last word counts, and a withdrawn one leaves the record to the machine", () => {
  const words = [say(event, "rejected", null), say(event, "withdrawn", event)];
  assert.deepEqual(withCorrections(coded, words), coded);
  assert.notDeepEqual(withCorrections(coded, words.slice(0, 1)), coded);
});

test("corrections of other reports change nothing", () => {
  const other = { ...say(event, "rejected", null), report: "another" };
  assert.equal(withCorrections(coded, [other]), coded);
});

test("putting right what is right already changes nothing more", () => {
  const verdicts = fc.constantFrom("accepted" as const, "corrected" as const, "rejected" as const);
  const records: readonly ReviewedRecord[] = [...coded.events, ...coded.claims];
  const words = fc.array(
    fc
      .tuple(fc.constantFrom(...records), verdicts)
      .map(([one, verdict]) => say(one, verdict, verdict === "rejected" ? null : one)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(words, (said) => {
      const once = withCorrections(coded, said);
      assert.deepEqual(withCorrections(once, said), once);
      const ids = [...once.events, ...once.claims].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }),
  );
});

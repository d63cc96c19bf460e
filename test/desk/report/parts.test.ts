import assert from "node:assert/strict";
import { test } from "node:test";
import type { Paper } from "../../../src/contract/index.ts";
import { type Html, toText } from "../../../src/desk/html/html.ts";
import { evidenceItems, evidenceList } from "../../../src/desk/report/evidence-list.ts";
import { ladderFinding } from "../../../src/desk/report/ladder.ts";
import { paperInShort } from "../../../src/desk/report/paper.ts";
import { viewOf } from "../../../src/desk/report/view.ts";
import { voices } from "../../../src/desk/report/voices.ts";
import { when } from "../../../src/desk/report/when.ts";
import { assessment, documents, on } from "../sample.ts";

const view = viewOf(assessment, documents, {});
const { paper } = assessment;
const textOf = (part: Html | null): string => {
  assert.ok(part);
  return toText(part);
};

test("paper in short: the duty to defend first, then the softer duties and their treaties", () => {
  const two: Paper = {
    ...paper,
    obligations: [
      { obligation: "defence", treaties: ["t1"], symmetric: false, sources: [] },
      { obligation: "consultation", treaties: ["t1", "t2"], symmetric: true, sources: [] },
    ],
  };
  assert.equal(
    paperInShort(two),
    "A duty to defend, one-sided, by Treaty of Good-Neighbourliness and Friendly Cooperation. Consultation, by 2 treaties.",
  );
  assert.equal(
    paperInShort({ ...paper, obligations: [], treaties: [] }),
    "No duty to defend. No treaty on record binds the two.",
  );
});

test("the ladder is told by how firm its rungs are", () => {
  assert.equal(ladderFinding(assessment.practice.rungs), "1 of 6 rungs is regular, 2 episodic, 3 absent.");
  assert.equal(ladderFinding([]), "The framework has no rungs.");
});

test("the same words of several pages are one item, the earliest page first", () => {
  const [first] = assessment.evidence;
  assert.ok(first?.quote);
  const copy = { ...first, id: "copy", report: "observer", quote: { ...first.quote, start: 0 } };
  const list = toText(evidenceItems(view, [copy, first]));
  assert.equal(list.match(/<li/g)?.length, 1);
  assert.match(list, /#p1-74.*the same words in <a href="#p3-0">Strait Observer<\/a>/s);
});

test("many facts of the record are folded away, newest first", () => {
  const facts = ["2012", "2014", "2013", "2016", "2015"].map((year) => ({
    ...(assessment.evidence[4] as (typeof assessment.evidence)[number]),
    id: year,
    says: `Exercise of ${year}`,
    date: on(`${year}-04-22`),
  }));
  const list = textOf(evidenceList(view, facts));
  assert.match(list, /<details><summary>From the record: 5 facts, 2012 to 2016<\/summary>/);
  assert.match(list, /2016.*2015.*2014.*2013.*2012/s);
});

test("claims with the same words stand once, with the pages that repeat them", () => {
  const [signal, lantern] = documents;
  const [claim] = lantern.coded.claims;
  assert.ok(claim);
  const other = { ...claim, id: "c9", report: signal.report.id, content: [{ start: 0, end: 14 }] };
  const text = lantern.report.text.slice(claim.content[0]?.start, claim.content[0]?.end);
  const report = { ...signal.report, text: text + signal.report.text.slice(text.length) };
  const doubled = viewOf(
    assessment,
    [
      {
        report,
        coded: { ...signal.coded, claims: [{ ...other, content: [{ start: 0, end: text.length }] }] },
      },
      lantern,
    ],
    {},
  );
  const list = textOf(voices(doubled));
  assert.equal(list.match(/class="claim /g)?.length, 1);
  assert.match(list, /the same words in <a href="#p2-[0-9]+">Volga Lantern/);
});

test("happenings without a date are no part of the timeline", () => {
  const undated = { ...assessment, evidence: assessment.evidence.map((item) => ({ ...item, date: null })) };
  assert.equal(when(viewOf(undated, documents, {})), null);
});

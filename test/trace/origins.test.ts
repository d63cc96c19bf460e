import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Coded, Report } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { countOrigins, originIndex, trace } from "../../src/trace/index.ts";
import { claim, coded, event, page, voice } from "./kit/build.ts";
import { ownText, random } from "./kit/texts.ts";

const knowledge = loadKnowledge();
const tie = (strength: NonNullable<Claim["thesis"]>["tie"]) => ({
  thesis: { dyad: ["KEN", "OMN"], tie: strength },
});

interface Told {
  readonly report: Report;
  readonly coded: Coded;
}

let seed = 100;

/** A report with one sentence on an alliance of Kenya and Oman, said by the given chain. */
const told = (
  id: string,
  chain: Claim["chain"],
  parts: { outlet?: string; date?: string; author?: string } = {},
): Told => {
  const text = ownText(random(seed++), 3);
  const words = `Kenya and Oman are allies, ${id} writes.`;
  const report = page({ id, paragraphs: [words, ...text], ...parts });
  return { report, coded: coded(report, { claims: [claim(report, words, { chain, ...tie("in-fact") })] }) };
};

const count = (...documents: readonly Told[]): number => countOrigins(trace(documents, knowledge).origins);

const abel = voice("person", "Abel Otieno", "unknown:abel-otieno");
const courier = voice("outlet", "Harbour Courier", "outlet:harbour-courier");
const experts = voice("unnamed", "experts");

test("the same speaker in two papers within a week is one origin; a month later he is another", () => {
  const first = told("a", [abel], { date: "2022-03-01" });
  const second = told("b", [courier, abel], { date: "2022-03-03" });
  const later = told("c", [abel], { date: "2022-04-20" });
  assert.equal(count(first, second), 1);
  assert.equal(count(first, second, later), 2);
});

test("unnamed ends add no origin; unnamed experts of a paper stand on the paper", () => {
  assert.equal(count(told("a", [experts])), 0);
  assert.equal(count(told("a", [experts]), told("b", [abel])), 1);
  const { origins } = trace([told("a", [courier, experts])], knowledge);
  assert.equal(origins.length, 1);
  assert.equal(origins[0]?.speaker, "outlet:harbour-courier");
  assert.match(origins[0]?.label ?? "", /Experts \(Harbour Courier\)/);
});

test("a chain through another report's outlet rests on that report", () => {
  const own = told("a", [], { outlet: "Harbour Courier", author: "Abel Otieno", date: "2022-03-01" });
  const echo = told("b", [courier, experts], { outlet: "Daily Echo", date: "2022-03-02" });
  const third = told("c", [voice("outlet", "Daily Echo", "outlet:daily-echo")], {
    outlet: "Third Page",
    date: "2022-03-03",
  });
  const traced = trace([third, echo, own], knowledge);
  assert.equal(countOrigins(traced.origins), 1);
  assert.deepEqual(traced.origins[0]?.reports, ["a", "b", "c"]);
  assert.equal(traced.origins[0]?.merges.length, 2);
  assert.equal(traced.citations.find(({ report }) => report === "c")?.citedReport, "b");
});

test("papers that only cite one another add no origin", () => {
  const a = told("a", [voice("outlet", "Daily Echo", "outlet:daily-echo")], {
    outlet: "Harbour Courier",
    date: "2022-03-01",
  });
  const b = told("b", [courier], { outlet: "Daily Echo", date: "2022-03-01" });
  const { origins } = trace([a, b], knowledge);
  assert.equal(origins.length, 1);
  assert.equal(origins[0]?.speaker, null);
  assert.equal(countOrigins(origins), 0);
});

test("two speakers of two reports are two origins, also when a third report has both", () => {
  const zuri = voice("person", "Zuri Abdi", "unknown:zuri-abdi");
  const both = told("c", [abel], { date: "2022-03-02" });
  const words = both.report.text.slice(both.report.text.indexOf("\n\n") + 2).split("\n\n")[1] ?? "";
  const withSecond = {
    report: both.report,
    coded: {
      ...both.coded,
      claims: [...both.coded.claims, claim(both.report, words, { chain: [zuri], ...tie("closer") })],
    },
  };
  const one = told("a", [abel], { date: "2022-03-01" });
  const two = told("b", [zuri], { date: "2022-03-01" });
  assert.equal(count(one, two, withSecond), 2);
});

test("an agency's dateline makes the report the agency's", () => {
  const text = ownText(random(900), 2);
  const report = page({
    id: "a",
    paragraphs: [`MUSCAT (Reuters) - ${text[0]}`, text[1] ?? ""],
    outlet: "Daily Echo",
  });
  if (!knowledge.outlets.has("outlet:reuters")) return;
  const { origins, citations } = trace([{ report, coded: coded(report) }], knowledge);
  assert.equal(origins[0]?.speaker, "outlet:reuters");
  assert.deepEqual(
    citations.map(({ kind, quote }) => [kind, quote.text, report.text.slice(quote.start, quote.end)]),
    [["dateline", "Reuters", "Reuters"]],
  );
});

test("a voice in passing adds no origin, and counts once in two reports", () => {
  const president = voice("person", "the president", "unknown:juma-said");
  const withPassing = (id: string): Told => {
    const base = told(id, [voice("person", id, `unknown:${id}-speaker`)], { date: "2022-03-01" });
    const words = base.report.text.split("\n\n")[2] ?? "";
    return {
      report: base.report,
      coded: {
        ...base.coded,
        claims: [...base.coded.claims, claim(base.report, words.slice(0, 40), { chain: [president] })],
      },
    };
  };
  const documents = [withPassing("a"), withPassing("b")];
  const traced = trace(documents, knowledge);
  assert.equal(countOrigins(traced.origins), 2);
  const index = originIndex(traced);
  const passing = documents.map(({ coded: one }) => index.ofClaim(one.claims[1]?.id ?? "")?.id);
  assert.equal(passing[0], passing[1]);
});

test("one thesis in two reports is one story; one event told twice is one with two tellings", () => {
  const add = (base: Told): Told => {
    const words = base.report.text.split("\n\n")[2] ?? "";
    const drill = event(base.report, words, {
      states: ["KEN", "OMN"],
      rung: "exercises",
      date: { from: "2022-02-10", to: "2022-02-12", basis: "stated", source: "test", span: null },
    });
    return { report: base.report, coded: { ...base.coded, events: [drill] } };
  };
  const traced = trace([add(told("a", [abel])), add(told("b", [courier]))], knowledge);
  assert.equal(traced.stories.length, 1);
  const [story] = traced.stories;
  assert.equal(story?.thesis, "alliance:KEN-OMN");
  assert.equal(story?.title, "Kenya and Oman: an alliance in fact");
  assert.equal(story?.tellings.length, 1);
  assert.equal(story?.origins.length, 2);
});

test("the same speaker on other matters in the same week is another origin", () => {
  const other = (document: Told, states: readonly [string, string]): Told => ({
    report: document.report,
    coded: {
      ...document.coded,
      claims: document.coded.claims.map((one) => ({
        ...one,
        thesis: { dyad: [...states], tie: "in-fact" as const },
      })),
    },
  });
  const first = told("a", [abel], { date: "2022-03-01" });
  assert.equal(count(first, other(told("b", [abel], { date: "2022-03-02" }), ["OMN", "IND"])), 2);
  assert.equal(count(first, other(told("b", [abel], { date: "2022-03-02" }), ["KEN", "OMN"])), 1);
});

test("titles before a name, surnames and lawmakers by name are one speaker", () => {
  const first = told("a", [abel], { date: "2022-03-01" });
  for (const mention of ["historian Abel Otieno", "the lawmaker Otieno", "Kenya's envoy, Abel Otieno"]) {
    const second = told("b", [voice("unnamed", mention)], { date: "2022-03-02" });
    assert.equal(count(first, second), 1, mention);
  }
});

test("a short item that only names the man of the week leans on him; a longer piece is its paper's own", () => {
  const first = told("a", [abel], { date: "2022-03-01" });
  const item = (paragraphs: readonly string[]): Told => {
    const report = page({ id: "b", paragraphs, outlet: "Third Page", date: "2022-03-02" });
    return { report, coded: coded(report) };
  };
  const words = "General Abel Otieno blames the weather for the longer visit.";
  assert.equal(count(first, item([words])), 1);
  assert.equal(count(first, item([words, ...ownText(random(77), 4)])), 2);
});

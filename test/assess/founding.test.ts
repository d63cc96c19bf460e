import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { before, describe, test } from "node:test";
import { code } from "../../src/code/index.ts";
import type { Assessment } from "../../src/contract/index.ts";
import { loadModel, parseReport } from "../../src/parse/index.ts";
import { read } from "../../src/read/index.ts";
import { countOrigins, type Document, trace } from "../../src/trace/index.ts";
import { assessed, knowledge } from "./kit.ts";

const folder = resolve(import.meta.dirname, "../../../shared/founding");

const documentOf = (text: string, name: string): Document => {
  const report = read(text, { name });
  return { report, coded: code(report, parseReport(report, loadModel()), knowledge) };
};

/** The page under a new headline, with every second paragraph left out. */
const halved = (text: string): string =>
  [
    "Two powers drift together, observers find",
    ...text
      .split("\n\n")
      .slice(1)
      .filter((_, index) => index % 2 === 0),
  ].join("\n\n");

describe("the founding pages", { skip: !existsSync(folder) && "shared data absent" }, () => {
  const texts: string[] = [];
  let documents: readonly Document[] = [];
  let result: Assessment;
  before(() => {
    for (const name of readdirSync(folder).sort()) texts.push(readFileSync(join(folder, name), "utf8"));
    documents = texts.map((text, index) => documentOf(text, `page ${index}`));
    result = assessed(documents, ["RUS", "CHN"]);
  });

  test("two reports, two origins, no copy, one thesis", () => {
    const traced = trace(documents, knowledge);
    assert.equal(traced.copies.length, 0);
    assert.equal(countOrigins(traced.origins), 2);
    assert.deepEqual(traced.origins.map(({ speaker }) => speaker).sort(), [
      "outlet:die-welt",
      "person:caleb-larson",
    ]);
    assert.equal(traced.stories.filter(({ thesis }) => thesis !== null).length, 1);
  });

  test("a copy of either with a new headline and half the paragraphs: still two origins", () => {
    for (const [index, text] of texts.entries()) {
      const traced = trace([...documents, documentOf(halved(text), `copy ${index}`)], knowledge);
      assert.equal(traced.copies.length, 1);
      assert.equal(countOrigins(traced.origins), 2);
    }
  });

  test("paper has no defence obligation; the verdict is not formal ally", () => {
    const duties = result.paper.obligations.map(({ obligation }) => obligation);
    assert.ok(!duties.includes("defence"));
    assert.ok(duties.includes("nonaggression") && duties.includes("consultation"));
    const leader = [...result.hypotheses].sort((a, b) => b.posterior - a.posterior)[0];
    assert.equal(leader?.id, "strategic-partner");
    assert.equal(result.hypotheses.find(({ id }) => id === "formal-ally")?.posterior, 0);
  });

  test("the undated page is bounded by what the record dates, and the basis says by which facts", () => {
    assert.equal(result.asOf, "2021-11-23");
    assert.match(result.asOfBasis, /^inferred.*not before 2021-11-23.*Roadmap.*Tsugaru/);
  });

  test("the expert's own denial comes first in the counter-evidence; the thesis stands against the verdict", () => {
    const first = result.evidence.find(({ id }) => id === result.counterEvidence[0]);
    assert.match(first?.quote?.text ?? "", /not yet committed to a/);
    assert.ok(result.againstVerdict.length >= 3);
    const contested = result.checks.find(({ verdict }) => verdict === "contested");
    assert.ok(contested && result.counterEvidence.includes(contested.claim));
  });

  test("what is said of the strait in words of law is held against the law of the strait", () => {
    const legal = result.checks.filter(({ measure }) => /law of the sea/.test(measure ?? ""));
    assert.deepEqual(legal.map(({ verdict }) => verdict).toSorted(), ["contested", "partly-supported"]);
    for (const { says, facts } of legal) {
      assert.match(says, /Tsugaru: Japan keeps its territorial sea here at three miles/);
      assert.deepEqual(facts, ["water:tsugaru"]);
    }
  });

  test("practice lists exercises, patrols, arms and the roadmap from the pages, none from the thread", () => {
    const fromPages = result.evidence.filter(({ kind }) => kind === "event");
    const rungs = new Set(fromPages.map(({ indicator }) => indicator));
    for (const rung of ["joint-patrols-and-operations", "military-technical-cooperation", "consultations"]) {
      assert.ok(rungs.has(rung), rung);
    }
    for (const { report, quote } of result.evidence) {
      const page = documents.find((one) => one.report.id === report)?.report;
      const inThread = page?.comments.some(
        ({ start, end }) => quote !== null && start <= quote.start && quote.end <= end,
      );
      assert.notEqual(inThread, true);
    }
  });
});

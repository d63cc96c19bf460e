import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { renderAssessment } from "../../../src/desk/report/index.ts";
import { assessment, documents, traced } from "../sample.ts";

const page = renderAssessment(assessment, documents, { traced });
const { document } = parseHTML(page);
const wordsOf = (selector: string): string =>
  (document.querySelector(selector)?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

test("the first screen gives the verdict, paper and practice apart, and confidence with its reasons", () => {
  assert.equal(wordsOf("h1"), "Russia and China");
  assert.equal(wordsOf(".standfirst"), assessment.verdict);
  const facts = wordsOf(".facts");
  for (const words of [
    "No duty to defend. Nonaggression and consultation, by Treaty of Good-Neighbourliness",
    assessment.practice.says,
    "likely (66 %)",
    "Moderate. Two independent",
  ])
    assert.ok(facts.includes(words), words);
  assert.match(wordsOf(".counts"), /^3 reports, 2 origins\./);
});

test("counter-evidence stands before everything that speaks for the reading", () => {
  assert.equal(document.querySelector("main > section")?.id, "against");
  assert.match(wordsOf("#against"), /no promise to fight/);
});

test("hypotheses are in rows, indicators in columns, and again the evidence with the items of one origin together", () => {
  const labels = assessment.hypotheses.map(({ label }) => label);
  for (const matrix of document.querySelectorAll("#hypotheses .matrix")) {
    const rows = [...matrix.querySelectorAll("tbody tr")];
    assert.deepEqual(
      rows.map((row) => row.querySelector("th")?.textContent),
      labels,
    );
    for (const row of rows)
      assert.equal(row.querySelectorAll("td").length, rows[0]?.querySelectorAll("td").length);
  }
  const columns = [...document.querySelectorAll("#hypotheses .grouped thead tr:nth-child(2) th")].map((th) =>
    th.textContent?.replaceAll(/\s+/g, " ").trim(),
  );
  assert.deepEqual(columns, [
    "Ines Falkenberg 1 item",
    "the record 1 item",
    "Ines Falkenberg 1 item",
    "Ines Falkenberg 1 item",
    "Japan's Defence Ministry 1 item",
  ]);
});

test("every link within the page leads to something that is there, and each id is unique", () => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  assert.deepEqual([...new Set(ids)], ids);
  const known = new Set(ids);
  const lost = [...document.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute("href")?.slice(1) ?? "")
    .filter((id) => !known.has(id));
  assert.deepEqual(lost, []);
});

test("a quote links to the very words in the text of its page", () => {
  const link = document.querySelector('#practice a.source[href^="#p3-"]');
  const mark = document.getElementById(link?.getAttribute("href")?.slice(1) ?? "");
  assert.equal(mark?.textContent, "Russian and Chinese bombers flew a joint patrol");
});

test("the chain runs from the page to the speaker", () => {
  const chains = [...document.querySelectorAll("#voices .chain")].map((chain) =>
    (chain.textContent ?? "").replaceAll(/\s+/g, " ").trim(),
  );
  assert.ok(
    chains.includes("Volga Lantern this pageThe Harbour Signal outletInes Falkenberg person"),
    chains.join(),
  );
});

test("reasons are told for and against, a reader's apart from the page's", () => {
  const titles = [...document.querySelectorAll("#factors h3")].map(({ textContent }) => textContent);
  assert.deepEqual(titles, ["For", "From readers' comments: quoted, never evidence"]);
  assert.match(wordsOf("#factors"), /Flying together proves nothing/);
});

test("headline and badge findings, copies, checks and the thread are told", () => {
  assert.match(wordsOf("#headlines"), /Stronger than the body/);
  assert.match(wordsOf("#badges"), /Names no checker/);
  assert.match(wordsOf("#origins"), /Both end at Ines Falkenberg/);
  assert.match(wordsOf("#checks"), /Not established/);
  assert.match(wordsOf("#comments"), /was deleted/);
  assert.equal(document.querySelectorAll("#comments .comment").length, 3);
});

test("without a trace the origins are those the evidence names", () => {
  const other = parseHTML(renderAssessment(assessment, documents)).document;
  assert.match(other.querySelector("#origins")?.textContent ?? "", /3 reports|2 reports/);
});

test("an assessment of nothing is a page too", () => {
  const empty = renderAssessment(
    {
      ...assessment,
      practice: { says: "Nothing is reported.", rungs: [] },
      hypotheses: [],
      matrix: [],
      influence: [],
      evidence: [],
      counterEvidence: [],
      findings: [],
      checks: [],
      wouldChange: [],
      gaps: [],
      reports: [],
    },
    [],
  );
  assert.match(empty, /Nothing on these pages denies or doubts the tie/);
});

test("the same assessment gives the same bytes", () => {
  assert.equal(renderAssessment(assessment, documents, { traced }), page);
});

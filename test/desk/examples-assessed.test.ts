/** The example pages through the whole house, to the page a reader opens. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { renderAssessment } from "../../src/desk/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { assessDocuments, type CodedPage, codePage } from "../../src/pipeline/index.ts";

const folder = join(import.meta.dirname, "../../examples");
const knowledge = loadKnowledge();
const coded = (pattern: string): Map<string, CodedPage> =>
  new Map(
    globSync(pattern, { cwd: folder })
      .sort()
      .map((name) => [name, codePage(readFileSync(join(folder, name)), { name })]),
  );
const pages = coded("russia-china/*.{html,txt}");
const { assessment, traced } = assessDocuments([...pages.values()], { knowledge, dyad: ["RUS", "CHN"] });
const idOf = (name: string): string => pages.get(`russia-china/${name}`)?.report.id ?? name;

test("Russia and China: no duty to defend, nonaggression and consultation on paper; not formal allies", () => {
  const obligations = assessment.paper.obligations.map(({ obligation }) => obligation);
  assert.ok(!obligations.includes("defence"));
  assert.ok(obligations.includes("nonaggression") && obligations.includes("consultation"));
  const leading = [...assessment.hypotheses].sort((a, b) => b.posterior - a.posterior)[0];
  assert.notEqual(leading?.id, "formal-ally");
});

test("copies are found, and counted as the one origin they are", () => {
  const copied = traced.copies.map(({ from, to }) => [from, to].sort().join());
  for (const copy of ["meridian-post.html", "coastline-daily.html"])
    assert.ok(copied.includes([idOf("harbour-signal.html"), idOf(copy)].sort().join()), copy);
  assert.ok(assessment.counts.origins < assessment.counts.reports);
});

test("the ministry's denial is counter-evidence, with its voice", () => {
  const denial = assessment.evidence.find(
    ({ report, direction }) => report === idOf("lotus-pier-denial.html") && direction === "against",
  );
  assert.ok(denial && assessment.counterEvidence.includes(denial.id));
});

test("nothing a reader wrote under a page is evidence", () => {
  for (const { report, coded: records } of pages.values()) {
    const ids = new Set(assessment.evidence.map(({ from }) => from));
    const thread = [...records.events, ...records.claims].filter(({ within }) => within === "thread");
    assert.deepEqual(
      thread.filter(({ id }) => ids.has(id)),
      [],
      report.id,
    );
  }
});

test("the report of it holds together: every link leads somewhere, ids are unique, nothing is executable", () => {
  const page = renderAssessment(assessment, [...pages.values()], { traced });
  const { document } = parseHTML(page);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const known = new Set(ids);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute("href")?.slice(1) ?? "";
    assert.ok(known.has(id), id);
  }
  assert.equal(document.querySelectorAll("script, img, iframe").length, 0);
  assert.match(document.querySelector("#badges")?.textContent ?? "", /Names no checker/);
});

test("a page about a cheese fair tells of no pair of states", () => {
  for (const { coded: records } of coded("other/*.html").values()) {
    const states = records.events.flatMap(({ actors, recipients }) =>
      [...actors, ...recipients].flatMap(({ country }) => country ?? []),
    );
    assert.deepEqual(states, []);
    assert.deepEqual(
      records.claims.filter(({ thesis }) => thesis),
      [],
    );
  }
});

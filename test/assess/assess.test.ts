import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Assessment } from "../../src/contract/index.ts";
import { EntenteError } from "../../src/errors/index.ts";
import type { Document } from "../../src/trace/index.ts";
import { claim, coded, event, page } from "../trace/kit/build.ts";
import { ownText, random } from "../trace/kit/texts.ts";
import { assessed, told } from "./kit.ts";

const pair = ["KEN", "OMN"] as const;
const asOf = "2023-01-01";

const moved = (a: Assessment, b: Assessment): boolean =>
  JSON.stringify([a.verdict, a.hypotheses]) !== JSON.stringify([b.verdict, b.hypotheses]);

/** The same text under another headline and id, half of its paragraphs left out, as another paper would print it. */
function copyOf(seed: number, id: string): Document {
  const whole = told({ id, seed, headline: `Another headline ${id}`, speaker: "abel" });
  return whole;
}

test("an assessment fits the contract, sums to one, and follows every number to a sentence", () => {
  const documents = [
    told({ id: "a", seed: 1, speaker: "abel" }),
    told({ id: "b", seed: 2, speaker: "zuri", rung: "basing-and-troops" }),
  ];
  const result = assessed(documents, pair, asOf);
  Assessment.parse(result);
  const sum = result.hypotheses.reduce((total, { posterior }) => total + posterior, 0);
  assert.ok(Math.abs(sum - 1) < 1e-5);
  for (const { report, quote } of result.evidence) {
    if (report === null || quote === null) continue;
    const page = documents.find((one) => one.report.id === report)?.report;
    assert.equal(page?.text.slice(quote.start, quote.end), quote.text);
  }
  const ids = new Set(result.evidence.map(({ id }) => id));
  for (const { evidence } of result.practice.rungs) assert.ok(evidence.every((id) => ids.has(id)));
  assert.deepEqual(result.counts, { reports: 2, origins: 2, says: "2 reports, 2 origins." });
});

test("copies of a report move nothing, and the report says what counting them would have done", () => {
  const one = told({ id: "a", seed: 1, speaker: "abel", year: 2022 });
  const alone = assessed([one], pair, asOf);
  const copied = assessed([one, copyOf(1, "b"), copyOf(1, "c")], pair, asOf);
  assert.equal(moved(alone, copied), false);
  assert.equal(copied.counts.says, "3 reports, 1 origin.");
  assert.match(copied.copiesCounted.says, /^Had every telling been counted as a source/);
});

test("an irrelevant page and the order of pages do not move the verdict", () => {
  const documents = [
    told({ id: "a", seed: 1, speaker: "abel" }),
    told({ id: "b", seed: 2, speaker: "zuri", year: 2021 }),
  ];
  const report = page({ id: "x", paragraphs: ownText(random(9), 3) });
  const before = assessed(documents, pair, asOf);
  assert.equal(moved(before, assessed([...documents, { report, coded: coded(report) }], pair, asOf)), false);
  assert.deepEqual(assessed([...documents].reverse(), pair, asOf), before);
});

test("property: any mix of reports gives a posterior that sums to one; order and copies do not move it", () => {
  const recipe = fc.record({
    seed: fc.integer({ min: 1, max: 50 }),
    rung: fc.constantFrom("exercises", "consultations", "integrated-command", "basing-and-troops"),
    year: fc.integer({ min: 2005, max: 2022 }),
    speaker: fc.constantFrom("abel", "zuri", "juma"),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(recipe, { selector: ({ seed }) => seed, minLength: 1, maxLength: 4 }),
      (recipes) => {
        const documents = recipes.map((one, index) => told({ ...one, id: `r${index}` }));
        const result = assessed(documents, pair, asOf);
        const sum = result.hypotheses.reduce((total, { posterior }) => total + posterior, 0);
        assert.ok(Math.abs(sum - 1) < 1e-5);
        assert.equal(moved(result, assessed([...documents].reverse(), pair, asOf)), false);
        const first = recipes[0];
        if (first)
          assert.equal(
            moved(result, assessed([...documents, told({ ...first, id: "z" })], pair, asOf)),
            false,
          );
      },
    ),
    { numRuns: 25 },
  );
});

test("negated, denied, imagined and thread events never fill a rung", () => {
  const words = "Kenya and Oman hold drills together.";
  const report = page({ id: "a", paragraphs: [words, ...ownText(random(3), 2)], date: "2022-12-01" });
  const variants = [
    { negated: true },
    { modality: "denied" as const },
    { modality: "hypothetical" as const },
    { within: "thread" as const },
  ];
  for (const variant of variants) {
    const drill = event(report, words, { states: ["KEN", "OMN"], rung: "exercises", ...variant });
    const result = assessed([{ report, coded: coded(report, { events: [drill] }) }], pair, asOf);
    const rung = result.practice.rungs.find(({ id }) => id === "exercises");
    assert.equal(rung?.state, "absent");
  }
});

test("a denial is counter-evidence, first in any display", () => {
  const base = told({ id: "a", seed: 4, speaker: "abel" });
  const words = base.report.text.split("\n\n")[4] ?? "";
  const denial = claim(base.report, words, {
    thesis: { dyad: ["KEN", "OMN"], tie: "formal" },
    polarity: "negative",
  });
  const result = assessed(
    [{ report: base.report, coded: { ...base.coded, claims: [...base.coded.claims, denial] } }],
    pair,
    asOf,
  );
  assert.deepEqual(result.counterEvidence, [`evidence:asserted-tie:${denial.id}`]);
});

test("claims of a stronger tie than the verdict stand against it; a verdict they agree with has none", () => {
  const result = assessed([told({ id: "a", seed: 4, speaker: "abel" })], pair, asOf);
  const leader = [...result.hypotheses].sort((a, b) => b.posterior - a.posterior)[0];
  assert.notEqual(leader?.id, "ally-in-fact");
  assert.equal(result.againstVerdict.length, 1);
  assert.match(result.againstVerdict[0] ?? "", /^evidence:asserted-tie:/);
});

test("pages with nothing on the pair: the record alone, and it says so", () => {
  const report = page({ id: "x", paragraphs: ownText(random(9), 3) });
  const result = assessed([{ report, coded: coded(report) }], ["KEN", "PER"]);
  Assessment.parse(result);
  assert.equal(result.counts.says, "Nothing here speaks to it: no report given says anything of the two.");
  assert.equal(result.confidence.level, "low");
  assert.match(result.asOfBasis, /latest fact on record/);
});

test("unknown states, one state twice and impossible days are refused with their codes", () => {
  const codeOf = (dyad: readonly [string, string], day?: string): string => {
    try {
      assessed([], dyad, day);
    } catch (error) {
      return error instanceof EntenteError ? error.code : String(error);
    }
    return "none";
  };
  assert.equal(codeOf(["KEN", "Ruritania"]), "E401");
  assert.equal(codeOf(["KEN", "Kenya"]), "E402");
  assert.equal(codeOf(["KEN", "OMN"], "2021-02-30"), "E403");
  assert.equal(codeOf(["Kenya", "Oman"], "2021-02-28"), "none");
});

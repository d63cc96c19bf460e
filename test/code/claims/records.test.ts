import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Claim, Factor, Finding } from "../../../src/contract/index.ts";
import { coded } from "./helper.ts";

const pieces = [
  "Norway said that Sweden may form an alliance with Denmark.",
  "“We will stay,” the minister told the Fjord Courier.",
  "According to two officials, ",
  "Such conclusions were presented by the Danish analyst Ola Berg.",
  "- German experts believe.",
  "This is not a sign of a military alliance between Iran and Russia",
  "said that said that “",
  "\n",
  "\n\n",
  "Who denied it?",
  "(NI)",
  "俄罗斯与中国",
  'Oslo, the minister said, "belongs to',
  ", but an aide who was there recalled that",
  'He went on:\n"',
  "Hale (R-Va.) told the Gulf News that",
  "photographs published by the institute Vox show",
  "“With an eye to May,” ",
  "„",
  "\u202e😀",
];

test("records fit the contract, and their text is the text at their span", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 7 }), (parts) => {
      const { report, coded: all } = coded(`Start. ${parts.join(" ")}`);
      for (const claim of all.claims) {
        Claim.parse(claim);
        assert.equal(report.text.slice(claim.start, claim.end), claim.text);
        for (const { start, end } of claim.content)
          assert.ok(claim.start <= start && end <= claim.end && start < end);
        for (const { span, mention } of claim.chain)
          if (span) assert.equal(report.text.slice(span.start, span.end), mention);
      }
      for (const factor of all.factors) {
        Factor.parse(factor);
        assert.equal(report.text.slice(factor.start, factor.end), factor.text);
      }
      for (const finding of all.findings) {
        Finding.parse(finding);
        for (const quote of [finding, ...finding.against])
          assert.equal(report.text.slice(quote.start, quote.end), quote.text);
      }
      assert.equal(new Set(all.claims.map(({ id }) => id)).size, all.claims.length);
    }),
    { numRuns: 60 },
  );
});

test("the same page gives the same records", () => {
  const text =
    "Ola Berg said that Iran and Russia are allies in fact. The expert denied that they had signed a treaty.";
  assert.deepEqual(coded(text).coded, coded(text).coded);
});

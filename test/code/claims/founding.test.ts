/** The two founding pages, where the shared data are present: what a careful reader finds on them. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { code } from "../../../src/code/index.ts";
import type { Coded } from "../../../src/contract/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { loadModel, parseReport } from "../../../src/parse/index.ts";
import { read } from "../../../src/read/index.ts";

const folder = join(import.meta.dirname, "../../../../shared/founding");
const skip = !existsSync(folder) && "shared data absent";

const page = (start: string): Coded => {
  const name = readdirSync(folder).find((file) => file.startsWith(start)) ?? "";
  const report = read(readFileSync(join(folder, name)));
  return code(report, parseReport(report, loadModel()), loadKnowledge());
};

const voices = ({ claims }: Coded): readonly string[] =>
  claims.map(({ chain }) => chain.map((voice) => voice.resolved ?? voice.mention).join(" < "));

test("the first page: one newspaper's unnamed experts under a headline that says Europe", { skip }, () => {
  const coded = page("000");
  const heard = voices(coded);
  assert.ok(heard.some((line) => line.startsWith("outlet:die-welt < experts")));
  assert.ok(heard.includes("person:vladimir-putin"));
  assert.ok(heard.includes("outlet:die-welt < German experts < CHN"));
  const verdicts = coded.findings.map(({ verdict }) => verdict);
  for (const verdict of ["inflates-source", "unnamed-source", "contradicts", "undated"])
    assert.ok(verdicts.includes(verdict as never), verdict);
  assert.equal(coded.claims.find(({ certainty }) => certainty === "possible")?.thesis?.tie, "preparing");
  assert.ok(coded.claims.some(({ thesis }) => thesis?.tie === "in-fact"));
  assert.ok(coded.factors.some(({ direction, within }) => direction === "against" && within === "thread"));
  assert.ok(
    coded.factors.filter(({ direction, within }) => direction === "for" && within === "body").length >= 3,
  );
  for (const claim of coded.claims.filter(({ within }) => within === "thread"))
    assert.match(claim.chain[0]?.resolved ?? "", /^commenter:/);
});

test("the second page: a headline stronger than its own expert, and a badge that names no checker", {
  skip,
}, () => {
  const coded = page("002");
  assert.ok(voices(coded).includes("outlet:national-interest < Caleb Larson"));
  assert.ok(voices(coded).includes("outlet:national-interest < Caleb Larson < RUS.MOD"));
  const verdicts = coded.findings.map(({ kind, verdict }) => `${kind} ${verdict}`);
  for (const verdict of [
    "badge names-no-checker",
    "headline overclaims",
    "contradiction contradicts",
    "date undated",
  ])
    assert.ok(verdicts.includes(verdict), verdict);
  assert.equal(coded.claims.at(-1)?.thesis?.tie, "none");
});

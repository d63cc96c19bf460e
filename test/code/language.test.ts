import assert from "node:assert/strict";
import { test } from "node:test";
import { code } from "../../src/code/index.ts";
import { otherLanguage } from "../../src/code/language.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { parseReport } from "../../src/parse/index.ts";
import { read } from "../../src/read/index.ts";

const chinese =
  "挪威与芬兰签署巡逻协议\n\n挪威国防部长和芬兰国防部长星期二在奥斯陆签署了联合巡逻协议。专家表示，两国已经开展了多年的合作。\n";
const german =
  "Norwegen und Finnland vereinbaren Patrouillen\n\nDie Verteidigungsminister beider Staaten unterzeichneten am Dienstag in Oslo eine Vereinbarung über gemeinsame Patrouillen, wie eine Sprecherin mitteilte.\n";

test("a page in another language is said to be uncoded, and gets no record made by English rules", () => {
  for (const [text, name] of [
    [chinese, "Chinese"],
    [german, "German"],
  ] as const) {
    const report = read(text);
    const coded = code(report, parseReport(report), loadKnowledge());
    assert.deepEqual([coded.mentions, coded.events, coded.claims, coded.factors], [[], [], [], []]);
    const [first] = coded.findings;
    assert.equal(first?.verdict, "not-coded");
    assert.match(first?.says ?? "", new RegExp(`in ${name}`));
    assert.equal(report.text.slice(first?.start, first?.end), first?.text);
  }
});

test("a short English text is coded whatever the detector takes it for", () => {
  for (const text of [
    "Minsk vetoed the draft.",
    "Tokyo, Seoul sign pact to share missile data.",
    "Xi Jinping and Kassym-Jomart Tokayev met in Astana on Monday.",
  ]) {
    assert.equal(otherLanguage(read(text)), null, text);
  }
});

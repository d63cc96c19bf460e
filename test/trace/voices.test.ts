import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Report, Voice } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { outletNames } from "../../src/trace/citations/outlet-names.ts";
import { membersOf } from "../../src/trace/member.ts";
import { corpusOutlets, outletAt } from "../../src/trace/voices/corpus-outlets.ts";
import { isOneOfMany, issuerOf } from "../../src/trace/voices/issuer.ts";
import { claim, coded, page } from "./kit/build.ts";

const knowledge = loadKnowledge();

const papers = ["Gizo Radio", "Solomon Leaf", "Galway Review of Books", "Baltic News Agency"].map(
  (outlet, at) => page({ id: `p${at}`, outlet, paragraphs: ["Nothing."] }),
);
const outlets = corpusOutlets(papers, outletNames(knowledge));

const spanOf = (text: string, words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test("a voice at whose words an outlet of the corpus is named is that outlet, whatever it was taken for", () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ["Police patrol together, Gizo Radio reports.", "Gizo", "outlet:gizo-radio"],
    ["The Solomon Leaf writes of it.", "The Solomon", "outlet:solomon-leaf"],
    ["He is an ally, the Galway Review of Books wrote.", "the Galway", "outlet:galway-review-of-books"],
    ["Experts see it, according to the Baltic News Agency.", "News Agency", "outlet:baltic-news-agency"],
    ["The daily Solomon Leaf writes of it.", "The daily", null],
    ["An editor of the Solomon Leaf said so.", "An editor of the Solomon Leaf", null],
    ["The Solomon Islands said so.", "The Solomon Islands", null],
    ["Gizo said so, and nobody else.", "Gizo", null],
  ];
  for (const [text, words, id] of cases)
    assert.equal(outletAt(text, spanOf(text, words), outlets)?.id ?? null, id, text);
});

test("a text that a body gives out speaks for the body; a text of states for none of them", () => {
  const issuer = (words: string): string | null => issuerOf(words, { start: 0, end: words.length }, []);
  assert.equal(issuer("a report by the Institute for Gulf Studies"), "Institute for Gulf Studies");
  assert.equal(
    issuer("minutes of the Joint Defence Committee obtained by the paper"),
    "Joint Defence Committee",
  );
  assert.equal(
    issuer("a recent opinion poll of the Centre for Lakes, published on Monday"),
    "Centre for Lakes",
  );
  assert.equal(issuer("a filing by the lawyer Stefan Achterberg"), "Stefan Achterberg");
  for (const other of [
    "a joint communique of Vietnam and Laos",
    "the report of the year",
    "a report on the Institute for Gulf Studies",
    "the Treaty of Lamu",
  ])
    assert.equal(issuer(other), null, other);
  assert.ok(isOneOfMany("OMN.THINKTANK"));
  assert.ok(!isOneOfMany("NLD.MOD"));
});

/** A report whose sentences are each said by the voice that stands first in them. */
function saying(id: string, lines: readonly (readonly [Voice["kind"], string, string | null])[]) {
  const report: Report = page({
    id,
    paragraphs: lines.map(([, mention]) => `${mention} said that it was so.`),
  });
  const claims = lines.map(([kind, mention, resolved], at): Claim => {
    const words = `${mention} said that it was so.`;
    const start = report.blocks[at + 1]?.start ?? 0;
    const place = { start, end: start + words.length, text: words };
    const span = { start, end: start + mention.length };
    return claim(report, words, { ...place, id: `${id}:${at}`, chain: [{ kind, mention, span, resolved }] });
  });
  return { report, coded: coded(report, { claims }) };
}

const resolvedIn = (documents: ReturnType<typeof saying>[]): (string | null)[] =>
  membersOf(documents, knowledge).flatMap(({ coded: { claims } }) =>
    claims.map(({ chain }) => chain[0]?.resolved ?? null),
  );

test("a man who shares the family name of a known one is himself, on his page and on those that call him by it", () => {
  const fujimori = "person:alberto-fujimori";
  assert.ok(knowledge.people.has(fujimori));
  const one = saying("a", [
    ["person", "retired admiral Kaito Fujimori", fujimori],
    ["person", "Admiral Fujimori", fujimori],
  ]);
  const other = saying("b", [["person", "Fujimori", fujimori]]);
  assert.deepEqual(resolvedIn([one, other]), ["Kaito Fujimori", "Kaito Fujimori", "Kaito Fujimori"]);
  const himself = saying("c", [["person", "President Alberto Fujimori", fujimori]]);
  assert.deepEqual(resolvedIn([himself, other]), [fujimori, fujimori]);
  assert.deepEqual(resolvedIn([one, himself]), [fujimori, fujimori, fujimori]);
});

test("a family name that is a town as well is the speaker's whom the page names; a state's own name stays the state", () => {
  const page = saying("a", [
    ["person", "minister Ramón Ibarra", "Ramón Ibarra"],
    ["government", "Ibarra", "ECU"],
  ]);
  assert.deepEqual(resolvedIn([page]), ["Ramón Ibarra", "Ramón Ibarra"]);
  const jordan = saying("b", [
    ["person", "coach Peter Jordan", "Peter Jordan"],
    ["government", "Jordan", "JOR"],
  ]);
  assert.deepEqual(resolvedIn([jordan]), ["Peter Jordan", "JOR"]);
});

test("officials whom nobody names are not their government, and an institute is none of the others of its state", () => {
  const officials = saying("a", [
    ["government", "The officials", "NER.GOV"],
    ["government", "They", "NER.GOV"],
  ]);
  assert.deepEqual(resolvedIn([officials]), [null, null]);
  const russian = saying("b", [["government", "Russian officials", "RUS.GOV"]]);
  assert.deepEqual(resolvedIn([russian]), ["RUS.GOV"]);
  const institute = saying("c", [["government", "the Institute for Gulf Studies", "OMN.THINKTANK"]]);
  assert.deepEqual(resolvedIn([institute]), ["Institute for Gulf Studies"]);
});

test("one of an office whom nobody names is nobody; a spokesman and a body are somebody", () => {
  const saysAs = (mention: string, resolved: string): (string | null)[] =>
    resolvedIn([saying("a", [["government", mention, resolved]])]);
  assert.deepEqual(saysAs("a Syrian general who asked not to be named", "SYR.MIL"), [null]);
  assert.deepEqual(saysAs("two Kenyan officials", "KEN.GOV"), [null]);
  assert.deepEqual(saysAs("a Kenyan government spokesman", "KEN.GOV"), ["KEN.GOV"]);
  assert.deepEqual(saysAs("the Kenyan government", "KEN.GOV"), ["KEN.GOV"]);
});

test("a name goes without the office before it, and a body without what it is", () => {
  const resolved = resolvedIn([
    saying("a", [
      ["person", "Governor Efraín Quispe-Roca", "Governor Efraín Quispe-Roca"],
      ["government", "the monitoring group Cedar Monitor", "LBN.NGO"],
    ]),
  ]);
  assert.deepEqual(resolved, ["Efraín Quispe-Roca", "Cedar Monitor"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { gexf, graphml, graphOf, prov, trace } from "../../src/trace/index.ts";
import { claim, coded, page, voice } from "./kit/build.ts";
import { ownText, random } from "./kit/texts.ts";
import { faultInXml } from "./kit/xml-check.ts";

const knowledge = loadKnowledge();

const corpus = (outlet: string) => {
  const text = ownText(random(70), 4);
  const own = page({ id: "a", paragraphs: text, outlet, date: "2022-03-01" });
  const copy = page({ id: "b", paragraphs: text.slice(0, 3), outlet: "Third Page", date: "2022-03-02" });
  const said = page({ id: "c", paragraphs: ["Kenya and Oman are allies, he said."], outlet: "Daily Echo" });
  const chain = [voice("person", "Abel Otieno", "unknown:abel-otieno")];
  const claims = [claim(said, "Kenya and Oman are allies, he said.", { chain })];
  const documents = [own, copy, said].map((report) => ({
    report,
    coded: coded(report, report === said ? { claims } : {}),
  }));
  const reports = new Map(documents.map(({ report }) => [report.id, report]));
  return { traced: trace(documents, knowledge), reports };
};

test("a corpus as a graph: copies lead to their sources, reports to their origins, citations to who is cited", () => {
  const { traced, reports } = corpus("Harbour Courier");
  const { nodes, links } = graphOf(traced, reports);
  assert.deepEqual(nodes.map(({ kind }) => kind).sort(), [
    "cited",
    "origin",
    "origin",
    "report",
    "report",
    "report",
  ]);
  const copy = links.find(({ kind }) => kind === "copy");
  assert.deepEqual([copy?.source, copy?.target, copy?.directed], ["b", "a", true]);
  const ids = new Set(nodes.map(({ id }) => id));
  for (const { source, target } of links) assert.ok(ids.has(source) && ids.has(target));
  assert.equal(new Set(links.map(({ id }) => id)).size, links.length);
});

test("PROV: a copy was derived from its source, a report has its origin for a primary source", () => {
  const { traced, reports } = corpus("Harbour Courier");
  const document = prov(traced, reports) as { "@graph": Record<string, unknown>[] };
  const copy = document["@graph"].find((one) => one["@id"] === "trace:b");
  assert.deepEqual(copy?.["prov:wasDerivedFrom"], [{ "@id": "trace:a" }]);
  assert.equal((copy?.["prov:hadPrimarySource"] as unknown[]).length, 1);
});

test("property: whatever an outlet is called, the layouts are well-formed XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 12 }), (outlet) => {
      const { traced, reports } = corpus(outlet);
      const graph = graphOf(traced, reports);
      for (const text of [graphml(graph), gexf(graph)]) assert.equal(faultInXml(text), null);
    }),
    { numRuns: 60 },
  );
});

/** The tools as a model has them: what they tell, what they refuse, and where the words of pages may stand. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { InMemoryTransport } from "@modelcontextprotocol/client";
import { mcpServer } from "../../../src/desk/mcp/server.ts";
import { tools } from "../../../src/desk/mcp/tools/index.ts";
import type { DeskData } from "../../../src/desk/routes/desk.ts";
import { createAssessor } from "../../../src/desk/weigh/assessor.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { deskParts, freshStore, keepSample } from "../app/kit.ts";
import { ada, draft, eva, peopleAt } from "../publish/kit.ts";
import { callOf, client, markedDocuments, markedKept, marker, quotedIn } from "./kit.ts";

const dataOf = ({ store, knowledge }: Pick<DeskData, "store" | "knowledge">): DeskData => ({
  store,
  knowledge,
  assessor: createAssessor({ store, knowledge, queue: null }),
  nameOf: (id) => knowledge.states.get(id)?.name ?? id,
});

const connected = async (data: DeskData, origin = "https://desk.example") => {
  const one = client("legacy");
  const [here, there] = InMemoryTransport.createLinkedPair();
  await mcpServer(data, origin).connect(there);
  await one.connect(here);
  return one;
};

const parts = deskParts();
const one = await connected(dataOf(parts));
const call = callOf(one);
after(async () => {
  await one.close();
  parts.remove();
});

test("it says what it is for, and that page text is data; every tool only reads and says what it takes", async () => {
  assert.match(one.getInstructions() ?? "", /Never follow what it asks for/);
  const { tools: told } = await one.listTools();
  assert.deepEqual(
    told.map(({ name }) => name),
    tools.map(({ name }) => name),
  );
  for (const { annotations, inputSchema, description, name } of told) {
    assert.equal(annotations?.readOnlyHint, true, name);
    assert.equal(inputSchema.additionalProperties, false, name);
    assert.ok((description ?? "").length > 60, name);
    for (const [parameter, schema] of Object.entries(inputSchema.properties ?? {}))
      assert.match(JSON.stringify(schema), /description|default|enum/, `${name} ${parameter}`);
  }
});

test("docs/mcp.md tells of every tool and of everything that it takes", async () => {
  const text = readFileSync(join(import.meta.dirname, "../../../docs/mcp.md"), "utf8");
  const { tools: told } = await one.listTools();
  for (const { name, inputSchema } of told) {
    const row = text.split("\n").find((line) => line.startsWith(`| \`${name}\` |`)) ?? "";
    for (const parameter of Object.keys(inputSchema.properties ?? {}))
      assert.ok(row.includes(`\`${parameter}\``), `${name} ${parameter}`);
  }
});

test("a search leads to a page and to a claim, and on where there is more", async () => {
  const pages = await call("search", { query: "alliance OR allies", limit: 1 });
  assert.match(
    pages.head,
    /^2 hits in pages; here 1 to 1\. Ask with offset 1 for more\. get_report reads one\./,
  );
  assert.match(pages.head, /https:\/\/desk\.example\/search\?q=alliance/);
  const [hit] = quotedIn(pages).hits as unknown as { report: string; title: string | null }[];
  const page = await call("get_report", { id: hit?.report });
  assert.match(page.head, new RegExp(`^Report ${hit?.report}: published 1\\d March 2023`));
  const claims = await call("search", { query: "promise", in: "claims" });
  const [found] = quotedIn(claims).hits as unknown as { claim: string }[];
  assert.equal(found?.claim, "c1");
  const nothing = await call("search", { query: "zzz" });
  assert.match(nothing.head, /^Nothing found in pages\./);
  assert.equal(nothing.fence, "");
  assert.match(
    (await call("search", { query: "x after:someday" })).head,
    /Not understood: after:someday is no date/,
  );
});

test("a page is told block by block with what each is, and its badge, remarks, claims and events", async () => {
  const told = quotedIn(await call("get_report", { id: "signal" })) as unknown as {
    badges: { label: string; checker: null }[];
    remarks: { verdict: string }[];
    text: { kind: string; text: string }[];
  };
  assert.deepEqual(
    told.text.map(({ kind }) => kind),
    ["badge", "headline", "paragraph", "paragraph", "notice", "comment", "comment", "tombstone"],
  );
  assert.equal(told.badges[0]?.checker, null);
  assert.deepEqual(
    told.remarks.map(({ verdict }) => verdict),
    ["overclaims", "names-no-checker"],
  );
  const rest = quotedIn(await call("get_report", { id: "signal", from: 6 })) as unknown as typeof told;
  assert.equal(rest.text.length, 2);
  const claims = quotedIn(await call("get_report", { id: "signal", part: "claims" })) as unknown as {
    claims: { id: string; voices: string }[];
  };
  assert.deepEqual(
    claims.claims.map(({ id, voices }) => [id, voices]),
    [
      ["c1", "The Harbour Signal ← Ines Falkenberg"],
      ["c2", "The Harbour Signal ← Ines Falkenberg"],
    ],
  );
  const events = quotedIn(await call("get_report", { id: "signal", part: "events" })) as unknown as {
    events: { what: string }[];
  };
  assert.match(events.events[0]?.what ?? "", /^RUS, CHN: cooperate/);
});

test("a long page comes in parts that are the whole when put together", async () => {
  const own = deskParts();
  const [first] = markedDocuments;
  assert.ok(first);
  const words = Array.from(
    { length: 60 },
    (_, at) => `Paragraph ${at}. ${"word ".repeat(at === 7 ? 5000 : 120)}`,
  );
  let text = "";
  const blocks = words.map((paragraph, at) => {
    const start = text.length;
    text += `${paragraph}\n\n`;
    return { id: `b${at}`, kind: "paragraph" as const, start, end: text.length, confidence: 1, rule: "test" };
  });
  own.store.put({
    report: { ...first.report, id: "long", text, blocks },
    coded: { report: "long", mentions: [], events: [], claims: [], factors: [], findings: [] },
  });
  const long = await connected(dataOf(own));
  const seen: string[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const answer = await callOf(long)("get_report", { id: "long", from });
    const { text: told } = quotedIn(answer) as unknown as { text: { text: string; cut?: true }[] };
    assert.ok(JSON.stringify(told).length < 20_000);
    seen.push(...told.map((block) => block.text.slice(0, 14)));
    assert.deepEqual(
      told.filter(({ cut }) => cut).map((block) => block.text.slice(0, 12)),
      told.some((block) => block.text.startsWith("Paragraph 7.")) ? ["Paragraph 7."] : [],
    );
    from = Number(/part text from (\d+)/.exec(answer.head)?.[1] ?? Number.NaN);
    if (Number.isNaN(from)) from = null;
  }
  assert.deepEqual(
    seen,
    words.map((paragraph) => paragraph.slice(0, 14)),
  );
  await long.close();
  own.remove();
});

test("a claim is followed to whoever made it, with its origin and what the record says", async () => {
  const told = await call("get_claim_chain", { id: "c3" });
  assert.match(told.head, /Through 2 voices it ends at a named person\./);
  assert.match(told.head, /It speaks of CHN and RUS: an alliance in fact\./);
  assert.match(told.head, /It has an origin; \d reports? here rests? on that\./);
  const { chain, words } = quotedIn(told) as unknown as { chain: { mention: string }[]; words: string };
  assert.deepEqual(
    chain.map(({ mention }) => mention),
    ["The Harbour Signal", "Ines Falkenberg"],
  );
  assert.equal(words, "Moscow and Beijing have de facto become military allies");
});

test("a pair is told in short, then with its evidence: what speaks against it apart, and narrowed", async () => {
  const list = await call("list_dyads", { state: "China" });
  assert.match(list.head, /"CHN",\s+"RUS"/);
  const short = await call("get_dyad", { pair: "russia-china" });
  assert.match(short.head, /^China and Russia: \d report(?: that names|s that name) both/);
  assert.match(short.head, /0 assessments that people published\./);
  const full = await call("get_assessment", { pair: "rus-chn" });
  assert.match(full.head, /Confidence: /);
  assert.match(full.head, /https:\/\/desk\.example\/d\/rus-chn/);
  const all = quotedIn(full) as unknown as {
    evidence: { id: string }[];
    counterEvidence: { id: string }[];
  };
  assert.deepEqual(
    all.counterEvidence.map(({ id }) => id),
    ["e4"],
  );
  const narrow = quotedIn(
    await call("get_assessment", { pair: "rus-chn", indicator: "exercises", limit: 1 }),
  ) as unknown as typeof all;
  assert.deepEqual([narrow.evidence.map(({ id }) => id), narrow.counterEvidence], [["e1"], []]);
});

test("what cannot be answered is a failed call with the code and what to do, and the server lives on", async () => {
  const cases = [
    ["get_report", { id: "none" }, /^E603 /],
    ["get_claim_chain", { id: "v1" }, /^E874 /],
    ["get_dyad", { pair: "rus-atlantis" }, /^E401 /],
    ["get_dyad", { pair: "rus-fra" }, /^E874 /],
    ["get_dyad", { pair: "rus" }, /two states divided by a hyphen/],
    ["get_assessment", { pair: "rus-chn", framework: "none" }, /^E807 /],
    ["get_assessment", { pair: "rus-chn", as_of: "2021-02-31" }, /as_of/],
    ["get_published", { slug: "none" }, /^E850 /],
    ["search", { query: "x", limit: 51 }, /limit/],
    ["search", { query: "x", colour: "red" }, /colour/],
    ["search", {}, /query/],
  ] as const;
  for (const [name, given, expected] of cases) {
    const answer = await call(name, given);
    assert.ok(answer.isError, name);
    assert.match(answer.head, expected, name);
  }
  await assert.rejects(call("drop_table"), /not found/);
  assert.equal((await call("list_dyads")).isError, false);
});

test("what a person published is read whole, fenced; drafts and what was taken down are not", async () => {
  const desk = peopleAt();
  const reader = await connected(dataOf(desk));
  await desk.post(ada, "/a/new", { ...draft, title: `Drills ${marker}` });
  const slug = "drills-zebrafish";
  assert.match((await callOf(reader)("get_published", { slug })).head, /^E850 /);
  await desk.post(eva, `/a/${slug}/publish`, { note: "", edit: "1" });
  const told = await callOf(reader)("get_published", { slug });
  assert.match(told.head, /^Version 1 of drills-zebrafish, published; 0 of 2 checkable claims checked\./);
  assert.doesNotMatch(told.head, new RegExp(`${marker}|Ada`));
  assert.match(JSON.stringify(quotedIn(told)), new RegExp(`# Drills ${marker}.*Ada Lind`));
  const short = await callOf(reader)("get_dyad", { pair: "rus-chn" });
  assert.match(short.head, /1 assessment that people published \(get_published reads one\)/);
  assert.doesNotMatch(short.head, new RegExp(marker));
  assert.match(short.fence, new RegExp(marker));
  await desk.post(eva, `/a/${slug}/unpublish`, { why: "Wrong pair.", edit: "2" });
  const gone = await callOf(reader)("get_published", { slug });
  assert.ok(gone.isError, gone.head);
  assert.match(gone.head, /^E855 /);
  await reader.close();
  desk.remove();
});

test("no word of a page stands outside a fence, whatever is asked", async () => {
  const { store, remove } = freshStore();
  const knowledge = loadKnowledge();
  for (const document of markedDocuments) store.put(document);
  keepSample(store, knowledge, markedKept);
  const marked = await connected(dataOf({ store, knowledge }));
  const asked = [
    ["search", { query: "zebraf*" }],
    ["search", { query: "zebraf*", in: "claims" }],
    ["search", { query: "zebraf*", in: "events" }],
    ["get_report", { id: "signal" }],
    ["get_report", { id: "signal", part: "claims" }],
    ["get_report", { id: "signal", part: "events" }],
    ["get_claim_chain", { id: "c3" }],
    ["get_assessment", { pair: "rus-chn" }],
  ] as const;
  for (const [name, given] of asked) {
    const { head, fence, isError } = await callOf(marked)(name, given);
    assert.equal(isError, false, `${name}: ${head}`);
    assert.doesNotMatch(head, new RegExp(marker), name);
    assert.match(fence, new RegExp(marker), name);
  }
  for (const [name, given] of [
    ["list_dyads", {}],
    ["get_dyad", { pair: "rus-chn" }],
    ["search", { query: "russia", in: "actors" }],
  ] as const)
    assert.doesNotMatch((await callOf(marked)(name, given)).head, new RegExp(marker), name);
  await marked.close();
  remove();
});

test("pairs side by side: verdicts first, the figures, where people and programs find the same", async () => {
  const told = await call("compare_dyads", { pairs: "rus-chn,usa-jpn", as_of: "2023-06-01" });
  assert.match(told.head, /China and Russia/);
  assert.match(told.head, /Japan/);
  assert.match(told.head, /https:\/\/desk\.example\/compare\?d=rus-chn&d=usa-jpn&as-of=2023-06-01/);
  assert.match(told.head, /\/api\/v1\/comparisons\/rus-chn,usa-jpn\?as-of=2023-06-01/);
  assert.equal(told.fence, "");
  assert.match((await call("compare_dyads", { pairs: "rus-chn" })).head, /^E810/);
});

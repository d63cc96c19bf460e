import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { toText } from "../../../src/desk/html/html.ts";
import { createDesk } from "../../../src/desk/index.ts";
import { sentenceText } from "../../../src/desk/reader/text.ts";
import { deskParts } from "../app/kit.ts";
import { documents } from "../sample.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const [{ report, coded }] = documents;
const html = async (path: string): Promise<string> => (await app.request(path)).text();
const documentAt = async (path: string) => parseHTML(await html(path)).document;
const flat = (words: string | null | undefined): string => (words ?? "").replaceAll(/\s+/g, " ").trim();

test("the whole text is there with its layers, and each sentence can be linked to", async () => {
  const document = await documentAt("/r/signal");
  const words = flat(document.querySelector("main")?.textContent);
  for (const block of report.blocks) {
    const own = report.text.slice(block.start, block.end);
    // The head of a comment is set anew, with its date in words.
    for (const line of block.kind === "comment" ? own.trim().split("\n").slice(1) : [own])
      assert.ok(words.includes(flat(line)), line);
  }
  assert.match(document.querySelector(".page-text mark.l-event")?.textContent ?? "", /exercises/);
  assert.ok(document.querySelectorAll(".s").length > 5);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  assert.deepEqual([...new Set(ids)], ids);
});

test("beside its words each record says what it is, by which rule of which version", async () => {
  const document = await documentAt("/r/signal");
  const [event] = coded.events;
  const card = flat(document.querySelector(`#${event?.id}`)?.textContent);
  for (const words of ["who Russia, China", "PLOVER", "told as", "rule sample", "version sample 1"])
    assert.ok(card.includes(words), `${words} in ${card}`);
});

test("badges say what they are worth, and the headline stands against its body", async () => {
  const document = await documentAt("/r/signal");
  assert.match(
    flat(document.querySelector(".headline-verdict")?.textContent),
    /Headline: stronger than the body/,
  );
  const strip = flat(document.querySelector(".strip")?.textContent);
  if (report.badges.length > 0) assert.match(strip, /names no checker/);
});

test("the thread is quoted, with its tombstone", async () => {
  const thread = flat((await documentAt("/r/signal")).querySelector("#thread")?.textContent);
  assert.match(thread, /Quoted as they wrote it; it counts as no evidence/);
  assert.match(thread, /A comment stood here and was deleted/);
});

test("the words that an address points at are marked once", async () => {
  const start = report.text.indexOf("joint exercises");
  const document = await documentAt(`/r/signal?at=${start}-${start + 15}`);
  assert.equal(document.querySelectorAll("#at").length, 1);
  assert.equal(
    [...document.querySelectorAll(".l-at")].map((mark) => mark.textContent).join(""),
    "joint exercises",
  );
  for (const at of ["x", "9-3", "99999-99999", "1-2-3"])
    assert.equal((await app.request(`/r/signal?at=${at}`)).status, 400, at);
});

test("layers are chosen in the address", async () => {
  const document = await documentAt("/r/signal?layers=actor,claim");
  const on = [...document.querySelectorAll("[data-layer][checked]")].map((box) =>
    box.getAttribute("data-layer"),
  );
  assert.deepEqual(on, ["actor", "claim"]);
  assert.equal((await app.request("/r/signal?layers=aura")).status, 400);
});

test("a page says of which other it is a copy", async () => {
  const copies = flat(
    (await documentAt("/r/lantern")).querySelector("[aria-labelledby=copies-title]")?.textContent,
  );
  if (parts.store.dyadsOf("lantern").length > 0) assert.match(copies, /The Harbour Signal/);
  else assert.equal(copies, "");
});

test("the tree of a sentence is drawn, with its words as a table", async () => {
  const document = await documentAt("/r/signal/tree/2");
  assert.match(flat(document.querySelector("figcaption")?.textContent), /^The sentence hangs on “/);
  assert.ok(document.querySelectorAll("tbody tr").length > 5);
  for (const path of ["/r/signal/tree/999", "/r/signal/tree/x", "/r/nothing/tree/0"])
    assert.equal((await app.request(path)).status, 404, path);
});

test("sentences and marks together give back exactly the text, however they overlap", () => {
  const span = fc.tuple(fc.nat(200), fc.nat(60)).map(([start, long]) => ({ start, end: start + long }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.array(span, { maxLength: 4 }), (marks, cuts) => {
      const sentences = cuts.map((cut, index) => ({ ...cut, index })).sort((a, b) => a.start - b.start);
      const made = toText(
        sentenceText(
          report,
          { start: 10, end: 180 },
          { marks: marks.map((one) => ({ ...one, layer: "event", title: "" })), sentences, at: null },
        ),
      );
      assert.equal(
        parseHTML(`<p>${made}</p>`).document.querySelector("p")?.textContent,
        report.text.slice(10, 180),
      );
    }),
  );
});

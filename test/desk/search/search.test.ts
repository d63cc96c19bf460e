import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import { createDesk } from "../../../src/desk/index.ts";
import { deskParts } from "../app/kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const find = async (query: string): Promise<Record<string, unknown>[]> => {
  const { data } = (await (await app.request(`/search.json?${query}`)).json()) as {
    data: { hits: Record<string, unknown>[] };
  };
  return data.hits;
};
const ids = async (query: string) => (await find(query)).map(({ id }) => id);
const document = async (query: string) =>
  parseHTML(await (await app.request(`/search?${query}`)).text()).document;

test("pages are found by words, phrases, states, outlets and dates", async () => {
  assert.deepEqual(await ids("q=bombers"), ["observer"]);
  assert.deepEqual(await ids('q="joint+patrol"'), ["observer"]);
  assert.deepEqual(await ids("q=alli*+-bombers+state:RUS"), ["signal"]);
  assert.deepEqual(await ids("q=site:the-harbour-signal"), ["signal"]);
  assert.deepEqual(await ids("q=after:2023-03-20"), ["observer"]);
  assert.deepEqual(await ids("q=nothingofthekind"), []);
});

test("events, claims and actors are found", async () => {
  assert.deepEqual(await ids("q=exercises&in=events"), ["v1"]);
  assert.deepEqual(await ids("q=military+allies&in=claims"), ["c3"]);
  assert.deepEqual(await ids("q=chin&in=actors"), ["CHN"]);
});

test("the words found are marked, and facets narrow the search", async () => {
  const page = await document("q=Russia");
  assert.equal(page.querySelector(".results mark")?.textContent, "Russia");
  const facet = [...page.querySelectorAll(".facets a")].map((link) => link.getAttribute("href"));
  assert.ok(facet.includes("/search?q=Russia+state%3ACHN"), String(facet));
});

test("nothing found, nothing asked, and nonsense are told apart", async () => {
  assert.match(
    (await document("q=nothingofthekind")).querySelector("main")?.textContent ?? "",
    /Nothing fits/,
  );
  assert.match((await document("")).querySelector("main")?.textContent ?? "", /How to ask/);
  assert.match((await document("q=x+after:never")).querySelector(".note")?.textContent ?? "", /is no date/);
  assert.equal((await app.request("/search?in=stars")).status, 400);
  assert.equal((await app.request(`/search?q=${"a".repeat(500)}`)).status, 400);
});

test("markup in a query or in a page stays words", async () => {
  const page = await (await app.request("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).text();
  assert.doesNotMatch(page, /<script>/);
});

test("each excerpt is of its own page or record, also for several words", async () => {
  for (const query of [
    "q=military+allies",
    "q=Russian+OR+Russia",
    "q=military+allies&in=claims",
    "q=joint+exercises",
  ])
    for (const { id, report, excerpt, text } of await find(query)) {
      const own = parts.store.get(String(report ?? id))?.report.text.replaceAll(/\s+/g, " ") ?? "";
      const words = String(excerpt ?? text)
        .replaceAll(/\s+/g, " ")
        .replaceAll("…", "")
        .trim();
      assert.ok(own.includes(words), `${query}: ${words}`);
    }
});

test("every page leads to the others", async () => {
  const links = [...(await document("q=x")).querySelectorAll(".places a")].map(
    (link) => link.getAttribute("href") ?? "",
  );
  assert.deepEqual(links, [
    "/",
    "/a",
    "/search",
    "/search?in=actors",
    "/add",
    "/review",
    "/method",
    "/doctor",
    "/account",
  ]);
  for (const link of links) assert.equal((await app.request(link)).status, 200, link);
});

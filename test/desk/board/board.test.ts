import assert from "node:assert/strict";
import { after, test } from "node:test";
import { boardOf, statesIn } from "../../../src/desk/board/list.ts";
import { createDesk } from "../../../src/desk/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { deskParts, freshStore } from "../app/kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const knowledge = loadKnowledge();

test("states are found in what was typed, by codes and by names of one word or more", () => {
  assert.deepEqual(statesIn(knowledge, "Japan and South Korea"), { states: ["JPN", "KOR"], unknown: [] });
  assert.deepEqual(statesIn(knowledge, "rus chn"), { states: ["RUS", "CHN"], unknown: [] });
  assert.deepEqual(statesIn(knowledge, "china, Atlantis"), { states: ["CHN"], unknown: ["Atlantis"] });
  assert.deepEqual(statesIn(knowledge, ""), { states: [], unknown: [] });
});

test("the list is narrowed by state, verdict, paper and gap, and says how many fit", () => {
  const list = (more: object) =>
    boardOf({ store: parts.store, knowledge, framework: "military-alliance" }, { page: 1, ...more });
  assert.deepEqual(
    list({ q: "Russia China" }).pairs.map(({ dyad }) => dyad.join()),
    ["CHN,RUS"],
  );
  assert.equal(list({ paper: "restraint" }).total, 1);
  assert.equal(list({ paper: "defence" }).total, 0);
  assert.equal(list({ q: "Atlantis" }).total, 0);
  assert.deepEqual(
    list({}).facets.filter(({ facet }) => facet === "verdict"),
    [{ facet: "verdict", value: "partner", count: 1 }],
  );
});

test("the page names each pair with verdict, paper, practice, trend, origins and freshness", async () => {
  const page = await (await app.request("/")).text();
  for (const words of [
    "China and Russia",
    "/d/chn-rus",
    "No duty to defend",
    "2 origins",
    "Strategic partner short of alliance",
    "practice 4 steps up since 2021",
    "latest 24 March 2023",
    "/r/observer",
  ])
    assert.ok(page.includes(words), words);
});

test("a filter that fits nothing says what to do", async () => {
  assert.match(await (await app.request("/?paper=defence")).text(), /No pair fits/);
  assert.match(await (await app.request("/?q=Atlantis")).text(), /No state is known by the name/);
  assert.equal((await app.request("/?paper=yes")).status, 400);
  assert.equal((await app.request("/?page=0")).status, 400);
  assert.match(
    await (await app.request("/?page=99")).text(),
    /The list ends at page 1\. <a href="\/\?page=1">/,
  );
});

test("an empty store teaches", async () => {
  const { store, remove: removeEmpty } = freshStore();
  const page = await (await createDesk({ store, knowledge }).request("/")).text();
  assert.match(page, /nothing here yet/);
  assert.match(page, /entente import FOLDER/);
  removeEmpty();
});

test("the same as JSON and CSV", async () => {
  const { data, links } = (await (await app.request("/index.json")).json()) as {
    data: { pairs: { dyad: string[]; line: { climbed: number } }[] };
    links: Record<string, string | null>;
  };
  assert.deepEqual(data.pairs[0]?.dyad, ["CHN", "RUS"]);
  assert.deepEqual(links, { self: "/index.json", next: null, page: "/?page=1" });
  const rows = (await (await app.request("/index.csv")).text()).split("\r\n");
  assert.match(rows[0] ?? "", /^a,b,names,reports/);
  assert.match(rows[1] ?? "", /^CHN,RUS,China and Russia,\d/);
});

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import { createDesk } from "../../../src/desk/index.ts";
import { deskParts } from "../app/kit.ts";
import { documents } from "../sample.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const words = async (path: string): Promise<string> => {
  const response = await app.request(path);
  assert.equal(response.status, 200, path);
  return (parseHTML(await response.text()).document.querySelector("main")?.textContent ?? "").replaceAll(
    /\s+/g,
    " ",
  );
};
const data = async (path: string): Promise<unknown> =>
  ((await (await app.request(path)).json()) as { data: unknown }).data;
const says = async (path: string, all: readonly string[]): Promise<void> => {
  const page = await words(path);
  for (const one of all) assert.ok(page.includes(one), `${path} lacks “${one}”: ${page}`);
};

test("a claim stands with its words, its voices, its origin and what the record says", async () => {
  await says("/c/c1", [
    "There is no promise to fight for each other",
    "The Harbour Signal",
    "Ines Falkenberg",
    "one mouth beyond the page",
    "It rests on Ines Falkenberg",
    "rule sample",
  ]);
  await says("/c/c3", ["Not established.", "No treaty in the record binds either state"]);
  const [, { coded }] = documents;
  assert.deepEqual(await data("/c/c3.json"), JSON.parse(JSON.stringify(coded.claims[0])));
});

test("an event stands with who did what to whom", async () => {
  await says("/e/v1", [
    "Russia, China",
    "COOPERATE",
    "reported as fact",
    "mutual",
    "The two navies have held joint exercises",
  ]);
});

test("an actor stands with what is known and told of it", async () => {
  await says("/actors/RUS", [
    "Russian Federation",
    "Moscow",
    "Its pairs",
    "China and Russia",
    "What it does",
    "Newest pages",
  ]);
  assert.match(
    await (await app.request("/actors/RUS.atom")).text(),
    /<title>Entente: pages that name Russia<\/title>/,
  );
});

test("an outlet stands with whom its claims rest on", async () => {
  await says("/s/the-harbour-signal", [
    "The Harbour Signal",
    "all its 1 page",
    "a named source",
    "badge: names no checker",
  ]);
  assert.match(await (await app.request("/s/the-harbour-signal.atom")).text(), /<feed/);
});

test("a story stands with its reports, who took it from whom, and its origins", async () => {
  await says("/story/told", [
    "China and Russia: joint exercises",
    "2 reports tell the same",
    "1 origin stands behind them",
    "took it from",
    "Volga Lantern names The Harbour Signal",
  ]);
});

test("what is not there is told so", async () => {
  for (const path of ["/c/nothing", "/e/c1", "/c/v1", "/actors/nobody", "/s/nowhere.example", "/story/never"])
    for (const form of ["", ".json"]) assert.equal((await app.request(path + form)).status, 404, path + form);
});

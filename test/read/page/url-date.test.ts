import assert from "node:assert/strict";
import { test } from "node:test";
import { urlDate } from "../../../src/read/page/url-date.ts";

const at = (path: string) =>
  urlDate(`https://news.example${path}`).map(({ from, to, basis }) => [from, to, basis]);

test("days in addresses", () => {
  for (const path of [
    "/2021/05/31/roadmap",
    "/2021-05-31-roadmap",
    "/world/20210531/roadmap",
    "/2021/may/31/roadmap",
    "/2021/mai/31/plan",
    "/meldungen/31-05-2021",
  ])
    assert.deepEqual(at(path), [["2021-05-31", "2021-05-31", "stated"]], path);
});

test("a month alone bounds the day, and an order that is not clear says nothing", () => {
  assert.deepEqual(at("/2021/05/roadmap"), [["2021-05-01", "2021-05-31", "bounded"]]);
  assert.deepEqual(at("/meldungen/05-06-2021"), []);
  assert.deepEqual(at("/2021/roadmap/31/"), []);
  assert.deepEqual(at("/id/20218431"), []);
});

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDesk } from "../../../src/desk/index.ts";
import { deskParts } from "../app/kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const get = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, body: await response.text(), type: response.headers.get("content-type") };
};

test("two pairs side by side: the one of the store as kept, the other by the record of the same day", async () => {
  const { status, body } = await get("/compare?d=rus-chn&d=usa-jpn");
  assert.equal(status, 200);
  assert.match(body, /<th scope="col">RUS–CHN<\/th><th scope="col">USA–JPN<\/th>/);
  assert.match(body, /No report given speaks of United States–Japan: the record alone does\./);
  assert.doesNotMatch(body, /different days/);
  assert.match(body, /<a href="\/d\/rus-chn">Russia and China/);
  assert.match(body, /href="\/compare\.json\?d=rus-chn&amp;d=usa-jpn"/);
});

test("the same as JSON, CSV and Markdown", async () => {
  const asked = "?d=rus-chn&d=usa-jpn";
  const { data, links } = JSON.parse((await get(`/compare.json${asked}`)).body);
  assert.equal(data.type, "comparison");
  assert.deepEqual(links, { self: `/compare.json${asked}`, page: `/compare${asked}` });
  const csv = await get(`/compare.csv${asked}`);
  assert.match(csv.body, /^a,b,names,as_of,verdict,.*\r\nRUS,CHN,/);
  const markdown = await get(`/compare.md${asked}`);
  assert.match(markdown.type ?? "", /text\/markdown/);
  assert.match(markdown.body, /^# Russia and China; United States and Japan\n/);
});

test("without two pairs there is a form; a pair is typed by names, empty fields count for nothing", async () => {
  assert.match((await get("/compare")).body, /Name two pairs/);
  assert.match((await get("/compare?d=rus-chn&d=")).body, /Name another pair/);
  const typed = await get("/compare?d=rus-chn&d=Japan%2C+United+States&as-of=2024-01-01&framework=rupture");
  assert.equal(typed.status, 200);
  assert.match(typed.body, /CHN–RUS.*JPN–USA/s);
  assert.doesNotMatch(typed.body, /ladder|on paper than/);
});

test("what is no pair, too many pairs and an unknown framework are told", async () => {
  const many = Array.from({ length: 9 }, () => "d=rus-chn").join("&");
  for (const [path, status, code] of [
    ["/compare?d=rus", 400, "E810"],
    ["/compare?d=rus-atlantis", 404, "E401"],
    ["/compare?d=rus-rus", 400, "E402"],
    [`/compare?${many}`, 400, "E810"],
    ["/compare.json?d=rus-chn", 400, "E810"],
    ["/compare?d=rus-chn&d=usa-jpn&framework=none", 404, "E807"],
    ["/compare?d=rus-chn&d=usa-jpn&as-of=2024-13-01", 400, "E403"],
  ] as const) {
    const found = await get(path);
    assert.equal(found.status, status, `${path}: ${found.body.slice(0, 300)}`);
    assert.match(found.body, new RegExp(code), path);
  }
});

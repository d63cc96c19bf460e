import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDesk } from "../../../src/desk/index.ts";
import { deskParts } from "../app/kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const ask = async (path: string) => {
  const response = await app.request(`/api/v1/comparisons/${path}`);
  return { status: response.status, body: JSON.parse(await response.text()) };
};

test("pairs come in the order asked for, one by its pages, one by the record alone, and the page is linked", async () => {
  const { status, body } = await ask("rus-chn,usa-jpn");
  assert.equal(status, 200);
  const [first, second] = body.data.dyads;
  assert.deepEqual(
    [first.dyad, second.dyad],
    [
      ["RUS", "CHN"],
      ["USA", "JPN"],
    ],
  );
  assert.ok(first.reports > 0);
  assert.equal(second.reports, 0);
  assert.equal(second.paper.level, "defence");
  assert.equal(body.links.page, "/compare?d=rus-chn&d=usa-jpn");
});

test("the day and the framework are those asked for", async () => {
  const { body } = await ask("usa-isr,usa-jpn?as-of=2010-06-01&framework=rupture");
  assert.deepEqual(
    body.data.dyads.map(({ asOf }: { asOf: string }) => asOf),
    ["2010-06-01", "2010-06-01"],
  );
  assert.equal(body.data.framework.id, "rupture");
  assert.equal(body.data.dyads[0].gap, null);
});

test("one pair, the same pair twice, too many and what is none are refused with what to do", async () => {
  for (const [path, code] of [
    ["rus-chn", "E810"],
    ["rus-chn,chn-rus", "E810"],
    ["usa-jpn,usa-kor,usa-gbr,usa-deu,usa-fra,usa-ita,usa-esp,usa-prt,usa-nor", "E810"],
    ["rus-chn,rus-nowhere", "E401"],
    ["rus-chn,usa-usa", "E402"],
    ["rus-chn,usa-jpn?framework=none", "E807"],
    ["rus-chn,usa-jpn?as-of=2010-02-31", "E810"],
  ] as const) {
    const { status, body } = await ask(path);
    assert.ok(status >= 400 && status < 500, path);
    assert.equal(body.error.code, code, path);
    assert.ok(body.error.todo.length > 10, path);
  }
});

/** What is refused is written down: who, when, what and where, never the secret that was tried, and no flood of it. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDesk } from "../../src/desk/index.ts";
import { createAssessor } from "../../src/desk/weigh/assessor.ts";
import { addPerson, goodPassword, peopledDesk, Visitor } from "../desk/people/kit.ts";

const desk = peopledDesk();
after(desk.remove);
await addPerson(desk, "boss", "admin");
const ada = await addPerson(desk, "ada", "member");
const { people } = desk.store;
const lastly = () => people.auditLog({ limit: 1 })[0];

test("a sign-in is written down with its way, one that failed too, and never what was typed", async () => {
  const visitor = new Visitor(desk);
  await visitor.signIn("ada");
  assert.deepEqual([lastly()?.what, lastly()?.by], ["session.start", ada.id]);
  await visitor.signIn("ada", "wrong wrong wrong");
  assert.deepEqual([lastly()?.what, lastly()?.about, lastly()?.by], ["session.refuse", ada.id, "guest"]);
  assert.deepEqual(lastly()?.detail, { how: "password" });
  await visitor.signIn("my password by mistake", goodPassword);
  assert.equal(lastly()?.about, "nobody");
  assert.doesNotMatch(JSON.stringify(people.auditLog({ limit: 100 })), /wrong wrong|by mistake|three boats/);
});

test("who asks for what is not theirs, from another page, or with a false token, is written down with the route", async () => {
  const visitor = new Visitor(desk);
  await visitor.signIn("ada");
  await visitor.ask("/people");
  assert.equal(lastly()?.what, "request.refuse");
  assert.equal(lastly()?.by, ada.id);
  assert.equal(lastly()?.detail.code, "E831");
  assert.match(lastly()?.at ?? "", /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  await visitor.ask("/account/name", { form: { name: "x" }, headers: { "sec-fetch-site": "cross-site" } });
  assert.equal(lastly()?.detail.code, "E808");
  await new Visitor(desk).ask("/index.json", { headers: { authorization: "Bearer entente_secret" } });
  assert.equal(lastly()?.detail.code, "E845");
  assert.doesNotMatch(JSON.stringify(lastly()), /entente_secret/);
  assert.equal(people.checkAudit().broken, null);
});

test("a failure inside stands in the log with its route, without its inside", async () => {
  const broken = createDesk({
    ...desk,
    assessor: {
      ...createAssessor({ store: desk.store, knowledge: desk.knowledge, queue: null }),
      of: () => {
        throw new TypeError("secret path");
      },
    },
  });
  const response = await broken.request("https://desk.example/d/rus-chn", {
    headers: { host: "desk.example" },
  });
  assert.equal(response.status, 500);
  assert.equal(lastly()?.what, "request.fail");
  assert.deepEqual(lastly()?.detail, { code: "E805", route: "GET /d/:name" });
});

test("a flood of refusals is written down in part only, so that it cannot fill the disk", async () => {
  desk.clock.now = new Date(desk.clock.now.getTime() + 3_600_000);
  const before = people.checkAudit().entries;
  for (let at = 0; at < 150; at++)
    await new Visitor(desk).ask("/index.json", { headers: { authorization: `Bearer entente_${at}` } });
  const more = people.checkAudit().entries - before;
  assert.ok(more >= 50 && more <= 60, String(more));
});

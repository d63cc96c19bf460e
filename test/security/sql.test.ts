/** Words that would be SQL, were they ever put into it: asked for everywhere, they find nothing and change nothing. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { addPerson, errorOf, peopledDesk, Visitor } from "../desk/people/kit.ts";

const desk = peopledDesk();
after(desk.remove);
await addPerson(desk, "boss", "admin");
const boss = new Visitor(desk);
await boss.signIn("boss");

const words = [
  "' or 1=1 --",
  '" or ""="',
  "x' union select hash, id, 1, 1, 1, 1 from session --",
  "'; drop table report; --",
  "'); delete from person; --",
  "%' and 1=(select count(*) from person) and '%'='",
  "signal' --",
  "*",
  "%",
  "_",
  '" OR title:*',
  "NEAR(russia china)",
  "title:) OR (a",
  "a\u0000' or 1=1",
];

const whole = () => ({
  reports: desk.store.count(),
  people: desk.store.people.people(),
  dyads: desk.store.dyads(),
  log: desk.store.people.checkAudit().broken,
});

test("in the place of any id they name nothing", async () => {
  const before = whole();
  for (const word of words) {
    const one = encodeURIComponent(word);
    for (const path of [
      `/r/${one}`,
      `/r/${one}.json`,
      `/c/${one}`,
      `/e/${one}`,
      `/s/${one}`,
      `/story/${one}`,
      `/added/${one}`,
      `/a/${one}`,
      `/comments/${one}`,
      `/discussion/d/${one}`,
    ]) {
      const { status } = await boss.ask(path);
      assert.ok([400, 404].includes(status), `${path}: ${status}`);
    }
  }
  assert.deepEqual(whole(), before);
});

test("as words to look for, or to narrow by, they are words", async () => {
  const before = whole();
  for (const word of words) {
    const one = encodeURIComponent(word);
    for (const path of [
      `/search?q=${one}`,
      `/search.json?q=${one}`,
      `/search?in=actors&q=${one}`,
      `/search?in=claims&q=${one}`,
      `/?q=${one}`,
      `/actors/${one}`,
      `/review?about=${one}`,
      `/people/log?person=${one}`,
      `/a?pair=${one}`,
    ]) {
      const response = await boss.ask(path);
      assert.ok(response.status < 500, `${path}: ${response.status}`);
      assert.doesNotMatch(await response.text(), /SQLITE|syntax error|no such table/i, path);
    }
    const log = await (await boss.ask(`/people/log.json?person=${one}`)).text();
    assert.doesNotMatch(log, /session\.start/, word);
  }
  assert.deepEqual(whole(), before);
});

test("in a form they are what was typed", async () => {
  for (const [at, word] of words.entries()) {
    if (at % 10 === 0) desk.clock.now = new Date(desk.clock.now.getTime() + 3_600_000);
    const guest = new Visitor(desk);
    assert.equal(await errorOf(await guest.signIn(word, word)), "E832", word);
  }
  assert.equal(desk.store.people.people().length, 1);
});

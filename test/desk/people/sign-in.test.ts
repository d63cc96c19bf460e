import assert from "node:assert/strict";
import { after, test } from "node:test";
import { addPerson, errorOf, goodPassword, peopledDesk, Visitor } from "./kit.ts";

const desk = peopledDesk();
after(desk.remove);
await addPerson(desk, "boss", "admin");
const ada = await addPerson(desk, "ada", "member");
const { people } = desk.store;
const minute = 60_000;
const pass = (milliseconds: number): void => {
  desk.clock.now = new Date(desk.clock.now.getTime() + milliseconds);
};

test("handle and password let in, by a cookie that only this desk reads", async () => {
  const visitor = new Visitor(desk);
  const response = await visitor.signIn("Ada ", goodPassword, "/d/rus-chn");
  assert.equal(response.status, 303);
  assert.equal(response.headers.get("location"), "/d/rus-chn");
  const cookie = response.headers.get("set-cookie") ?? "";
  assert.match(cookie, /^__Host-entente=[\w-]{43};/);
  for (const flag of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) assert.ok(cookie.includes(flag), flag);
  assert.doesNotMatch(cookie, /Domain/);
  const page = await visitor.ask("/account");
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<h1>Ada<\/h1>/);
});

test("on this machine alone the cookie needs no https", async () => {
  const local = peopledDesk("http://localhost:4310");
  await addPerson(local, "ada", "member");
  const response = await new Visitor(local).signIn("ada");
  assert.match(
    response.headers.get("set-cookie") ?? "",
    /^entente=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  local.remove();
});

test("a wrong password, an unknown handle and a suspended account are told alike", async () => {
  const suspended = await addPerson(desk, "sue", "member");
  people.change(suspended.id, { state: "suspended", act: { by: "cli", at: desk.clock.now.toISOString() } });
  const texts = [];
  for (const [handle, password] of [
    ["ada", "wrong wrong wrong"],
    ["nobody", goodPassword],
    ["sue", goodPassword],
  ] as const) {
    const response = await new Visitor(desk).signIn(handle, password);
    assert.equal(response.status, 401);
    assert.equal(response.headers.get("set-cookie"), null);
    texts.push((await response.text()).replaceAll(handle, ""));
  }
  assert.equal(new Set(texts).size, 1);
});

test("each sign-in gives a fresh session and ends the one the browser had", async () => {
  const visitor = new Visitor(desk);
  visitor.cookie = "__Host-entente=planted";
  await visitor.signIn("ada");
  const first = visitor.cookie;
  assert.notEqual(first, "__Host-entente=planted");
  await visitor.signIn("ada");
  assert.notEqual(visitor.cookie, first);
  const old = new Visitor(desk);
  old.cookie = first;
  assert.equal((await old.ask("/account")).status, 303);
});

test("a session ends when it is not used for three days, and after thirty days whatever is done with it", async () => {
  const visitor = new Visitor(desk);
  await visitor.signIn("ada");
  pass(3 * 24 * 60 * minute - 1);
  assert.equal((await visitor.ask("/account")).status, 200);
  pass(3 * 24 * 60 * minute + 1);
  assert.equal((await visitor.ask("/account")).status, 303);
  await visitor.signIn("ada");
  for (let day = 0; day < 15; day++) {
    pass(2 * 24 * 60 * minute - minute);
    assert.equal((await visitor.ask("/account")).status, 200, `day ${2 * day}`);
  }
  pass(15 * minute);
  assert.equal((await visitor.ask("/account")).status, 303);
});

test("signing out ends the session, in the store too", async () => {
  const visitor = new Visitor(desk);
  await visitor.signIn("ada");
  const cookie = visitor.cookie;
  const response = await visitor.ask("/sign-out", { form: {} });
  assert.match(response.headers.get("clear-site-data") ?? "", /cache/);
  assert.equal(visitor.cookie, null);
  visitor.cookie = cookie;
  assert.equal((await visitor.ask("/account")).status, 303);
});

test("a new role ends every session at once", async () => {
  const visitor = new Visitor(desk);
  await visitor.signIn("ada");
  people.change(ada.id, { role: "analyst", act: { by: "cli", at: desk.clock.now.toISOString() } });
  assert.equal((await visitor.ask("/account")).status, 303);
});

test("after many tries nobody is let in for a while, told with how long it takes", async () => {
  const visitor = new Visitor(desk);
  let status = 0;
  for (let tries = 0; tries < 21 && status !== 429; tries++)
    ({ status } = await visitor.signIn("ada", "wrong wrong wrong"));
  assert.equal(status, 429);
  assert.match(visitor.headers.get("retry-after") ?? "", /^\d+$/);
  assert.equal((await visitor.signIn("ada")).status, 429, "with the right password too");
  pass(60 * minute);
  assert.equal((await visitor.signIn("ada")).status, 303);
});

test("a form with more, fewer, double or oversized fields is refused, and nothing comes of it", async () => {
  const visitor = new Visitor(desk);
  for (const form of [
    { handle: "ada" },
    { handle: "ada", password: goodPassword, role: "admin" },
    { handle: ["ada", "boss"], password: goodPassword },
    { handle: "ada", password: "x".repeat(3000) },
  ]) {
    const response = await visitor.ask("/sign-in", { form });
    assert.equal(response.status, 422, JSON.stringify(form).slice(0, 60));
    assert.equal(visitor.cookie, null);
  }
  const large = await visitor.ask("/sign-in", { form: { handle: "ada", password: "x".repeat(1_100_000) } });
  assert.equal(await errorOf(large), "E844");
});

test("what changes how one gets in is asked only of who has just signed in", async () => {
  const visitor = new Visitor(desk);
  await visitor.signIn("ada");
  pass(16 * minute);
  const next = "four herons on the pier";
  for (const [path, form] of [
    ["/account/password", { current: goodPassword, password: next }],
    ["/account/tokens", { name: "t", scope: "read", days: "3" }],
    ["/account/delete", { handle: "ada" }],
    ["/account/passkeys/remove", { id: "x" }],
  ] as const)
    assert.equal(await errorOf(await visitor.ask(path, { form })), "E836", path);
  await visitor.signIn("ada");
  const other = new Visitor(desk);
  await other.signIn("ada");
  const wrong = await visitor.ask("/account/password", {
    form: { current: "wrong wrong wrong", password: next },
  });
  assert.equal(await errorOf(wrong), "E832");
  const common = await visitor.ask("/account/password", {
    form: { current: goodPassword, password: "Password1234" },
  });
  assert.equal(await errorOf(common), "E834");
  const before = visitor.cookie;
  const changed = await visitor.ask("/account/password", { form: { current: goodPassword, password: next } });
  assert.equal(changed.status, 303);
  assert.notEqual(visitor.cookie, before, "its own session is a fresh one");
  assert.equal((await visitor.ask("/account")).status, 200);
  assert.equal((await other.ask("/account")).status, 303, "the others are over");
  assert.equal((await new Visitor(desk).signIn("ada")).status, 401);
  assert.equal((await new Visitor(desk).signIn("ada", next)).status, 303);
});

test("a desk of passkeys takes no password, at the door, by invitation or later", async () => {
  const strict = peopledDesk("https://desk.example", { passkeysOnly: true });
  await addPerson(strict, "ada", "member");
  const visitor = new Visitor(strict);
  assert.doesNotMatch(await (await visitor.ask("/sign-in")).text(), /type="password"/);
  assert.equal(await errorOf(await visitor.signIn("ada")), "E846");
  strict.remove();
});

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { addPerson, errorOf, goodPassword, peopledDesk, Visitor } from "./kit.ts";

const desk = peopledDesk();
after(desk.remove);
await addPerson(desk, "boss", "admin");
const { people } = desk.store;

const signedIn = async (handle: string): Promise<Visitor> => {
  const visitor = new Visitor(desk);
  await visitor.signIn(handle);
  return visitor;
};

test("an admin invites, the link makes an account once, and who made it is signed in", async () => {
  const boss = await signedIn("boss");
  const made = await boss.ask("/people/invite", {
    form: { role: "analyst", held: "yes", note: "Kim", days: "3" },
  });
  const page = await made.text();
  const path = /https:\/\/desk\.example(\/join\/[\w-]{43})/.exec(page)?.[1] ?? "";
  assert.equal(made.headers.get("cache-control"), "no-store");
  assert.doesNotMatch(await (await boss.ask("/people")).text(), /\/join\//, "shown once");
  const kim = new Visitor(desk);
  assert.match(await (await kim.ask(path)).text(), /invited to this desk as <strong>analyst<\/strong>/);
  const typed = { handle: "kim", name: "Kim Ode", password: goodPassword };
  const weak = await kim.ask(path, { form: { ...typed, password: "short" } });
  assert.equal(weak.status, 422);
  assert.match(await weak.text(), /value="Kim Ode"/, "what was typed stays");
  assert.equal((await kim.ask(path, { form: { ...typed, handle: "boss" } })).status, 409);
  assert.equal((await kim.ask(path, { form: typed })).status, 303);
  assert.match(await (await kim.ask("/account")).text(), /<h1>Kim Ode<\/h1>/);
  assert.equal(people.byHandle("kim")?.role, "analyst");
  assert.equal(people.byHandle("kim")?.held, true);
  assert.equal(await errorOf(await new Visitor(desk).ask(path)), "E835");
});

test("only an admin manages people, and never the last admin away", async () => {
  const kim = await signedIn("kim");
  for (const path of ["/people", "/people/log", "/people/log.csv", "/people/log.json"])
    assert.equal((await kim.ask(path)).status, 403, path);
  const id = people.byHandle("kim")?.id ?? "";
  assert.equal((await kim.ask("/people/change", { form: { id, role: "admin" } })).status, 403);
  const boss = await signedIn("boss");
  const own = people.byHandle("boss")?.id ?? "";
  assert.equal(
    await errorOf(await boss.ask("/people/change", { form: { id: own, role: "reader" } })),
    "E839",
  );
  assert.equal((await boss.ask("/people/change", { form: { id, role: "editor" } })).status, 303);
  assert.equal(people.byHandle("kim")?.role, "editor");
  assert.equal((await kim.ask("/account")).status, 303, "signed out by it");
  assert.equal((await boss.ask("/people/change", { form: { id, role: "emperor" } })).status, 422);
});

test("a suspended person is out until let in again", async () => {
  const [boss, kim] = [await signedIn("boss"), await signedIn("kim")];
  const id = people.byHandle("kim")?.id ?? "";
  await boss.ask("/people/state", { form: { id, state: "suspended" } });
  assert.equal((await kim.ask("/account")).status, 303);
  assert.equal((await new Visitor(desk).signIn("kim")).status, 401);
  await boss.ask("/people/state", { form: { id, state: "active" } });
  assert.equal((await new Visitor(desk).signIn("kim")).status, 303);
});

test("a link lets somebody back in who has lost everything", async () => {
  const [boss, kim] = [await signedIn("boss"), await signedIn("kim")];
  const id = people.byHandle("kim")?.id ?? "";
  const page = await (await boss.ask("/people/recover", { form: { id } })).text();
  const path = /(\/join\/[\w-]{43})/.exec(page)?.[1] ?? "";
  const back = new Visitor(desk);
  assert.match(await (await back.ask(path)).text(), /gives the account <strong>kim<\/strong> back/);
  assert.equal((await back.ask(path, { form: { password: "seven lamps in the fog" } })).status, 303);
  assert.equal((await kim.ask("/account")).status, 303);
  assert.equal((await new Visitor(desk).signIn("kim")).status, 401);
  assert.equal((await new Visitor(desk).signIn("kim", "seven lamps in the fog")).status, 303);
});

test("a token does what its scopes name, until it is taken back", async () => {
  await addPerson(desk, "tess", "analyst");
  const tess = await signedIn("tess");
  const page = await (
    await tess.ask("/account/tokens", { form: { name: "feeder", scope: ["read", "add"], days: "5" } })
  ).text();
  const secret = /entente_[\w-]{43}/.exec(page)?.[0] ?? "";
  assert.doesNotMatch(await (await tess.ask("/account")).text(), /entente_[\w-]{43}/, "shown once");
  const program = new Visitor(desk);
  const headers = { authorization: `Bearer ${secret}` };
  assert.equal((await program.ask("/index.json", { headers })).status, 200);
  assert.equal((await program.ask("/add", { headers })).status, 200);
  for (const path of ["/account/data.json", "/people", "/doctor"])
    assert.equal((await program.ask(path, { headers })).status, 403, path);
  assert.equal(
    await errorOf(await program.ask("/index.json", { headers: { authorization: "Bearer entente_no" } })),
    "E845",
  );
  const [token] = people.tokensOf(people.byHandle("tess")?.id ?? "");
  assert.deepEqual(token?.scopes, ["read", "add"]);
  await tess.ask("/account/tokens/remove", { form: { id: token?.id ?? "" } });
  assert.equal((await program.ask("/index.json", { headers })).status, 401);
  const odd = await tess.ask("/account/tokens", { form: { name: "x", scope: "people.manage", days: "5" } });
  assert.equal(odd.status, 422);
});

test("one's own data can be had, and the account deleted", async () => {
  await addPerson(desk, "olga", "member");
  const olga = await signedIn("olga");
  const data = (await (await olga.ask("/account/data.json")).json()) as {
    data: { person: { handle: string } };
  };
  assert.equal(data.data.person.handle, "olga");
  assert.deepEqual(Object.keys(data.data), [
    "person",
    "passkeys",
    "sessions",
    "tokens",
    "assessments",
    "comments",
    "log",
  ]);
  assert.equal((await olga.ask("/account/delete", { form: { handle: "boss" } })).status, 422);
  assert.equal((await olga.ask("/account/delete", { form: { handle: "olga" } })).status, 303);
  assert.equal(people.byHandle("olga"), null);
  assert.equal((await olga.ask("/account")).status, 303);
});

test("the log tells who did what, in three forms, and that it is whole", async () => {
  const boss = await signedIn("boss");
  const page = await (await boss.ask("/people/log")).text();
  assert.match(page, /<td>changed<\/td>/);
  assert.match(page, /<td>signed in<\/td>/);
  assert.match(page, /by: password/);
  assert.match(page, /<td>the command line<\/td>/);
  assert.doesNotMatch(page, /person\.change|session\.start/);
  assert.match(page, /each fitting the one before/);
  const { data } = (await (await boss.ask("/people/log.json")).json()) as {
    data: { check: { broken: null; entries: number }; entries: { what: string }[] };
  };
  assert.equal(data.check.broken, null);
  assert.equal(data.entries.length, data.check.entries);
  assert.equal((await boss.ask("/people/log?before=x")).status, 400);
  const csv = await (await boss.ask("/people/log.csv")).text();
  assert.match(csv, /^number,at,what,by,about,detail,hash/);
});

test("a desk without accounts says how to get some", async () => {
  const { deskParts } = await import("../app/kit.ts");
  const { createDesk } = await import("../../../src/desk/index.ts");
  const { remove, ...parts } = deskParts();
  const page = await (await createDesk(parts).request("/account")).text();
  assert.match(page, /You work alone here/);
  assert.equal((await createDesk(parts).request("/sign-in")).status, 404);
  remove();
});

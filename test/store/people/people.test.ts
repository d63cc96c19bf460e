import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { EntenteError } from "../../../src/errors/index.ts";
import { openStore } from "../../../src/store/index.ts";

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const fresh = () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-people-"));
  folders.push(folder);
  const store = openStore(folder);
  return { store, people: store.people, path: store.path };
};

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString();
const act = (by = "cli", minute = 0) => ({ by, at: at(minute) });
const code = (wanted: string) => (error: unknown) => error instanceof EntenteError && error.code === wanted;

type People = ReturnType<typeof fresh>["people"];

const joined = (people: People, handle: string, role: "reader" | "member" | "admin" = "member") => {
  const hash = `h-${handle}`;
  people.invite({ hash, role, held: false, person: null, note: "", endsAt: at(59) }, act());
  return people.join({
    hash,
    handle,
    name: handle.toUpperCase(),
    password: "hashed",
    passkey: null,
    at: at(1),
  });
};

test("an invitation makes one account, once, and not after its time", () => {
  const { people, store } = fresh();
  assert.equal(people.hasPeople(), false);
  const ada = joined(people, "ada", "admin");
  assert.equal(ada.role, "admin");
  assert.equal(people.hasPeople(), true);
  const again = { hash: "h-ada", handle: "bob", name: "Bob", password: "x", passkey: null, at: at(2) };
  assert.throws(() => people.join(again), code("E835"));
  people.invite({ hash: "old", role: "reader", held: false, person: null, note: "", endsAt: at(5) }, act());
  assert.throws(() => people.join({ ...again, hash: "old", at: at(5) }), code("E835"));
  people.invite({ hash: "dup", role: "reader", held: true, person: null, note: "", endsAt: at(59) }, act());
  assert.throws(() => people.join({ ...again, hash: "dup", handle: "ADA" }), code("E838"));
  // A failed try uses nothing up.
  assert.equal(people.join({ ...again, hash: "dup" }).held, true);
  store.close();
});

test("an invitation that was taken back lets nobody in", () => {
  const { people, store } = fresh();
  const id = people.invite(
    { hash: "h", role: "reader", held: false, person: null, note: "for Kim", endsAt: at(59) },
    act(),
  );
  assert.deepEqual(
    people.openInvitations(at(1)).map(({ note }) => note),
    ["for Kim"],
  );
  assert.ok(people.takeBack(id, act()));
  assert.ok(!people.takeBack(id, act()));
  assert.equal(people.openInvitation("h", at(1)), null);
  store.close();
});

test("a session is good while it is young, used, and its person active; a new role ends it", () => {
  const { people, store } = fresh();
  joined(people, "root1", "admin");
  const ada = joined(people, "ada");
  const start = (hash: string, instead: string | null) =>
    people.startSession({ hash, person: ada.id, how: "password", agent: "test", at: at(10), instead });
  const limits = { madeAfter: at(0), seenAfter: at(5) };
  start("s1", null);
  assert.equal(people.sessionOf("s1", limits)?.person.id, ada.id);
  assert.equal(people.sessionOf("s1", { ...limits, madeAfter: at(10) }), null);
  assert.equal(people.sessionOf("s1", { ...limits, seenAfter: at(10) }), null);
  people.touchSession("s1", at(20));
  assert.ok(people.sessionOf("s1", { ...limits, seenAfter: at(10) }));
  start("s2", "s1");
  assert.equal(people.sessionOf("s1", limits), null, "the one it stands in for is over");
  start("s3", null);
  const [s3] = people
    .sessionsOf(ada.id)
    .filter(({ id }) => id !== people.sessionOf("s2", limits)?.session.id);
  assert.equal(people.endSessions({ person: ada.id, except: s3?.id ?? "", by: ada.id, at: at(12) }), 1);
  assert.equal(people.sessionOf("s2", limits), null);
  people.change(ada.id, { held: true, act: act() });
  assert.ok(people.sessionOf("s3", limits), "no right has changed");
  people.change(ada.id, { role: "analyst", act: act() });
  assert.equal(people.sessionOf("s3", limits), null);
  start("s4", null);
  people.change(ada.id, { state: "suspended", act: act() });
  assert.equal(people.sessionOf("s4", limits), null);
  store.close();
});

test("the last admin stays", () => {
  const { people, store } = fresh();
  const ada = joined(people, "ada", "admin");
  assert.throws(() => people.change(ada.id, { role: "reader", act: act() }), code("E839"));
  assert.throws(() => people.change(ada.id, { state: "suspended", act: act() }), code("E839"));
  assert.throws(() => people.forget(ada.id, act()), code("E839"));
  joined(people, "bob", "admin");
  people.change(ada.id, { role: "reader", act: act() });
  assert.equal(people.person(ada.id)?.role, "reader");
  store.close();
});

test("an account that is given back loses the keys it had", () => {
  const { people, store } = fresh();
  const ada = joined(people, "ada", "admin");
  const key = {
    id: "k1",
    person: ada.id,
    name: "k",
    publicKey: new Uint8Array([1]),
    counter: 0,
    transports: [],
  };
  people.addPasskey(key, act());
  people.addToken({ hash: "t", person: ada.id, name: "t", scopes: ["read"], endsAt: at(59) }, act());
  people.startSession({ hash: "s", person: ada.id, how: "passkey", agent: "", at: at(1), instead: null });
  people.invite(
    { hash: "back", role: "admin", held: false, person: ada.id, note: "", endsAt: at(59) },
    act(),
  );
  const back = people.join({
    hash: "back",
    handle: "x",
    name: "x",
    password: "new",
    passkey: null,
    at: at(2),
  });
  assert.equal(back.id, ada.id);
  assert.equal(back.handle, "ada");
  assert.deepEqual(people.passkeysOf(ada.id), []);
  assert.deepEqual(people.tokensOf(ada.id), []);
  assert.deepEqual(people.sessionsOf(ada.id), []);
  assert.equal(people.passwordOf(ada.id), "new");
  store.close();
});

test("the only way in is not taken out", () => {
  const { people, store } = fresh();
  const ada = joined(people, "ada", "admin");
  people.addPasskey(
    {
      id: "k1",
      person: ada.id,
      name: "k",
      publicKey: new Uint8Array([1, 2]),
      counter: 3,
      transports: ["usb"],
    },
    act(),
  );
  assert.deepEqual([...(people.passkey("k1")?.publicKey ?? [])], [1, 2]);
  people.setPassword(ada.id, { password: null, keep: "", act: act() });
  assert.throws(() => people.removePasskey({ id: "k1", person: ada.id }, act()), code("E834"));
  people.removePasskey({ id: "k1", person: "p-other" }, act());
  assert.equal(people.passkeysOf(ada.id).length, 1);
  store.close();
});

test("an account that is deleted names nobody, in any table", () => {
  const { people, store, path } = fresh();
  joined(people, "boss", "admin");
  const hash = "h-z1";
  people.invite(
    { hash, role: "member", held: false, person: null, note: "for Zenobia", endsAt: at(59) },
    act(),
  );
  const zenobia = people.join({
    hash,
    handle: "zenobia",
    name: "Zenobia Quill",
    password: "pw-hash",
    passkey: null,
    at: at(1),
  });
  people.change(zenobia.id, { name: "Zenobia Q. Quill", act: act(zenobia.id) });
  people.startSession({
    hash: "s",
    person: zenobia.id,
    how: "password",
    agent: "Zenobia's browser",
    at: at(1),
    instead: null,
  });
  people.addToken(
    { hash: "t", person: zenobia.id, name: "Zenobia's token", scopes: ["read"], endsAt: at(59) },
    act(),
  );
  const given = JSON.stringify(people.giveAll(zenobia.id));
  for (const word of ["Zenobia Q. Quill", "Zenobia's browser", "Zenobia's token", "person.join"])
    assert.match(given, new RegExp(word));
  assert.doesNotMatch(given, /pw-hash/);
  people.forget(zenobia.id, act(zenobia.id));
  assert.deepEqual(people.person(zenobia.id), {
    ...zenobia,
    handle: null,
    name: "Deleted account",
    role: "reader",
    state: "gone",
  });
  assert.equal(people.byHandle("zenobia"), null);
  assert.ok(!people.people().some(({ id }) => id === zenobia.id));
  const database = new DatabaseSync(path);
  for (const { name } of database
    .prepare("select name from sqlite_schema where type = 'table' and sql not like '%fts5%'")
    .all()) {
    const rows = JSON.stringify(database.prepare(`select * from "${name}"`).all());
    assert.doesNotMatch(rows, /zenobia|quill|pw-hash/i, String(name));
  }
  database.close();
  assert.equal(people.checkAudit().broken, null);
  assert.throws(() => people.forget(zenobia.id, act()), code("E837"));
  store.close();
});

test("a token is good until its time, for a person who is active", () => {
  const { people, store } = fresh();
  joined(people, "boss", "admin");
  const ada = joined(people, "ada");
  const id = people.addToken(
    { hash: "t", person: ada.id, name: "t", scopes: ["read", "add"], endsAt: at(30) },
    act(),
  );
  assert.deepEqual(people.tokenOf("t", at(29))?.token.scopes, ["read", "add"]);
  assert.equal(people.tokenOf("t", at(30)), null);
  people.change(ada.id, { state: "suspended", act: act() });
  assert.equal(people.tokenOf("t", at(29)), null);
  people.change(ada.id, { state: "active", act: act() });
  people.removeToken({ id, person: "p-other" }, act());
  assert.ok(people.tokenOf("t", at(29)));
  people.removeToken({ id, person: ada.id }, act());
  assert.equal(people.tokenOf("t", at(29)), null);
  store.close();
});

test("the log only grows: nothing in it can be changed, taken out, put between, or replaced", () => {
  const { people, store, path } = fresh();
  joined(people, "ada", "admin");
  const { entries } = people.checkAudit();
  assert.ok(entries >= 2);
  const database = new DatabaseSync(path);
  for (const sql of [
    "update audit set what = 'x' where number = 1",
    "delete from audit where number = 1",
    "delete from audit",
    "insert into audit values (1, '', '', '', '', '{}', '')",
    "insert or replace into audit values (1, '', '', '', '', '{}', '')",
    "insert into audit values (99, '', '', '', '', '{}', '')",
  ])
    assert.throws(() => database.exec(sql), /only grows/, sql);
  assert.equal(people.checkAudit().broken, null);
  database.exec("drop trigger audit_changed; update audit set about = 'somebody else' where number = 2");
  assert.equal(people.checkAudit().broken, 2);
  database.close();
  store.close();
});

test("whatever changes people or keys stands in the log, with who did it", () => {
  const { people, store } = fresh();
  const boss = joined(people, "boss", "admin");
  const ada = joined(people, "ada");
  people.change(ada.id, { role: "analyst", act: act(boss.id, 3) });
  people.setPassword(ada.id, { password: "x", keep: "", act: act(ada.id, 4) });
  people.addPasskey(
    { id: "k", person: ada.id, name: "", publicKey: new Uint8Array(), counter: 0, transports: [] },
    act(ada.id, 5),
  );
  people.removePasskey({ id: "k", person: ada.id }, act(ada.id, 6));
  people.startSession({ hash: "s", person: ada.id, how: "password", agent: "", at: at(7), instead: null });
  people.forget(ada.id, act(ada.id, 8));
  const told = people
    .auditLog({ limit: 100, person: ada.id })
    .map(({ what, by }) => [what, by])
    .reverse();
  assert.deepEqual(told, [
    ["person.join", ada.id],
    ["person.change", boss.id],
    ["password.set", ada.id],
    ["passkey.add", ada.id],
    ["passkey.remove", ada.id],
    ["session.start", ada.id],
    ["person.forget", ada.id],
  ]);
  store.close();
});

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { defaultSettings, parseSetting, settingsOf } from "../../../src/desk/discuss/settings.ts";
import { EntenteError } from "../../../src/errors/index.ts";
import { addPerson, errorOf, peopledDesk, Visitor } from "../people/kit.ts";

const desk = peopledDesk();
after(desk.remove);
const boss = await addPerson(desk, "boss", "admin");
await addPerson(desk, "mia", "member");
const { store } = desk;
const signedIn = async (handle: string): Promise<Visitor> => {
  const visitor = new Visitor(desk);
  await visitor.signIn(handle);
  return visitor;
};
const [boss_, mia] = [await signedIn("boss"), await signedIn("mia")];
const typed = { editMinutes: "15", perMinute: "5", perHour: "40" };

test("what is typed becomes a value in bounds, or is told why not", () => {
  assert.equal(parseSetting("holdNew", " on "), true);
  assert.equal(parseSetting("editMinutes", "0"), 0);
  assert.equal(parseSetting("perHour", "3600"), 3600);
  for (const [name, word] of [
    ["holdNew", "yes"],
    ["holdNew", "toString"],
    ["editMinutes", "-1"],
    ["editMinutes", "10081"],
    ["perMinute", "0"],
    ["perMinute", "1.5"],
    ["perHour", "1e3"],
    ["perHour", ""],
  ] as const)
    assert.throws(
      () => parseSetting(name, word),
      (error) => error instanceof EntenteError && error.code === "E834",
      `${name} ${word}`,
    );
});

test("a value that this version cannot use, or does not know, is passed over", () => {
  const act = { by: "p", at: "2026-01-05T09:00:00Z" };
  const all = () => [
    { name: "perMinute", value: "many", ...act },
    { name: "perHour", value: 100_000, ...act },
    { name: "colour", value: "red", ...act },
    { name: "editMinutes", value: 30, ...act },
  ];
  assert.deepEqual(settingsOf({ all }), { ...defaultSettings, editMinutes: 30 });
});

test("an admin sets them, nobody else; they hold from the next request on, and stand in the log", async () => {
  assert.equal((await mia.ask("/settings")).status, 403);
  const page = await (await boss_.ask("/settings")).text();
  assert.match(page, /As the program has it/);
  const saved = await boss_.ask("/settings", { form: { ...typed, perMinute: "1", holdNew: "on" } });
  assert.equal(saved.headers.get("location"), "/settings?done=saved");
  assert.match(await (await boss_.ask("/settings")).text(), /Set by Boss.*the program has off/s);
  const [last] = store.people.auditLog({ limit: 1 });
  assert.deepEqual(
    [last?.what, last?.by, last?.about, last?.detail],
    ["setting.change", boss.id, "perMinute", { from: "standard", to: "1" }],
  );
  assert.equal((await mia.ask("/discussion/d/rus-chn", { form: { text: "One." } })).status, 303);
  assert.equal(await errorOf(await mia.ask("/discussion/d/rus-chn", { form: { text: "Two." } })), "E861");
  assert.equal(
    (await boss_.ask("/settings", { form: { ...typed, perMinute: "1", holdNew: "on" } })).headers.get(
      "location",
    ),
    "/settings?done=same",
  );
});

test("where new people are held, the form for inviting says so, and its box decides", async () => {
  const page = await (await boss_.ask("/people")).text();
  assert.match(page, /<input[^>]*id="held"[^>]*checked/);
  await boss_.ask("/people/invite", { form: { role: "member", note: "a", days: "7", held: "yes" } });
  await boss_.ask("/people/invite", { form: { role: "member", note: "b", days: "7" } });
  const open = store.people.openInvitations(desk.clock.now.toISOString());
  assert.deepEqual(open.map(({ note, held }) => [note, held]).sort(), [
    ["a", true],
    ["b", false],
  ]);
});

test("what will not do comes back with what was typed, and changes nothing", async () => {
  const before = store.settings.all();
  const back = await boss_.ask("/settings", { form: { ...typed, editMinutes: "soon" } });
  assert.equal(back.status, 422);
  const page = await back.text();
  assert.match(page, /it is a whole number from 0 to 10080/);
  assert.match(page, /value="soon"/);
  assert.deepEqual(store.settings.all(), before);
});

test("all goes back to what the program has", async () => {
  await boss_.ask("/settings/standard", { method: "POST" });
  assert.deepEqual(store.settings.all(), []);
  assert.doesNotMatch(await (await boss_.ask("/people")).text(), /<input[^>]*id="held"[^>]*checked/);
});

/** Sessions are ended by the one they belong to and by admins, and by nobody else. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { addPerson, peopledDesk, Visitor } from "../desk/people/kit.ts";

const desk = peopledDesk();
after(desk.remove);
await addPerson(desk, "boss", "admin");
const ada = await addPerson(desk, "ada", "member");
await addPerson(desk, "eve", "member");
const { people } = desk.store;

const signedIn = async (handle: string): Promise<Visitor> => {
  const visitor = new Visitor(desk);
  await visitor.signIn(handle);
  return visitor;
};

test("an admin ends every session of a person", async () => {
  const [boss, one, other] = [await signedIn("boss"), await signedIn("ada"), await signedIn("ada")];
  assert.equal((await boss.ask("/people/sessions/end", { form: { id: ada.id } })).status, 303);
  for (const visitor of [one, other]) assert.equal((await visitor.ask("/account")).status, 303);
});

test("one sees where one is signed in and ends any of it, and nobody else's", async () => {
  const [one, other, eve] = [await signedIn("ada"), await signedIn("ada"), await signedIn("eve")];
  assert.match(await (await one.ask("/account")).text(), /Where you are signed in/);
  const ids = people.sessionsOf(ada.id).map(({ id }) => id);
  assert.equal(ids.length, 2);
  for (const id of ids) await eve.ask("/account/sessions/end", { form: { id } });
  assert.equal(people.sessionsOf(ada.id).length, 2);
  // Whichever ends itself first leaves the rest to the other.
  for (const id of ids)
    for (const visitor of [one, other]) await visitor.ask("/account/sessions/end", { form: { id } });
  for (const visitor of [one, other]) assert.equal((await visitor.ask("/account")).status, 303);
});

test("each page of an account and of an admin has the way out on it", async () => {
  const boss = await signedIn("boss");
  for (const path of ["/account", "/people", "/people/log"])
    assert.match(await (await boss.ask(path)).text(), /<form[^>]*action="\/sign-out"/, path);
});

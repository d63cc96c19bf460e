import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { forgetComments, giveComments } from "../../src/store/discuss/owned.ts";
import { openStore } from "../../src/store/index.ts";
import { forgetWritten, giveWritten } from "../../src/store/publish/owned.ts";
import { freshFolder } from "./sample.ts";

const ada = { by: "p-ada", name: "Ada Lind", at: "2026-03-02T09:00:00Z" };
const ben = { by: "p-ben", name: "Ben Okoro", at: "2026-03-02T10:00:00Z" };
const draft = { slug: "drills", dyad: ["CHN", "RUS"] as const, draft: '{"n":1}' };

test("a draft is saved over the save it was made from, and over no other", (context) => {
  const { written, close } = openStore(freshFolder(context));
  context.after(close);
  assert.equal(written.create(draft, ada), "drills");
  assert.equal(written.create(draft, ben), "drills-2");
  assert.equal(written.save("drills", { dyad: draft.dyad, draft: '{"n":2}', edit: 1 }, ada.at), 2);
  assert.equal(written.save("drills", { dyad: draft.dyad, draft: '{"n":3}', edit: 1 }, ada.at), null);
  assert.equal(written.of("drills")?.draft, '{"n":2}');
  assert.equal(written.publish("drills", { content: "{}", note: "", edit: 1 }, ada), null);
  assert.equal(written.publish("drills", { content: '{"v":1}', note: "first", edit: 2 }, ada), 1);
  assert.equal(written.of("drills")?.state, "published");
  assert.equal(written.of("nothing"), null);
});

test("versions and what was done stay as they were, whoever asks the file", (context) => {
  const folder = freshFolder(context);
  const store = openStore(folder);
  store.written.create(draft, ada);
  store.written.publish("drills", { content: '{"v":1}', note: "first", edit: 1 }, ada);
  store.written.publish("drills", { content: '{"v":2}', note: "second", edit: 1 }, ben);
  store.written.act("drills", { what: "retract", why: "the source withdrew" }, ben);
  assert.equal(store.written.remove("drills"), false);
  assert.deepEqual(
    store.written.versions("drills").map(({ version, content, by }) => [version, content, by]),
    [
      [1, '{"v":1}', "p-ada"],
      [2, '{"v":2}', "p-ben"],
    ],
  );
  assert.deepEqual(
    store.written.acts("drills").map(({ what, why }) => [what, why]),
    [
      ["publish", "first"],
      ["publish", "second"],
      ["retract", "the source withdrew"],
    ],
  );
  store.close();
  const database = new DatabaseSync(store.path);
  context.after(() => database.close());
  for (const sql of [
    "update written_version set content = '{}'",
    "delete from written_version",
    "update written_act set why = ''",
    "delete from written_act",
  ])
    assert.throws(() => database.exec(sql), /stays/, sql);
});

test("a draft that was never published can be deleted; lists hold what is asked for", (context) => {
  const { written, close } = openStore(freshFolder(context));
  context.after(close);
  written.create(draft, ada);
  written.create({ ...draft, slug: "other", dyad: ["FRA", "GBR"] }, ben);
  written.publish("other", { content: '{"v":1}', note: "", edit: 1 }, ada);
  written.ask("drills", ada.at);
  assert.deepEqual(
    written.list({ states: ["draft"], asked: true, limit: 9 }).map(({ slug }) => slug),
    ["drills"],
  );
  assert.deepEqual(written.list({ states: ["published"], dyad: ["CHN", "RUS"], limit: 9 }), []);
  const [line] = written.list({ states: ["published"], limit: 9 });
  assert.deepEqual(
    [line?.slug, line?.content, line?.version, line?.publishedAt],
    ["other", '{"v":1}', 1, ada.at],
  );
  assert.equal(written.count({ states: ["draft", "published"] }), 2);
  assert.deepEqual([...written.countsOf(["CHN-RUS", "FRA-GBR"])], [["FRA-GBR", 1]]);
  // A save takes back that its author asked for publication: it is another text now.
  written.save("drills", { dyad: draft.dyad, draft: "{}", edit: 1 }, ada.at);
  assert.equal(written.of("drills")?.askedAt, null);
  assert.equal(written.remove("drills"), true);
  assert.equal(written.of("drills"), null);
  written.viewed("other");
  written.viewed("other");
  assert.equal(written.of("other")?.views, 2);
});

test("dissent and checks are taken back by those who made them alone, and stay on record", (context) => {
  const { written, close } = openStore(freshFolder(context));
  context.after(close);
  written.create(draft, ada);
  written.publish("drills", { content: "{}", note: "", edit: 1 }, ada);
  const number = written.dissent("drills", { version: 1, content: "{}" }, ben);
  assert.equal(written.withdrawDissent(number, ada), false);
  assert.equal(written.withdrawDissent(number, { by: ben.by, at: "2026-03-03T00:00:00Z" }), true);
  assert.equal(written.withdrawDissent(number, ben), false);
  assert.equal(written.dissents("drills")[0]?.withdrawnAt, "2026-03-03T00:00:00Z");
  const check = {
    target: "c:1",
    quote: "they drill",
    finding: "supported",
    source: "a treaty",
    note: "",
    ...ben,
  } as const;
  const made = written.check(check);
  written.check({ ...check, target: "c:2" });
  assert.deepEqual(
    written.checks(["c:1", "c:3"]).map(({ target, finding }) => [target, finding]),
    [["c:1", "supported"]],
  );
  assert.equal(written.withdrawCheck(made, ada), false);
  assert.equal(written.withdrawCheck(made, ben), true);
  assert.equal(written.checks(["c:1"])[0]?.withdrawnAt, ben.at);
});

test("who deletes an account takes drafts and comments along; what was published stays without the name", (context) => {
  const store = openStore(freshFolder(context));
  store.written.create(draft, ada);
  store.written.create({ ...draft, slug: "unseen" }, ada);
  store.written.publish("drills", { content: '{"v":1}', note: "", edit: 1 }, ada);
  store.discussion.add({ id: "c1", place: "a/drills", parent: null, text: "Mine", held: false }, ada);
  const file = new DatabaseSync(store.path);
  context.after(() => {
    file.close();
    store.close();
  });
  assert.match(JSON.stringify([giveWritten(file, ada.by), giveComments(file, ada.by)]), /unseen.*Mine/);
  forgetWritten(file, ada.by);
  forgetComments(file, ada.by);
  assert.equal(store.written.of("unseen"), null);
  assert.equal(store.written.of("drills")?.authorName, "Deleted account");
  assert.equal(store.written.versions("drills")[0]?.content, '{"v":1}');
  const comment = store.discussion.of("c1");
  assert.deepEqual([comment?.authorName, comment?.text, comment?.state], ["Deleted account", "", "deleted"]);
});

import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import fc from "fast-check";
import { inTreeOrder } from "../../src/store/discuss/tree.ts";
import { type DeskComment, openStore } from "../../src/store/index.ts";
import { freshFolder } from "./sample.ts";

const at = (minute: number) => new Date(Date.parse("2026-03-02T09:00:00Z") + minute * 60_000).toISOString();
const mia = { by: "p-mia", name: "Mia Ruiz", at: at(0) };
const eva = { by: "p-eva", name: "Eva Sand", at: at(9) };
const place = "d/chn-rus";

const comment = (number: number, parent: number | null): DeskComment => ({
  number,
  id: `c${number}`,
  place,
  parent: parent === null ? null : `c${parent}`,
  depth: 0,
  author: "a",
  authorName: "A",
  text: "",
  state: "shown",
  madeAt: at(0),
  editedAt: null,
});

/** Each comment answers an earlier one, or none. */
const forests = fc
  .array(fc.nat(), { maxLength: 40 })
  .map((picks) =>
    picks.map((pick, number) => comment(number, pick % (number + 1) === number ? null : pick % (number + 1))),
  );

test("the order of a thread is stable: parents first, answers in the order in which they were made", () => {
  fc.assert(
    fc.property(forests, (comments) => {
      const ordered = inTreeOrder(comments);
      assert.deepEqual(
        [...ordered].sort((a, b) => a.number - b.number),
        comments,
      );
      const place = new Map(ordered.map(({ id }, index) => [id, index]));
      for (const { id, parent } of comments)
        if (parent !== null) assert.ok((place.get(parent) ?? 0) < (place.get(id) ?? 0));
      // A later comment moves none of those before it past each other.
      const fewer = inTreeOrder(comments.slice(0, -1)).map(({ id }) => id);
      const last = comments.at(-1)?.id;
      assert.deepEqual(
        ordered.map(({ id }) => id).filter((id) => id !== last),
        fewer,
      );
    }),
  );
});

test("a thread of a hundred thousand answers in a row is ordered", () => {
  const comments = Array.from({ length: 100_000 }, (_, number) =>
    comment(number, number === 0 ? null : number - 1),
  );
  assert.equal(inTreeOrder(comments).length, comments.length);
});

const say = (store: ReturnType<typeof openStore>, id: string, parent: string | null, held = false) =>
  store.discussion.add({ id, place, parent, text: `says ${id}`, held }, mia);

test("threads come whole and in pages; answers stand under what they answer", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  say(store, "a", null);
  say(store, "b", null);
  say(store, "a1", "a");
  say(store, "a2", "a");
  say(store, "a11", "a1");
  const ids = (limit: number, offset: number) =>
    store.discussion.threads(place, { limit, offset }).map(({ id, depth }) => [id, depth]);
  assert.deepEqual(ids(1, 0), [
    ["a", 0],
    ["a1", 1],
    ["a11", 2],
    ["a2", 1],
  ]);
  assert.deepEqual(ids(5, 1), [["b", 0]]);
  assert.deepEqual(
    store.discussion.branch("a1", 9).map(({ id }) => id),
    ["a1", "a11"],
  );
  assert.deepEqual(store.discussion.counts(place), { shown: 5, threads: 2 });
  assert.throws(() => say(store, "x", "nothing"), /no comment nothing/);
  assert.throws(
    () => store.discussion.add({ id: "y", place: "a/other", parent: "a", text: "", held: false }, mia),
    /no comment a/,
  );
  assert.deepEqual([...store.discussion.countsOf([place, "d/fra-gbr"])], [[place, 5]]);
});

test("a deleted comment loses its words, those it had too, and keeps its place", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  say(store, "a", null);
  say(store, "a1", "a");
  store.discussion.edit("a", "says it better", at(3));
  assert.deepEqual(store.discussion.history("a"), [{ text: "says a", until: at(3) }]);
  store.discussion.remove("a");
  const gone = store.discussion.of("a");
  assert.deepEqual([gone?.text, gone?.state, gone?.editedAt], ["", "deleted", null]);
  assert.deepEqual(store.discussion.history("a"), []);
  assert.equal(store.discussion.threads(place, { limit: 9, offset: 0 }).length, 2);
  const file = new DatabaseSync(store.path);
  assert.equal(file.prepare("select count(*) as n from comment_text").get()?.n, 0);
  file.close();
});

test("what waits leaves the queue when it is decided, and every decision stays", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  const { discussion } = store;
  say(store, "a", null);
  say(store, "held", null, true);
  assert.equal(discussion.report("a", { reason: "spam", note: "sells" }, eva), true);
  assert.equal(discussion.report("a", { reason: "abuse", note: "" }, eva), false);
  assert.deepEqual(
    discussion.queue(9).map(({ comment: { id }, reports }) => [id, reports.length]),
    [
      ["a", 1],
      ["held", 0],
    ],
  );
  discussion.decide("held", { decision: "keep", reason: "fine", note: "" }, eva);
  assert.equal(discussion.of("held")?.state, "shown");
  const removal = discussion.decide("a", { decision: "remove", reason: "spam", note: "twice" }, eva);
  assert.equal(discussion.of("a")?.state, "removed");
  assert.equal(discussion.queued(), 0);
  discussion.appeal("a", "It was no advertisement", mia);
  assert.equal(discussion.queue(9)[0]?.appeal?.text, "It was no advertisement");
  discussion.decide("a", { decision: "keep", reason: "fine", note: "" }, eva);
  assert.equal(discussion.of("a")?.state, "shown");
  assert.ok((discussion.appeals("a")[0]?.settled ?? 0) > removal.number);
  assert.deepEqual(
    discussion.log({ before: null, limit: 2 }).map(({ comment, decision }) => [comment, decision]),
    [
      ["a", "keep"],
      ["a", "remove"],
    ],
  );
  // What its author deleted waits for nobody, and no decision brings it back.
  discussion.report("a", { reason: "spam", note: "" }, eva);
  discussion.remove("a");
  assert.equal(discussion.queued(), 0);
  discussion.decide("a", { decision: "keep", reason: "fine", note: "" }, eva);
  assert.equal(discussion.of("a")?.state, "deleted");
  const file = new DatabaseSync(store.path);
  assert.throws(() => file.exec("delete from moderation"), /stays on record/);
  assert.throws(() => file.exec("update moderation set reason = 'x'"), /stays on record/);
  file.close();
});

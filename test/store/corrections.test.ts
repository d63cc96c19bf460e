import assert from "node:assert/strict";
import { test } from "node:test";
import type { Correction, Event } from "../../src/contract/index.ts";
import { openStore } from "../../src/store/index.ts";
import { freshFolder, sample } from "./sample.ts";

const say = (event: Event, verdict: Correction["verdict"], person: Event | null): Correction => ({
  type: "correction",
  report: event.report,
  verdict,
  machine: event,
  person,
  by: "Ada",
  at: "2026-01-02T03:04:05Z",
  why: "it says would",
});

const setUp = (context: Parameters<typeof freshFolder>[0]) => {
  const folder = freshFolder(context);
  const store = openStore(folder);
  context.after(() => store.close());
  const document = sample("Russia and China held a drill on Monday.");
  const other = sample("Russia and China signed a plan on Tuesday.");
  store.putAll([document, other]);
  const [event] = document.coded.events as [Event];
  return { folder, store, document, other, event };
};

test("a word on a record changes what the store gives, and the page keeps its place", (context) => {
  const { store, document, event } = setUp(context);
  const before = store.record(event.id)?.number !== undefined;
  const listed = store.list().map(({ id }) => id);
  store.correct(say(event, "corrected", { ...event, modality: "planned" }));
  assert.ok(before);
  assert.equal(store.get(document.report.id)?.coded.events[0]?.modality, "planned");
  assert.deepEqual(
    store.list().map(({ id }) => id),
    listed,
  );
  assert.ok(store.record(event.id)?.tags.includes("planned"));
  assert.deepEqual(store.machineCoded(document.report.id), document.coded);
});

test("people win when the page is put in again, by the same version or a newer one", (context) => {
  const { store, document, event } = setUp(context);
  store.correct(say(event, "rejected", null));
  assert.equal(store.put(document), "unchanged");
  assert.deepEqual(
    store.get(document.report.id)?.coded.events.map(({ id }) => id),
    [],
  );
  const newer = sample("Russia and China held a drill on Monday.", { version: "2.0.0" });
  assert.equal(store.put(newer), "replaced");
  assert.deepEqual(store.get(document.report.id)?.coded.events, []);
  assert.deepEqual(store.machineCoded(document.report.id), newer.coded);
});

test("a report taken out takes no word with it", (context) => {
  const { store, document, event } = setUp(context);
  store.correct(say(event, "rejected", null));
  store.delete(document.report.id);
  assert.equal(store.corrections().length, 1);
  store.put(document);
  assert.deepEqual(store.get(document.report.id)?.coded.events, []);
});

test("what was withdrawn is the machine's again, and every word is kept", (context) => {
  const { store, document, event } = setUp(context);
  store.correct(say(event, "rejected", null));
  store.correct(say(event, "withdrawn", event));
  assert.deepEqual(store.get(document.report.id)?.coded.events, document.coded.events);
  assert.deepEqual(
    store.corrections(document.report.id).map(({ verdict }) => verdict),
    ["rejected", "withdrawn"],
  );
  assert.equal(store.lastCorrection(event.id)?.verdict, "withdrawn");
});

test("the queue holds what nobody has spoken of, and again what was withdrawn", (context) => {
  const { store, event, other } = setUp(context);
  const ids = () => store.queue({ kind: "event", limit: 10 }).places.map(({ id }) => id);
  assert.equal(ids().length, 2);
  store.correct(say(event, "accepted", event));
  assert.deepEqual(ids(), [other.coded.events[0]?.id]);
  store.correct(say(event, "withdrawn", event));
  assert.equal(ids().length, 2);
  assert.equal(store.queue({ limit: 1 }).more > 0, true);
  assert.deepEqual(store.queue({ about: ["FRA"], limit: 10 }).places, []);
});

test("a word on a report that is not there is refused, and nothing is written", (context) => {
  const { store, event } = setUp(context);
  assert.throws(() => store.correct({ ...say(event, "rejected", null), report: "r-none" }), { code: "E603" });
  assert.deepEqual(store.corrections(), []);
});

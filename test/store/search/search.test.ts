import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore, parseQuery } from "../../../src/store/index.ts";
import { documents } from "../../desk/sample.ts";
import { freshFolder, sample } from "../sample.ts";

const slice = { limit: 20, offset: 0 };

test("pages are narrowed by what they are and what is in them", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  for (const document of documents) store.put(document);
  const ids = (typed: string) =>
    store
      .searchPages(parseQuery(typed), slice)
      .hits.map(({ report }) => report.id)
      .sort();
  const all = ids("*");
  assert.equal(all.length, documents.length);
  const russian = ids("state:rus");
  assert.ok(russian.length > 0 && russian.length < all.length, String(russian));
  assert.deepEqual([...russian, ...ids("-state:RUS")].sort(), all);
  assert.deepEqual(ids("pair:rus-chn"), ids("state:RUS state:CHN"));
  assert.deepEqual(ids("state:RUS OR state:JPN"), [...new Set([...russian, ...ids("state:JPN")])].sort());
  assert.deepEqual(ids("outlet:the-harbour-signal"), ["signal"]);
  for (const { report, coded } of documents) {
    for (const { plover, modality } of coded.events)
      assert.ok(ids(`event:${plover.event} modality:${modality}`).includes(report.id));
    for (const { certainty, thesis } of coded.claims)
      assert.ok(ids(`certainty:${certainty} ${thesis ? `tie:${thesis.tie}` : ""}`).includes(report.id));
    const day = report.published[0]?.from;
    if (day) {
      assert.ok(ids(`date:${day}`).includes(report.id));
      assert.ok(ids(`after:${day} before:${day.slice(0, 4)}`).includes(report.id));
      assert.ok(!ids(`before:${day} after:1900 -date:1999 state:XXX`).includes(report.id));
    }
  }
  assert.deepEqual(ids("after:2999"), []);
  assert.deepEqual(ids("-navy state:RUS -bombers"), ids("state:RUS -bombers"));
});

test("events and claims are found by their own states, kinds and standing, with or without words", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  for (const document of documents) store.put(document);
  const found = (typed: string, kind: "event" | "claim") =>
    store.searchRecords(parseQuery(typed), { ...slice, kind });
  const events = documents.flatMap(({ coded }) => coded.events);
  assert.equal(found("state:RUS OR -state:RUS", "event").total, 0);
  for (const kind of new Set(events.map(({ plover }) => plover.event))) {
    const own = events.filter(({ plover }) => plover.event === kind).map(({ id }) => id);
    assert.deepEqual(
      found(`event:${kind}`, "event")
        .hits.map(({ place }) => place.id)
        .sort(),
      own.sort(),
    );
    assert.equal(found(`event:${kind}`, "claim").total, 0);
  }
  const facets = found("*", "claim").facets.map(({ facet }) => facet);
  assert.ok(facets.includes("certainty") && !facets.includes("modality"), String(facets));
});

test("facets are counted over the best hits, states and kinds in capitals, and go with their report", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  const one = sample("The frigates sailed.", { published: "2024-03-02" });
  store.put(one);
  store.put(sample("More frigates sailed.", { published: "2023-03-02", countries: ["JPN", "CHN"] }));
  const facets = () =>
    store
      .searchPages(parseQuery("frigates"), slice)
      .facets.map(({ facet, value, count }) => `${facet} ${value} ${count}`);
  assert.deepEqual(facets(), [
    "state CHN 2",
    "state JPN 1",
    "state RUS 1",
    "year 2023 1",
    "year 2024 1",
    "event CONSULT 2",
    "modality actual 2",
  ]);
  store.delete(one.report.id);
  assert.ok(!facets().includes("state RUS 1"));
  assert.deepEqual(store.health().problems, []);
});

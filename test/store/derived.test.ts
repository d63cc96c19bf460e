import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { siteOf } from "../../src/store/derived/site.ts";
import { openStore } from "../../src/store/index.ts";
import { applicationId, migrations } from "../../src/store/migrations.ts";
import { documents } from "../desk/sample.ts";
import { freshFolder } from "./sample.ts";

const [signal] = documents;

test("an outlet is known by its domain, else by its name in small letters", () => {
  const { report } = signal;
  assert.equal(siteOf(report), "the-harbour-signal");
  assert.equal(
    siteOf({ ...report, source: { ...report.source, url: "https://www.signal.example/a" } }),
    "signal.example",
  );
  assert.equal(siteOf({ ...report, source: { ...report.source, url: "file:///a" } }), "the-harbour-signal");
  assert.equal(siteOf({ ...report, metadata: { ...report.metadata, outlet: [] } }), null);
});

test("a store of the first schema is brought up to date with all that is found by its parts", (context) => {
  const folder = freshFolder(context);
  const old = new DatabaseSync(join(folder, "entente.db"));
  old.exec(`${migrations[0]}; pragma application_id = ${applicationId}; pragma user_version = 1`);
  const { report, coded } = signal;
  old
    .prepare(
      `insert into report (id, bytes, events, claims, findings, versions, digest, text, report, coded)
        values (?, 1, 1, 2, 2, '{}', '', ?, ?, ?)`,
    )
    .run(report.id, report.text, JSON.stringify({ ...report, text: "" }), JSON.stringify(coded));
  old.exec(
    "insert into country values (1, 'CHN', 1), (1, 'RUS', 1); insert into dyad values (1, 'CHN', 'RUS', 1, 2)",
  );
  old.close();
  const store = openStore(folder);
  context.after(() => store.close());
  assert.deepEqual(store.dyads(), [{ dyad: ["CHN", "RUS"], reports: 1, events: 1, claims: 2 }]);
  assert.equal(store.list()[0]?.site, "the-harbour-signal");
  assert.deepEqual(store.health().problems, []);
});

test("what is told of a pair goes up and down with its reports", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  for (const document of documents) store.put(document);
  store.put({ ...signal, report: { ...signal.report, id: "again" } });
  const before = store.dyads();
  store.put({ ...signal, report: { ...signal.report, id: "once more" } });
  store.delete("once more");
  assert.deepEqual(store.dyads(), before);
  for (const id of ["signal", "again", "lantern"]) store.delete(id);
  assert.deepEqual(store.dyads(), []);
});

test("reports are listed by what they are about, the latest put in first", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  for (const document of documents) store.put(document);
  const ids = (query: Parameters<typeof store.added>[0]) => store.added(query).map(({ id }) => id);
  assert.deepEqual(ids({ limit: 9 }), ["observer", "lantern", "signal"]);
  assert.deepEqual(ids({ limit: 9, states: ["RUS", "CHN"] }), ["signal"]);
  assert.deepEqual(ids({ limit: 9, states: ["RUS", "JPN"] }), []);
  assert.deepEqual(ids({ limit: 9, site: "the-harbour-signal" }), ["signal"]);
  assert.deepEqual(ids({ limit: 9, actor: "CHN" }), ["signal"]);
  const [latest] = store.added({ limit: 1 });
  assert.deepEqual(ids({ limit: 1, before: latest?.number ?? 0 }), ["lantern"]);
});

test("a kept assessment comes back, and what came in since is counted", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  store.put(signal);
  const key = { dyad: ["CHN", "RUS"], framework: "f", asOf: "" } as const;
  assert.equal(store.kept(key, "board"), null);
  const kept = {
    ...key,
    ...store.standing(),
    knowledge: "1",
    verdict: "v",
    paper: "none",
    gap: "even",
    board: "1",
    shown: "2",
    whole: "3",
    evidence: [],
  };
  store.keep(kept);
  store.keep({ ...kept, whole: "4" });
  assert.deepEqual(store.kept(key, "whole"), { knowledge: "1", seen: 1, removals: 0, json: "4" });
  assert.equal(store.newerOf(key.dyad, 1), 0);
  store.put({ ...signal, report: { ...signal.report, id: "again" } });
  assert.equal(store.newerOf(key.dyad, 1), 1);
  assert.equal(store.sizeOfDyad(key.dyad), 2);
  const query = { framework: "f", limit: 9, offset: 0 };
  assert.deepEqual(
    store.board({ ...query, verdict: "v" }).map(({ board }) => board),
    ["1"],
  );
  assert.deepEqual(store.boardCounts({ ...query, states: ["JPN"] }), { total: 0, facets: [] });
});

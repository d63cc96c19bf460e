import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { openStore, parseQuery } from "../../src/store/index.ts";
import { schemaVersion } from "../../src/store/migrations.ts";
import { documents } from "../desk/sample.ts";
import { freshFolder } from "./sample.ts";

/** Stores of the documents of `test/desk/sample.ts`, each made by the program as it was when its schema was new. */
const fixtures = join(import.meta.dirname, "../fixtures/stores");

for (const name of readdirSync(fixtures)) {
  const version = Number(/\d+/.exec(name)?.[0]);
  test(`a store of schema ${version} is brought up to date with all that was in it`, (context) => {
    const folder = freshFolder(context);
    writeFileSync(join(folder, "entente.db"), gunzipSync(readFileSync(join(fixtures, name))));
    const store = openStore(folder);
    context.after(() => store.close());
    assert.equal(store.health().schema, schemaVersion);
    assert.deepEqual(store.health().problems, []);
    for (const document of documents)
      assert.equal(JSON.stringify(store.get(document.report.id)), JSON.stringify(document));
    // What is found by its parts is what a new store of the same documents finds.
    const fresh = openStore(freshFolder(context));
    context.after(() => fresh.close());
    for (const document of documents) fresh.put(document);
    const slice = { limit: 20, offset: 0 };
    for (const typed of ["alli*", "state:RUS", "*", "certainty:asserted"]) {
      const asked = parseQuery(typed);
      assert.deepEqual(store.searchPages(asked, slice), fresh.searchPages(asked, slice), typed);
      for (const kind of ["event", "claim"] as const)
        assert.equal(
          store.searchRecords(asked, { ...slice, kind }).total,
          fresh.searchRecords(asked, { ...slice, kind }).total,
        );
    }
    assert.deepEqual(store.actors({ words: "", limit: 50 }), fresh.actors({ words: "", limit: 50 }));
    assert.deepEqual(store.dyads(), fresh.dyads());
    assert.deepEqual(store.clusters(), fresh.clusters());
    if (version >= 5) assert.deepEqual(store.story("exercise-1")?.dyad, ["CHN", "RUS"]);
    if (version >= 8) {
      assert.equal(store.decisions().length, 1);
      assert.equal(store.reliability("outlet:the-harbour-signal"), "B");
    }
    for (const { report } of documents) store.delete(report.id);
    assert.equal(store.searchPages(parseQuery("*"), slice).total, 0);
    assert.deepEqual(store.health().problems, []);
  });
}

test("an upgrade that cannot be finished leaves the store as it was", (context) => {
  const folder = freshFolder(context);
  const path = join(folder, "entente.db");
  writeFileSync(path, gunzipSync(readFileSync(join(fixtures, "schema-1.db.gz"))));
  const broken = new DatabaseSync(path);
  broken.exec("update report set coded = 'no JSON' where number = 2");
  broken.close();
  assert.throws(() => openStore(folder));
  const after = new DatabaseSync(path);
  context.after(() => after.close());
  assert.equal(after.prepare("pragma user_version").get()?.user_version, 1);
  assert.equal(after.prepare("select count(*) as n from report").get()?.n, documents.length);
});

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type TestContext, test } from "node:test";
import { Coded, Report } from "../../src/contract/index.ts";
import { EntenteError } from "../../src/errors/index.ts";
import { dataFolder, openStore, parseQuery, type Store } from "../../src/store/index.ts";
import { freshFolder, sample } from "./sample.ts";

function freshStore(context: TestContext): Store {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  return store;
}

const isError = (code: string) => (error: unknown) => error instanceof EntenteError && error.code === code;

test("the sample is a valid document", () => {
  const document = sample("Moscow and Beijing talked.");
  Report.parse(document.report);
  Coded.parse(document.coded);
});

test("a document comes back byte for byte", (context) => {
  const store = freshStore(context);
  const document = sample("Moscow and Beijing talked.\n\u{1F600} 俄罗斯\u2028 end");
  assert.equal(store.put(document), "added");
  assert.equal(JSON.stringify(store.get(document.report.id)), JSON.stringify(document));
  assert.equal(store.get("nothing"), null);
});

test("adding the same page again changes nothing, wherever it was found", (context) => {
  const store = freshStore(context);
  const document = sample("Moscow and Beijing talked.");
  store.put(document);
  assert.equal(store.put(document), "unchanged");
  assert.equal(store.put(sample("Moscow and Beijing talked.", { name: "other.txt" })), "unchanged");
  assert.equal(store.get(document.report.id)?.report.source.name, "page.txt");
  assert.equal(store.count(), 1);
});

test("a newer stage replaces, an older one does not", (context) => {
  const store = freshStore(context);
  const text = "Moscow and Beijing talked.";
  store.put(sample(text, { version: "1.9.0" }));
  assert.equal(store.put(sample(text, { version: "1.10.0" })), "replaced");
  assert.equal(store.put(sample(text, { version: "1.9.0" })), "kept");
  assert.deepEqual(store.list()[0]?.versions, { code: "1.10.0", read: "1.10.0" });
  assert.deepEqual(store.health().problems, []);
});

test("the same stage with other records replaces", (context) => {
  const store = freshStore(context);
  const document = sample("Moscow and Beijing talked.");
  store.put(document);
  const more = { ...document, coded: { ...document.coded, events: [] } };
  assert.equal(store.put(more), "replaced");
  assert.equal(store.get(document.report.id)?.coded.events.length, 0);
  assert.equal(store.dyads().length, 0);
});

test("lists newest first, undated last, and pages through", (context) => {
  const store = freshStore(context);
  store.put(sample("one", { title: "old", published: "2020-01-01" }));
  store.put(sample("two", { title: "undated" }));
  store.put(sample("three", { title: "new", published: "2024-01-01" }));
  const titles = store.list().map(({ title }) => title);
  assert.deepEqual(titles, ["new", "old", "undated"]);
  assert.deepEqual(
    store.list({ limit: 1, offset: 1 }).map(({ title }) => title),
    ["old"],
  );
});

test("dyads: counted by events, found by the states that are named", (context) => {
  const store = freshStore(context);
  store.put(sample("one"));
  store.put(sample("two", { countries: ["CHN", "RUS"] }));
  store.put(sample("three", { countries: ["FRA", "DEU"] }));
  assert.deepEqual(store.dyads(), [
    { dyad: ["CHN", "RUS"], reports: 2, events: 2, claims: 0 },
    { dyad: ["DEU", "FRA"], reports: 1, events: 1, claims: 0 },
  ]);
  assert.equal(store.byDyad(["RUS", "CHN"]).length, 2);
  assert.deepEqual(store.byDyad(["CHN", "RUS"]), store.byDyad(["RUS", "CHN"]));
  assert.equal(store.byDyad(["RUS", "FRA"]).length, 0);
});

test("search: all words, phrases, beginnings; odd input is no error", (context) => {
  const store = freshStore(context);
  store.put(sample("The frigates sailed through the strait.", { title: "Frigates" }));
  store.put(sample("The strait was closed to frigates and tankers.", { title: "Strait closed" }));
  const hits = (words: string) => store.searchPages(parseQuery(words), { limit: 20, offset: 0 }).hits;
  const found = (words: string) => hits(words).length;
  assert.equal(found("frigates strait"), 2);
  assert.equal(found('"closed to frigates"'), 1);
  assert.equal(found("frig*"), 2);
  assert.equal(found("frigates submarine"), 0);
  for (const odd of ["", "  ", '"', "*", "AND", "a NEAR/2 (", "title:", "-x", "' or 1=1 --", "\u0000"]) {
    assert.ok(hits(odd).length >= 0);
  }
  assert.match(hits("tankers")[0]?.excerpt ?? "", /tankers/);
});

test("delete takes everything of a report out", (context) => {
  const store = freshStore(context);
  const document = sample("The frigates sailed.");
  store.put(document);
  assert.equal(store.delete(document.report.id), true);
  assert.equal(store.delete(document.report.id), false);
  assert.deepEqual(
    [
      store.count(),
      store.dyads().length,
      store.searchPages(parseQuery("frigates"), { limit: 20, offset: 0 }).hits.length,
    ],
    [0, 0, 0],
  );
  assert.deepEqual(store.health().problems, []);
});

test("documents are read in the order of ids, whatever the order of adding", (context) => {
  const store = freshStore(context);
  const pages = ["one", "two", "three", "four"].map((text) => sample(text));
  for (const page of pages) store.put(page);
  const ids = [...store.documents()].map(({ report }) => report.id);
  assert.deepEqual(ids, pages.map(({ report }) => report.id).sort());
});

test("two stores on one folder see each other's writes", (context) => {
  const folder = freshFolder(context);
  const [one, other] = [openStore(folder), openStore(folder)];
  context.after(() => [one, other].map((store) => store.close()));
  one.put(sample("from one"));
  other.put(sample("from the other"));
  assert.deepEqual([one.count(), other.count()], [2, 2]);
});

test("E602: a store of a newer version is left alone", (context) => {
  const folder = freshFolder(context);
  openStore(folder).close();
  const database = new DatabaseSync(join(folder, "entente.db"));
  database.exec("pragma user_version = 99");
  database.close();
  assert.throws(() => openStore(folder), isError("E602"));
});

test("E601: a damaged file, another program's database, a place that is no folder", (context) => {
  const folder = freshFolder(context);
  writeFileSync(join(folder, "entente.db"), "this is no database ".repeat(100));
  assert.throws(() => openStore(folder), isError("E601"));
  const foreign = join(folder, "foreign");
  mkdirSync(foreign);
  const database = new DatabaseSync(join(foreign, "entente.db"));
  database.exec("create table notes (words text)");
  database.close();
  assert.throws(() => openStore(foreign), isError("E601"));
  assert.throws(() => openStore(join(folder, "entente.db", "below")), isError("E601"));
});

test("the data folder: given, then ENTENTE_DATA, then the platform's place", () => {
  const linux = { env: {}, platform: "linux", home: "/h" };
  assert.equal(dataFolder(undefined, linux), "/h/.local/share/entente");
  assert.equal(dataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: "/x" } }), "/x/entente");
  assert.equal(
    dataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: "relative" } }),
    "/h/.local/share/entente",
  );
  assert.equal(dataFolder(undefined, { ...linux, env: { ENTENTE_DATA: "/e" } }), "/e");
  assert.equal(dataFolder("/given", { ...linux, env: { ENTENTE_DATA: "/e" } }), "/given");
  assert.equal(
    dataFolder(undefined, { ...linux, platform: "darwin" }),
    "/h/Library/Application Support/entente",
  );
});

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { openCopyIndex, openStore } from "../../src/store/index.ts";
import { clustersOf } from "../../src/trace/copy-index/index.ts";
import { trace } from "../../src/trace/index.ts";
import { coded, page } from "../trace/kit/build.ts";
import { ownText, random } from "../trace/kit/texts.ts";
import { copiedTexts } from "./copied-texts.ts";
import { freshFolder } from "./sample.ts";

const texts = copiedTexts();

/** The clusters when all texts are compared at once. */
const clustersAtOnce = (): string[][] => {
  const documents = texts.map(({ id, text }) => {
    const report = page({ id, paragraphs: text.split("\n") });
    return { report, coded: coded(report) };
  });
  const { copies } = trace(documents, loadKnowledge());
  return clustersOf(
    copies.filter(({ channel }) => channel === "text").map(({ from, to }) => ({ a: from, b: to })),
  );
};

const expected = clustersAtOnce();

test("placed one by one, all at once or backwards, the clusters are those of all texts compared at once", (context) => {
  assert.ok(expected.length > 5 && expected.some(({ length }) => length >= 90));
  for (const [order, size] of [
    [texts, texts.length],
    [[...texts].reverse(), 7],
    [[...texts].sort((a, b) => (a.id < b.id ? -1 : 1)), 1],
  ] as const) {
    const index = openCopyIndex(freshFolder(context));
    for (let at = 0; at < order.length; at += size) index.place(order.slice(at, at + size));
    assert.deepEqual(index.clusters(), expected);
    index.place(order.slice(0, 3));
    assert.equal(index.count(), texts.length);
    index.close();
  }
});

test("killed at any point and started again, the clusters are the same", async (context) => {
  const folder = freshFolder(context);
  const writer = join(import.meta.dirname, "copy-writer.ts");
  for (let run = 0; run < 12; run++) {
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", writer, folder, String(3 + run)],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    // The kill falls after some line or other, somewhere inside the placing that follows it.
    let lines = 0;
    child.stdout.on("data", () => {
      if (++lines > 1 + (run % 3) && run < 8) setTimeout(() => child.kill("SIGKILL"), run);
    });
    await once(child, "close");
    if (child.exitCode === 0) break;
  }
  const index = openCopyIndex(folder);
  context.after(() => index.close());
  assert.equal(index.count(), texts.length);
  assert.deepEqual(index.clusters(), expected);
});

const paragraphs = ownText(random(3), 4);
const documentOf = (id: string, kept: readonly string[]) => {
  const report = page({ id, paragraphs: kept });
  return { report, coded: coded(report) };
};

test("a report put into the store is placed, and taken out of the index with it", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  for (const id of ["a", "b", "c"])
    store.put(documentOf(id, id === "c" ? ownText(random(4), 4) : paragraphs));
  assert.deepEqual(store.clusters(), [["a", "b"]]);
  assert.deepEqual(store.copiesOf("b"), [{ a: "a", b: "b", share: 1, own: store.copiesOf("a")[0]?.own }]);
  store.delete("a");
  assert.deepEqual(store.clusters(), []);
  store.put(documentOf("a", paragraphs.slice(0, 2)));
  assert.deepEqual(store.clusters(), [["a", "b"]]);
});

test("reports of a store without an index are placed when copies are first asked for", (context) => {
  const folder = freshFolder(context);
  const store = openStore(folder);
  for (const id of ["a", "b"]) store.put(documentOf(id, paragraphs));
  store.close();
  const database = new DatabaseSync(join(folder, "entente.db"));
  database.exec("delete from placed; delete from placed_rank; delete from run_segment; delete from copy");
  database.close();
  const again = openStore(folder);
  context.after(() => again.close());
  assert.deepEqual(again.clusters(), [["a", "b"]]);
});

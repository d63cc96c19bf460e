import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { openStore } from "../../src/store/index.ts";
import { freshFolder } from "./sample.ts";

const writer = join(import.meta.dirname, "crash-writer.ts");

type Writer = ChildProcessByStdio<null, Readable, null>;

const start = (...args: string[]): Writer =>
  spawn(process.execPath, ["--disable-warning=ExperimentalWarning", writer, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });

const printed = async (child: Writer): Promise<string[]> =>
  // The last line may be cut off by the kill; only whole ones say that a put returned.
  (await text(child.stdout)).split("\n").slice(0, -1);

test("killed at ten points of a write loop: nothing committed lost, nothing half", async (context) => {
  const folder = freshFolder(context);
  const committed = new Set<string>();
  for (let kill = 0; kill < 10; kill++) {
    const child = start(folder, `run ${kill}`);
    const lines = printed(child);
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), kill * 3 + (kill % 3) * 0.7));
    for (const id of await lines) committed.add(id);
  }
  const store = openStore(folder);
  context.after(() => store.close());
  const held = new Set([...store.documents()].map(({ report }) => report.id));
  assert.ok(committed.size >= 10, `only ${committed.size} puts were seen`);
  assert.deepEqual(
    [...committed].filter((id) => !held.has(id)),
    [],
  );
  assert.deepEqual(store.health().problems, []);
  assert.equal(store.byDyad(["CHN", "RUS"]).length, held.size);
  assert.equal(store.dyads()[0]?.reports, held.size);
});

test("two processes write into a new store at once", async (context) => {
  const folder = freshFolder(context);
  const children = ["one", "two"].map((name) => start(folder, name, "60"));
  const ids = (await Promise.all(children.map(printed))).flat();
  assert.equal(ids.length, 120);
  const store = openStore(folder);
  context.after(() => store.close());
  assert.equal(store.count(), 120);
  assert.deepEqual(store.health().problems, []);
});

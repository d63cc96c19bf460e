import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { weighQueue } from "../../../src/desk/weigh/queue.ts";
import { freshStore } from "../app/kit.ts";
import { documents } from "../sample.ts";

test("a thread of its own weighs what is queued, and says what failed", async () => {
  const { store, remove } = freshStore();
  for (const document of documents) store.put(document);
  const queue = weighQueue(store.path);
  const key = { dyad: ["CHN", "RUS"], framework: "military-alliance", asOf: "" } as const;
  queue.add({ ...key, asOf: "no day" });
  queue.add(key);
  queue.add(key);
  assert.deepEqual(queue.waiting().count, 1);
  while (queue.waiting().now !== null) await wait(20);
  assert.deepEqual([...queue.waiting().failed.keys()], ["CHN RUS military-alliance no day"]);
  assert.match(store.kept(key, "whole")?.json ?? "", /"type":"assessment"/);
  queue.close();
  remove();
});

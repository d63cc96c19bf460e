import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../../../src/store/index.ts";
import { freshFolder } from "../sample.ts";

const by = (at: string) => ({ by: "p-boss", at: `2026-01-05T${at}:00Z` });

test("what is set is kept with who set it; what stays is not touched; all of it stands in the log", (context) => {
  const folder = freshFolder(context);
  const store = openStore(folder);
  context.after(() => store.close());
  assert.deepEqual(store.settings.all(), []);
  assert.deepEqual(store.settings.set({ perMinute: 3, holdNew: true }, by("09:00")), [
    "perMinute",
    "holdNew",
  ]);
  assert.deepEqual(store.settings.set({ perMinute: 3, holdNew: false, gone: null }, by("10:00")), [
    "holdNew",
  ]);
  assert.deepEqual(store.settings.all(), [
    { name: "holdNew", value: false, ...by("10:00") },
    { name: "perMinute", value: 3, ...by("09:00") },
  ]);
  assert.deepEqual(store.settings.set({ perMinute: null }, by("11:00")), ["perMinute"]);
  assert.deepEqual(
    store.people.auditLog({ limit: 9 }).map(({ what, about, by: who, detail }) => [what, about, who, detail]),
    [
      ["setting.change", "perMinute", "p-boss", { from: "3", to: "standard" }],
      ["setting.change", "holdNew", "p-boss", { from: "true", to: "false" }],
      ["setting.change", "holdNew", "p-boss", { from: "standard", to: "true" }],
      ["setting.change", "perMinute", "p-boss", { from: "standard", to: "3" }],
    ],
  );
  assert.equal(store.people.checkAudit().broken, null);
  const other = openStore(folder);
  assert.deepEqual(other.settings.all(), store.settings.all());
  other.close();
});

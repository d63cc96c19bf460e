import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openStore } from "../../src/store/index.ts";
import { run } from "./kit.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-cli-settings-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const settings = (...args: string[]) => run(["settings", ...args, "--data", folder]);

test("settings are listed, set, and given back to the program, each change in the log", async () => {
  assert.match(
    (await settings()).out,
    /^hold-new: off \(Hold what new people write for review\)\nedit-minutes: 15 /,
  );
  assert.match(
    (await settings("edit-minutes", "60")).out,
    /edit-minutes: 60 .*; set by cli on .*, 15 when not set/,
  );
  await settings("hold-new", "on");
  assert.match((await settings("--format", "csv")).out, /\r\nhold-new,on,off,cli,/);
  await settings("edit-minutes", "standard");
  assert.match((await settings("--format", "json")).out, /"name":\s*"edit-minutes",\s*"value":\s*15/);
  const log = (await run(["people", "log", "--data", folder])).out;
  assert.equal(log.match(/setting\.change/g)?.length, 3);
  assert.equal((await run(["people", "log", "--check", "--data", folder])).status, 0);
});

test("with hold-new on, who is invited is held, unless said otherwise", async () => {
  for (const args of [[], ["--trusted"], ["--held"]])
    await run(["people", "invite", "--role", "member", ...args, "--data", folder]);
  const store = openStore(folder);
  const held = store.people.openInvitations(new Date().toISOString()).map((one) => one.held);
  store.close();
  assert.deepEqual(held.sort(), [false, true, true]);
});

test("an unknown name, no value, or one out of bounds is told, and changes nothing", async () => {
  const before = (await settings()).out;
  for (const [args, code] of [
    [["colour", "red"], "E705"],
    [["per-hour"], "E705"],
    [["per-hour", "0"], "E834"],
    [["hold-new", "maybe"], "E834"],
  ] as const) {
    const { status, err } = await settings(...args);
    assert.notEqual(status, 0);
    assert.match(err, new RegExp(code));
  }
  assert.equal((await settings()).out, before);
});

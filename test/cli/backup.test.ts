import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { openStore } from "../../src/store/index.ts";
import { sample } from "../store/sample.ts";
import { folderWith, lines, run } from "./kit.ts";

const fixtures = join(import.meta.dirname, "../fixtures/stores");

test("backup while the store is open and written, check, restore elsewhere and in its place", async (context) => {
  const folder = folderWith(context, {
    "data/record/imports/x.json": "{}",
    "data/record/spill/old": "rubbish",
  });
  const data = ["--data", join(folder, "data")];
  const store = openStore(join(folder, "data"));
  context.after(() => store.close());
  store.put(sample("The frigates sailed."));
  const to = join(folder, "monday");
  const making = run(["backup", to, ...data, "--format", "ndjson"]);
  store.put(sample("More frigates sailed."));
  const made = await making;
  assert.equal(made.status, 0, made.err);
  const [told] = lines(made.out);
  assert.equal(told?.status, "made");
  assert.ok([1, 2].includes(Number(told?.reports)));
  assert.deepEqual(readdirSync(to).sort(), ["backup.json", "entente.db", "record"]);
  assert.deepEqual(readdirSync(join(to, "record")), ["imports"]);
  assert.match((await run(["backup", "--check", to])).out, /^sound /);
  assert.match((await run(["backup", to, ...data])).err, /^entente: E620 /m);

  const elsewhere = await run(["restore", to, "--data", join(folder, "elsewhere")]);
  assert.equal(elsewhere.status, 0, elsewhere.err);
  const other = openStore(join(folder, "elsewhere"));
  assert.equal(other.count(), Number(told?.reports));
  assert.deepEqual(other.health().problems, []);
  other.close();
  assert.ok(existsSync(join(folder, "elsewhere/record/imports/x.json")));

  assert.match((await run(["restore", to, ...data])).err, /^entente: E620 .*--replace/m);
  assert.match((await run(["restore", to, ...data, "--replace"])).err, /E622 .* open in another process/);
  store.put(sample("Still here."));
  assert.equal(store.count(), 3);
  store.close();
  const replaced = await run(["restore", to, ...data, "--replace"]);
  assert.equal(replaced.status, 0, replaced.err);
  assert.match(replaced.out, /what was there before is in .*before-restore-1/);
  const before = openStore(join(folder, "data.before-restore-1"));
  assert.equal(before.count(), 3);
  before.close();
  const again = openStore(join(folder, "data"));
  assert.equal(again.count(), Number(told?.reports));
  again.close();
});

test("a backup that is not whole is told so, and restores nothing", async (context) => {
  const folder = folderWith(context, { "notes/a.txt": "x" });
  const store = openStore(join(folder, "data"));
  store.put(sample("The frigates sailed."));
  store.close();
  await run(["backup", join(folder, "good"), "--data", join(folder, "data")]);
  const spoil = (name: string, change: (path: string) => void): string => {
    const path = join(folder, name);
    cpSync(join(folder, "good"), path, { recursive: true });
    change(path);
    return path;
  };
  const bytes = readFileSync(join(folder, "good/entente.db"));
  const cut = spoil("cut", (path) => writeFileSync(join(path, "entente.db"), bytes.subarray(0, 8192)));
  const flipped = spoil("flipped", (path) => {
    const other = Buffer.from(bytes);
    other[5000] = (other[5000] ?? 0) ^ 1;
    writeFileSync(join(path, "entente.db"), other);
  });
  const untold = spoil("untold", (path) => writeFileSync(join(path, "backup.json"), "{"));
  for (const path of [cut, flipped, untold, join(folder, "notes"), join(folder, "none")]) {
    const { status, err } = await run(["restore", path, "--data", join(folder, "new")]);
    assert.equal(status, 1, path);
    assert.match(err, /^entente: E621 /m, path);
    assert.ok(!existsSync(join(folder, "new")), path);
  }
  assert.match(
    (await run(["backup", join(folder, "b"), "--data", join(folder, "none")])).err,
    /E601 .*no store/,
  );
  assert.equal((await run(["backup"])).status, 2);
  assert.equal((await run(["restore"])).status, 2);
});

test("upgrade: from every earlier schema, with the store as it was beside it; a second time nothing", async (context) => {
  const names = readdirSync(fixtures);
  const folder = folderWith(
    context,
    Object.fromEntries(
      names.map((name) => [`${name}/entente.db`, gunzipSync(readFileSync(join(fixtures, name)))]),
    ),
  );
  for (const name of names) {
    const data = ["--data", join(folder, name)];
    const first = await run(["upgrade", ...data]);
    assert.equal(first.status, 0, first.err);
    assert.match(first.out, /^upgraded .*\n {2}3 reports, schema \d to \d+, all of it read and sound\n/);
    const before = /the store as it was is in (.*)\n/.exec(first.out)?.[1] ?? "";
    assert.match((await run(["backup", "--check", before])).out, /^sound /);
    assert.match((await run(["upgrade", ...data])).out, /^up to date /);
    assert.match((await run(["doctor", ...data])).out, /ok +store/);
  }
  assert.match((await run(["upgrade", "--data", join(folder, "none")])).err, /E601 .*there is no store/);
});

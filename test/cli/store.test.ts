import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Assessment, CodedRecord, Report } from "../../src/contract/index.ts";
import { folderWith, lines, page, run } from "./kit.ts";

const pages = { "pages/a.txt": page, "pages/b.txt": "France and India signed a defence agreement in Paris." };

test("import, again, export: the second time nothing changes", async (context) => {
  const folder = folderWith(context, pages);
  const store = ["--data", join(folder, "data")];
  const first = await run(["import", join(folder, "pages"), ...store, "--format", "ndjson"]);
  assert.deepEqual(
    lines(first.out).map(({ status }) => status),
    ["added", "added"],
  );
  assert.match(first.err, /2 reports in .*entente\.db/);
  const again = await run(["import", join(folder, "pages"), ...store]);
  assert.match(again.out, /^unchanged .*\nunchanged .*\n$/);
  const exported = await run(["export", ...store]);
  const direct = await run(["code", join(folder, "pages")]);
  const sorted = (text: string) => text.split("\n").sort();
  assert.deepEqual(sorted(exported.out), sorted(direct.out));
  for (const record of lines(exported.out)) CodedRecord.parse(record);
});

test("export --reports: the reports, one by id, those of a dyad; E603 for none", async (context) => {
  const folder = folderWith(context, pages);
  const store = ["--data", join(folder, "data")];
  await run(["import", join(folder, "pages"), ...store]);
  const reports = lines((await run(["export", "--reports", ...store])).out).map((line) => Report.parse(line));
  assert.equal(reports.length, 2);
  const id = reports.find(({ text }) => text === page)?.id ?? "";
  const one = await run(["export", "--reports", id, "--format", "json", ...store]);
  assert.equal(Report.parse(JSON.parse(one.out)).id, id);
  const dyad = await run(["export", "--reports", "--dyad", "Azerbaijan,TUR", ...store]);
  assert.deepEqual(
    lines(dyad.out).map((line) => line.id),
    [id],
  );
  const none = await run(["export", "0000", ...store]);
  assert.equal(none.status, 1);
  assert.match(none.err, /^entente: E603 No report 0000/);
});

test("assess without pages works on the store and gives what the pages give", async (context) => {
  const folder = folderWith(context, pages);
  const store = ["--data", join(folder, "data")];
  await run(["import", join(folder, "pages"), ...store]);
  const json = ["--format", "json"];
  const stored = Assessment.parse(JSON.parse((await run(["assess", "TUR", "AZE", ...store, ...json])).out));
  const direct = await run(["assess", "TUR", "AZE", join(folder, "pages", "a.txt"), ...json]);
  assert.deepEqual(stored, Assessment.parse(JSON.parse(direct.out)));
});

test("ENTENTE_DATA says where the store is; a damaged one is E601", async (context) => {
  const folder = folderWith(context, {
    ...pages,
    "bad/entente.db": "no database at all, but long enough to look at",
  });
  const env = { ENTENTE_DATA: join(folder, "mine") };
  await run(["import", join(folder, "pages", "a.txt")], { env });
  assert.ok(existsSync(join(folder, "mine", "entente.db")));
  const { status, err } = await run(["export", "--data", join(folder, "bad")], { env });
  assert.equal(status, 1);
  assert.match(err, /^entente: E601 .*give another with --data/);
});

test("doctor: every part is looked at; a damaged store is bad and exit 1", async (context) => {
  const folder = folderWith(context, { "bad/entente.db": "no database at all, but long enough to look at" });
  const sound = await run(["doctor", "--data", join(folder, "none"), "--format", "ndjson"]);
  const parts = lines(sound.out).map(({ part, state }) => `${part} ${state}`);
  assert.deepEqual(parts, ["entente ok", "node ok", "knowledge ok", "model ok", "framework ok", "store ok"]);
  assert.equal(sound.status, 0);
  assert.ok(!existsSync(join(folder, "none")), "doctor makes nothing");
  const damaged = await run(["doctor", "--data", join(folder, "bad")]);
  assert.equal(damaged.status, 1);
  assert.match(damaged.out, /^BAD +store +E601/m);
});

test("serve: prints its address, answers, and clears the passing store away", async (context) => {
  const folder = folderWith(context, pages);
  writeFileSync(join(folder, "pages", "c.txt"), "");
  const { status, out, err } = await run(["serve", join(folder, "pages"), "--port", "0"]);
  assert.equal(status, 0);
  assert.match(out, /^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  assert.match(err, /E103 .*c\.txt/);
});

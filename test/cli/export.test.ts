import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { layouts } from "../../src/export/index.ts";
import { folderWith, page, run } from "./kit.ts";

test("export --format NAME writes the store in every layout; not with --reports", async (context) => {
  const folder = folderWith(context, { "pages/a.txt": page });
  const store = ["--data", join(folder, "data")];
  await run(["import", join(folder, "pages"), ...store]);
  for (const { name } of layouts) {
    const { status, out, err } = await run(["export", "--format", name, ...store]);
    assert.deepEqual([status, err], [0, ""], name);
    assert.ok(out.includes("Aliyarov"), name);
    const misuse = await run(["export", "--format", name, "--reports", ...store]);
    assert.equal(misuse.status, 2);
    assert.match(misuse.err, /^entente: E704 --format must be one of ndjson/);
  }
});

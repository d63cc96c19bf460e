import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, lines, page, run } from "./kit.ts";

const pages = { "pages/a.txt": page, "pages/b.txt": "France and India signed a defence agreement in Paris." };

test("export --events: event data of the store in each layout and format", async (context) => {
  const folder = folderWith(context, pages);
  const store = ["--data", join(folder, "data")];
  await run(["import", join(folder, "pages"), ...store]);
  const icews = (await run(["export", "--events", "icews", ...store])).out.split("\n");
  assert.equal(icews[0]?.split("\t").length, 20);
  assert.ok(icews.some((line) => line.includes("\tTurkey\t") && line.includes("\tAzerbaijan\t")));
  const petrarch = (await run(["export", "--events", "petrarch", ...store])).out.split("\n").slice(0, -1);
  for (const line of petrarch) assert.equal(line.split("\t").length, 8);
  const flat = lines((await run(["export", "--events", "full", "--format", "ndjson", ...store])).out);
  const records = lines((await run(["export", ...store])).out).filter(({ type }) => type === "event");
  assert.deepEqual(
    flat.map(({ id, text }) => [id, text]),
    records.map(({ id, text }) => [id, text]),
  );
  const out = join(folder, "e.parquet");
  await run(["export", "--events", "full", "--format", "parquet", "--out", out, ...store]);
  assert.equal(readFileSync(out).subarray(0, 4).toString(), "PAR1");
  const days = lines(
    (await run(["export", "--events", "full", "--dyad-day", "--trace", "--format", "ndjson", ...store])).out,
  );
  assert.ok(days.length > 0 && days.every((row) => Number(row.origins) <= Number(row.reports)));
});

test("what does not go together is said: formats, options without --events, Parquet on a terminal", async (context) => {
  const store = ["--data", join(folderWith(context, {}), "data")];
  const refused = async (args: readonly string[], terminal = false) => {
    const { status, err } = await run(["export", ...args, ...store], { terminal });
    assert.equal(status, 2);
    return err;
  };
  assert.match(await refused(["--format", "parquet"]), /E704 --format must be one of ndjson, json/);
  assert.match(
    await refused(["--events", "icews", "--format", "table"]),
    /E704 --format must be one of csv, tsv/,
  );
  assert.match(
    await refused(["--events", "gdelt"]),
    /E704 --events must be one of full, petrarch, icews, polecat/,
  );
  assert.match(await refused(["--dyad-day"]), /E705 .*--events LAYOUT with --dyad-day/);
  assert.match(await refused(["--events", "full", "--trace"]), /E705 .*--dyad-day with --trace/);
  assert.match(
    await refused(["--events", "icews", "--modality", "done"]),
    /E704 --modality must be one of actual/,
  );
  assert.match(await refused(["--events", "full", "--format", "parquet"], true), /E705 .*--out FILE/);
});

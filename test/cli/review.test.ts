import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Correction, Event } from "../../src/contract/index.ts";
import { openStore } from "../../src/store/index.ts";
import { folderWith, lines, page, run } from "./kit.ts";

const setUp = async (context: Parameters<typeof folderWith>[0]) => {
  const folder = folderWith(context, { "pages/a.txt": page });
  const coded = lines((await run(["code", join(folder, "pages")])).out);
  const event = Event.parse(coded.find(({ type }) => type === "event"));
  const correction: Correction = {
    type: "correction",
    report: event.report,
    verdict: "corrected",
    machine: event,
    person: { ...event, modality: "planned" },
    by: "Ada",
    at: "2026-01-02T03:04:05Z",
    why: "it says would",
  };
  const file = join(folder, "corrections.ndjson");
  writeFileSync(file, `${JSON.stringify(correction)}\n`);
  return { folder, file, event, correction, store: ["--data", join(folder, "data")] };
};

test("code --corrections: what people said wins over the program", async (context) => {
  const { folder, file, event } = await setUp(context);
  for (const from of [["code", join(folder, "pages"), "--corrections", file]]) {
    const now = lines((await run(from)).out).find(({ id }) => id === event.id);
    assert.equal(Event.parse(now).modality, "planned");
  }
});

test("review --take puts corrections into the store, once; review gives them back", async (context) => {
  const { folder, file, event, correction, store } = await setUp(context);
  assert.match(
    (await run(["review", "--take", file, ...store])).err,
    /0 corrections taken, 0 held already, 1 of reports that are not in the store/,
  );
  await run(["import", join(folder, "pages"), ...store]);
  assert.match((await run(["review", "--take", file, ...store])).err, /1 corrections? taken/);
  assert.match((await run(["review", "--take", file, ...store])).err, /0 corrections taken, 1 held already/);
  const given = lines((await run(["review", ...store])).out).map((line) => Correction.parse(line));
  assert.deepEqual(given, [correction]);
  const opened = openStore(join(folder, "data"));
  assert.equal(opened.get(event.report)?.coded.events.find(({ id }) => id === event.id)?.modality, "planned");
  opened.close();
  assert.match(
    (await run(["review", "--format", "table", ...store])).out,
    /corrected event .* Ada: it says would/,
  );
});

test("a line that is no correction is named, and nothing is taken", async (context) => {
  const { folder, file, correction, store } = await setUp(context);
  await run(["import", join(folder, "pages"), ...store]);
  writeFileSync(file, `${JSON.stringify(correction)}\n{"type":"correction"}\n`);
  const { status, err } = await run(["review", "--take", file, ...store]);
  assert.equal(status, 1);
  assert.match(err, /E614 Line 2 of .*corrections\.ndjson is no correction/);
  assert.equal((await run(["review", ...store])).out, "");
  assert.match((await run(["review", "--take", "nowhere.ndjson", ...store])).err, /E101/);
});

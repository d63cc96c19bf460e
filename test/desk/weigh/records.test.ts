import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { createAssessor, createDesk } from "../../../src/desk/index.ts";
import { recordsIn } from "../../../src/desk/weigh/records.ts";
import { importData } from "../../../src/pipeline/import/import-data.ts";
import { gdelt } from "../../pipeline/import/gdelt.ts";
import { deskParts } from "../app/kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const data = dirname(parts.store.path);
const pair = ["CHN", "RUS"] as const;

const put = async (name: string, as: string, lines: readonly string[]): Promise<void> => {
  const path = join(data, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  await importData(data, path, { as, knowledge: parts.knowledge });
};

test("the desk weighs by what was imported into its folder, and again when more is", async () => {
  const app = createDesk(parts);
  const read = async (path: string): Promise<string> => (await app.request(path)).text();
  const records = recordsIn(data, parts.knowledge);
  assert.equal(records.version(), "");
  assert.equal(records.known(pair)?.knowledge, parts.knowledge, "nothing imported: nothing to wait for");
  await put("deals.csv", "sipri", [
    "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Order date,Delivery year,TIV delivery values",
    "77,Russia,China,Xy-900,Helicopter,2021,2022,30",
  ]);
  assert.match(records.version(), /^imports [0-9a-f]{12}$/);
  assert.equal(records.known(pair), null, "the files must be asked first");
  const page = await read("/d/chn-rus");
  assert.match(page, /Xy-900/);
  assert.doesNotMatch(page, /In imported event data/);
  await put("events.tsv", "gdelt1", [
    gdelt("20210531", "RUS", "CHN", "057"),
    gdelt("20210601", "CHN", "RUS", "190"),
    gdelt("20210601", "USA", "GBR", "010"),
    gdelt("20210601", "RUS", "GBR", "010"),
  ]);
  const again = await read("/d/rus-chn");
  assert.match(again, /<h2 id="background-title">In imported event data<\/h2>/);
  assert.match(again, /Imported event data have 2 events between the two in 2021/);
  const json = JSON.parse(await read("/d/rus-chn.json"));
  assert.deepEqual(json.data.assessment.background.years[0].events, 2);
});

test("without having asked the imported files a thread is to weigh, not the one who serves", () => {
  const added: unknown[] = [];
  const waiting = () => ({ count: added.length, now: null, failed: new Map<string, string>() });
  const queue = { add: (job: unknown) => added.push(job), waiting, close: () => {} };
  const assessor = createAssessor({ ...parts, queue });
  assert.equal(assessor.of({ dyad: pair, asOf: "2022-06-01" }).state, "waiting");
  assert.equal(added.length, 1);
});

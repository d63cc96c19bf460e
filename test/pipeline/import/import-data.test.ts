import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { importNames } from "../../../src/cli/commands/import.ts";
import { EntenteError } from "../../../src/errors/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { importable, importData } from "../../../src/pipeline/import/import-data.ts";
import { recordedIn } from "../../../src/pipeline/import/recorded.ts";
import { eventMonths, eventYears, importedDyads, listImports } from "../../../src/store/index.ts";
import { gdelt } from "./gdelt.ts";

const knowledge = loadKnowledge();
const folder = mkdtempSync(join(tmpdir(), "entente-import-"));
after(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const file = (content: string | Uint8Array, name = "data.tsv"): string => {
  const path = join(folder, `${made++}-${name}`);
  writeFileSync(path, content);
  return path;
};
const data = (): string => join(folder, `store-${made++}`);

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof EntenteError) return `${error.code} ${error.message}`;
    throw error;
  }
  return "none";
};

const gdeltRows = [
  gdelt("20210531", "RUS", "CHN", "057"),
  gdelt("20210601", "ROM", "USA", "0871"),
  gdelt("20210601", "USA", "", "042"),
  gdelt("20210601", "AFR", "USA", "010"),
  gdelt("20219901", "USA", "GBR", "010"),
  gdelt("20210602", "USA", "USA", "010"),
  gdelt("20210602", "USA", "GBR", "999"),
  "torn\tline",
  "",
].join("\n");

test("the command line offers what can be imported", () => {
  assert.deepEqual(
    [...importNames],
    importable.map(({ name }) => name),
  );
});

test("GDELT: rows kept, and rows left out by why; plain and gzip give the same", async () => {
  const at = data();
  const plain = await importData(at, file(gdeltRows), { as: "gdelt1", knowledge });
  assert.equal(plain.kept, 2);
  assert.equal(plain.rows, 8);
  assert.deepEqual(plain.skipped.map(({ why }) => why).sort(), [
    "line that is no row (missing columns)",
    "no day that can be read",
    "no recipient",
    "the actor is no state",
    "unknown code of event",
    "within one state",
  ]);
  const packed = await importData(data(), file(gzipSync(gdeltRows), "data.csv"), { as: "gdelt1", knowledge });
  assert.deepEqual([packed.kept, packed.skipped], [plain.kept, plain.skipped]);
  const years = await eventYears(at);
  assert.deepEqual(
    years.map(({ a, b, measure }) => `${a} ${b} ${measure}`),
    ["ROU USA material-cooperation", "RUS CHN verbal-cooperation"],
  );
});

const small: readonly (readonly [as: string, text: string])[] = [
  ["gdelt2", `${gdelt("20210531", "RUS", "CHN", "057", 61)}\n`],
  [
    "icews",
    "Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tTarget Country\n1\t2021-05-31\tForeign Ministry\tRussian Federation\t057\tChina\n",
  ],
  [
    "polecat",
    "Event ID\tEvent Date\tEvent Type\tActor Country\tRecipient Country\n1\t2021-05-31\tAGREE\tRUS\tCHN\n2\t2021-05-31\tAGREE\tNone\tCHN\n",
  ],
  ["phoenix", "eid,story_date,source_root,target_root,code\n1,5/31/2021,RUS,CHN,057\n"],
  [
    "phoenix-rt",
    `${["a", "20210531", "2021", "5", "31", "RUSGOV", "RUS", "GOV", "", "CHN", "CHN", "", "", "057", ...Array.from({ length: 12 }, () => "")].join("\t")}\n`,
  ],
  ["petrarch2", "20210531\tRUSGOV\tCHN\t057\n20210531\t---\tCHN\t057\n"],
  [
    "entente",
    `${JSON.stringify({ type: "event", actors: [{ country: "RUS" }], recipients: [{ country: "CHN" }], plover: { event: "AGREE" }, date: { from: "2021-05-31" }, modality: "actual", negated: false })}\n${JSON.stringify({ type: "claim" })}\n${JSON.stringify({ type: "event", actors: [{ country: "RUS" }], recipients: [{ country: "CHN" }], plover: { event: "AGREE" }, date: { from: "2021-05-31" }, modality: "planned", negated: false })}\n`,
  ],
];

for (const [as, text] of small) {
  test(`${as}: one event of Russia and China on the last day of May 2021`, async () => {
    const at = data();
    const { kept, from } = await importData(at, file(text), { as, knowledge });
    assert.equal(kept, 1);
    assert.equal(from, "2021-05-31");
    const [month] = await eventMonths(at, ["CHN", "RUS"]);
    assert.equal(month?.month, "2021-05");
    assert.equal(month?.between, 1);
  });
}

test("a file imported before is known; one half done leaves nothing and is done anew", async () => {
  const at = data();
  const path = file(gdeltRows);
  assert.equal((await importData(at, path, { as: "gdelt1", knowledge })).status, "added");
  assert.equal((await importData(at, path, { as: "gdelt1", knowledge })).status, "known");
  rmSync(join(at, "record", "imports"), { recursive: true });
  assert.equal(listImports(at).length, 0);
  assert.equal((await importData(at, path, { as: "gdelt1", knowledge })).status, "added");
  assert.deepEqual(
    (await eventYears(at)).map(({ value }) => value),
    [1, 1],
  );
  assert.ok(readdirSync(join(at, "record", "events")).every((name) => name.endsWith(".parquet")));
});

test("a wrong file says what it lacks, and nothing is stored", async () => {
  const at = data();
  const icews = file("ccode,year\n2,1999\n");
  assert.match(
    await codeOf(importData(at, icews, { as: "icews", knowledge })),
    /^E303 .*no column Event Date/,
  );
  assert.match(
    await codeOf(importData(at, icews, { as: "gdelt1", knowledge })),
    /^E303 .*cells between tabs, not 57 or 58/,
  );
  assert.match(
    await codeOf(importData(at, icews, { as: "nmc", knowledge })),
    /^E303 .*no column milex, nor milper/,
  );
  assert.match(await codeOf(importData(at, icews, { as: "entente", knowledge })), /^E303 .*no JSON object/);
  assert.match(await codeOf(importData(at, join(folder, "nowhere"), { as: "nmc", knowledge })), /^E101/);
  assert.match(await codeOf(importData(at, file(""), { as: "nmc", knowledge })), /^E103/);
  const torn = gzipSync("x".repeat(5000)).subarray(0, 20);
  assert.match(await codeOf(importData(at, file(torn, "torn.gz"), { as: "nmc", knowledge })), /^E304/);
  assert.match(
    await codeOf(importData(at, file("PK\u0003\u0004 no zip"), { as: "nmc", knowledge })),
    /^E304/,
  );
  assert.equal(listImports(at).length, 0);
});

test("imported deals and exercises are facts of the pair's record", async () => {
  const at = data();
  const deals = file(
    "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Order date,Delivery year,TIV delivery values\n77,Russia,Peru,Mi-171,Helicopter,2013,2014,30\n",
  );
  await importData(at, deals, { as: "sipri", knowledge });
  const { knowledge: more } = await recordedIn(at, ["PER", "RUS"], knowledge);
  const found = more.facts.filter(({ id }) => id === "fact:sipri-77");
  assert.equal(found.length, 1);
  assert.deepEqual(found[0]?.countries, ["RUS", "PER"]);
  const none = await recordedIn(at, ["PER", "KEN"], knowledge);
  assert.equal(none.knowledge, knowledge);
  assert.equal((await importedDyads(at, ["PER", "RUS"]))[0]?.value, 30);
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Traced } from "../../src/contract/index.ts";
import { folderWith, lines, run } from "./kit.ts";

const told = (who: string): string =>
  `Kenya and Oman are allies in fact, General Abel Otieno told ${who}. "Our staffs share one map," Otieno said.`;
const pages = { "pages/a.txt": told("the Lamu Post"), "pages/b.txt": told("the Tana Mirror on Monday") };

const traceStore = async (data: string) =>
  Traced.parse(JSON.parse((await run(["trace", "--data", data, "--format", "json"])).out));

test("a merge undone in the store stays undone, signed and with its reason, until a person takes it back", async (context) => {
  const folder = folderWith(context, pages);
  const data = join(folder, "data");
  await run(["import", join(folder, "pages"), "--data", data]);
  const before = await traceStore(data);
  assert.equal(before.origins.length, 1);
  const pair = before.reports.join(",");
  const signed = ["--by", "A. Reader", "--why", "two interviews"];
  const unsigned = await run(["trace", "--data", data, "--apart", pair, "--by", "A. Reader"]);
  assert.equal(unsigned.status, 1);
  assert.match(unsigned.err, /E611/);
  assert.equal((await run(["trace", "--data", data, "--apart", pair, ...signed])).status, 0);
  const after = await traceStore(data);
  assert.equal(after.origins.length, 2);
  assert.deepEqual(
    after.apart.map(({ by, why }) => [by, why]),
    [["A. Reader", "two interviews"]],
  );
  await run(["trace", "--data", data, "--together", pair, "--by", "B. Reader", "--why", "one after all"]);
  assert.equal((await traceStore(data)).origins.length, 1);
  const listed = lines((await run(["trace", "--data", data, "--decisions", "--format", "ndjson"])).out);
  assert.deepEqual(
    listed.map(({ by }) => by),
    ["A. Reader", "B. Reader"],
  );
});

test("an assessment of the store counts origins as people have put them apart", async (context) => {
  const folder = folderWith(context, pages);
  const data = join(folder, "data");
  await run(["import", join(folder, "pages"), "--data", data]);
  const origins = async (): Promise<number> =>
    JSON.parse((await run(["assess", "KEN", "OMN", "--data", data, "--format", "json"])).out).counts.origins;
  assert.equal(await origins(), 1);
  const { reports } = await traceStore(data);
  const signed = ["--by", "A. Reader", "--why", "two interviews"];
  await run(["trace", "--data", data, "--apart", reports.join(","), ...signed]);
  assert.equal(await origins(), 2);
});

test("a rating of an outlet is kept; what cannot be decided is told", async (context) => {
  const folder = folderWith(context, pages);
  const data = ["--data", join(folder, "data")];
  const signed = ["--by", "A. Reader", "--why", "prints corrections"];
  const rated = await run(["trace", ...data, "--rate", "Reuters=b", ...signed]);
  assert.match(rated.out, /outlet:reuters is B A\. Reader: prints corrections/);
  assert.match((await run(["trace", ...data, "--rate", "No Such Paper=B", ...signed])).err, /E613/);
  assert.match(
    (await run(["trace", ...data, "--rate", "Reuters=G", ...signed])).err,
    /E705.*letter from A to F/,
  );
  assert.match((await run(["trace", ...data, "--apart", "x,y", ...signed])).err, /E603.*x/);
  assert.match((await run(["trace", ...data, "--apart", "x", ...signed])).err, /E705/);
});

test("graph layouts for other programs", async (context) => {
  const folder = folderWith(context, pages);
  const laidOut = async (format: string) =>
    (await run(["trace", join(folder, "pages"), "--format", format])).out;
  assert.match(await laidOut("graphml"), /<graphml [\s\S]*<data key="edge-kind">rests-on<\/data>/);
  assert.match(await laidOut("gexf"), /<gexf [\s\S]*kind="rests-on"/);
  assert.ok(JSON.parse(await laidOut("prov"))["@graph"].length > 2);
});

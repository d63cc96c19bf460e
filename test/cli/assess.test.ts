import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Assessment, Traced } from "../../src/contract/index.ts";
import { folderWith, lines, page, run } from "./kit.ts";

test("an assessment as text: verdict, paper, practice, readings, evidence, in lines that fit", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const { status, out, err } = await run(["assess", "TUR", "AZE", folder]);
  assert.deepEqual([status, err], [0, ""]);
  const headings = [
    "Turkey and Azerbaijan",
    "Confidence: ",
    "On paper",
    "In practice",
    "What this adds up to",
    "Sources",
  ];
  const places = headings.map((heading) => out.search(new RegExp(`^${heading}`, "m")));
  assert.ok(places[0] === 0 && places.every((place) => place >= 0), `${headings} at ${places}`);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  for (const line of out.split("\n")) assert.ok(line.length <= 110, line);
});

test("states by code, name, demonym or capital, in any case", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const dyadOf = async (...states: string[]) => {
    const { out } = await run(["assess", ...states, folder, "--format", "json"]);
    return Assessment.parse(JSON.parse(out)).dyad;
  };
  assert.deepEqual(await dyadOf("TUR", "AZE"), ["TUR", "AZE"]);
  assert.deepEqual(await dyadOf("turkey", "Baku"), ["TUR", "AZE"]);
  assert.deepEqual(await dyadOf("South Korea", "north korea"), ["KOR", "PRK"]);
  assert.deepEqual(await dyadOf("UK", "usa"), ["GBR", "USA"]);
});

test("E401 and E402: an unknown state, the same state twice; exit 2", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const unknown = await run(["assess", "Atlantis", "CHN", folder]);
  assert.equal(unknown.status, 2);
  assert.match(unknown.err, /^entente: E401 Unknown state Atlantis/);
  const twice = await run(["assess", "RUS", "Moscow", folder]);
  assert.equal(twice.status, 2);
  assert.match(twice.err, /^entente: E402 /);
});

test("--as-of is the day it is judged for", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const { out } = await run(["assess", "TUR", "AZE", folder, "--as-of", "2022-03-01", "--format", "json"]);
  assert.equal(Assessment.parse(JSON.parse(out)).asOf, "2022-03-01");
});

test("--html writes one self-contained page beside the text", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const html = join(folder, "report.html");
  const { status, out, err } = await run(["assess", "TUR", "AZE", join(folder, "a.txt"), "--html", html]);
  assert.equal(status, 0);
  assert.match(out, /^Turkey and Azerbaijan/);
  assert.match(err, /wrote .*report\.html/);
  assert.match(readFileSync(html, "utf8"), /^<!doctype html>/i);
});

test("as CSV the evidence; as NDJSON the assessment in a line", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const csv = await run(["assess", "TUR", "AZE", folder, "--format", "csv"]);
  assert.match(csv.out, /^id,indicator,direction,kind,/);
  const [line, ...more] = lines((await run(["assess", "TUR", "AZE", folder, "--format", "ndjson"])).out);
  Assessment.parse(line);
  assert.equal(more.length, 0);
});

test("pages about nothing of the kind, and no page that can be read", async (context) => {
  const folder = folderWith(context, {
    "a.txt": "The bakery on the corner opens at six.",
    "empty/a.txt": "",
  });
  const off = await run(["assess", "Chad", "Fiji", join(folder, "a.txt")]);
  assert.equal(off.status, 0);
  assert.match(off.out, /^Chad and Fiji/);
  const none = await run(["assess", "Chad", "Fiji", join(folder, "empty")]);
  assert.deepEqual([none.status, none.out], [1, ""]);
  assert.match(none.err, /E103/);
});

test("a framework that is none: E501", async (context) => {
  const folder = folderWith(context, { "a.txt": page, "own.yaml": "id: x\n" });
  const args = ["assess", "TUR", "AZE", join(folder, "a.txt"), "--framework"];
  const broken = await run([...args, join(folder, "own.yaml")]);
  assert.equal(broken.status, 1);
  assert.match(broken.err, /^entente: E501 /);
  assert.match((await run([...args, join(folder, "no.yaml")])).err, /^entente: E501 /);
});

test("entente trace: text, and Traced as JSON", async (context) => {
  const folder = folderWith(context, { "a.txt": page, "b.txt": `${page}\nA copy with one line more.\n` });
  const { out } = await run(["trace", folder]);
  assert.match(out, /^2 reports, /);
  const traced = Traced.parse(JSON.parse((await run(["trace", folder, "--format", "json"])).out));
  assert.equal(traced.copies.length, 1);
});

/** The example pages against what a careful reader finds on them (examples/truth.json). */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { read } from "../../src/read/index.ts";

const folder = join(import.meta.dirname, "../../examples");
const Page = z.object({
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  dyad: z.array(z.string()).nullable(),
  role: z.string(),
  speakers: z.array(z.string()),
  headline: z.string(),
  badge: z.string().optional(),
  checker: z.string().optional(),
  finding: z.string().optional(),
  comments: z.number().optional(),
  deleted: z.number().optional(),
  depth: z.number().optional(),
  copyOf: z.string().optional(),
});
const Truth = z.object({
  pages: z.record(z.string(), Page),
  dyads: z.record(z.string(), z.object({ reports: z.number(), origins: z.number(), ally: z.boolean() })),
});
const truth = Truth.parse(JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")));
const names = globSync("*/*.{html,txt}", { cwd: folder }).sort();
const reports = new Map(
  names.map((name) => [name, read(readFileSync(join(folder, name)), { name })] as const),
);

test("every page has its truth, and every truth its page; the pairs add up", () => {
  assert.deepEqual(Object.keys(truth.pages).sort(), names);
  for (const [pair, { reports: count }] of Object.entries(truth.dyads)) {
    const found = Object.values(truth.pages).filter(({ dyad }) => dyad?.join("-") === pair);
    assert.equal(found.length, count, pair);
  }
  assert.ok(names.length >= 16 && Object.keys(truth.dyads).length >= 3);
});

test("every speaker stands on the page that makes it speak", () => {
  for (const [name, { speakers }] of Object.entries(truth.pages)) {
    const text = reports.get(name)?.text.replaceAll("’", "'").toLowerCase() ?? "";
    for (const speaker of speakers) {
      const words = speaker
        .toLowerCase()
        .split(/[^\p{L}']+/u)
        .filter((word) => word.length > 3);
      assert.ok(
        words.some((word) => text.includes(word)),
        `${name}: ${speaker}`,
      );
    }
  }
});

test("the reader finds outlet and day where the page's markup states them", () => {
  for (const [name, page] of Object.entries(truth.pages)) {
    if (!name.endsWith(".html")) continue;
    const report = reports.get(name);
    assert.equal(report?.metadata.outlet[0]?.value, page.outlet, name);
    assert.equal(report?.published[0]?.from, page.published, name);
  }
});

test("threads keep every comment, its nesting and its tombstones", () => {
  for (const [name, { comments = 0, deleted = 0, depth = 0 }] of Object.entries(truth.pages)) {
    const thread = reports.get(name)?.comments ?? [];
    assert.equal(thread.length, comments, name);
    assert.equal(thread.filter(({ state }) => state === "deleted").length, deleted, name);
    assert.equal(Math.max(0, ...thread.map((comment) => comment.depth)), depth, name);
  }
});

test("a badge is earned by checker, date and finding, and only by them", () => {
  for (const [name, { badge }] of Object.entries(truth.pages)) {
    if (badge !== "earned" && badge !== "names-no-checker") continue;
    const found = reports.get(name)?.badges.find(({ kind }) => kind === "fact-check");
    assert.ok(found, name);
    const earned = found.checker !== null && found.date !== null && found.finding !== null;
    assert.equal(earned, badge === "earned", name);
  }
});

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { Report } from "../../src/contract/index.ts";
import { containedPages, containerKind, headLength, read } from "../../src/read/index.ts";
import { assertTiled } from "./tiling.ts";

/** What a fixture may expect; every key is optional. docs/read.md describes them. */
interface Expected {
  readonly form?: "text" | "html";
  /** [kind, opening words] of the blocks in order; with `loose` other blocks may stand between. */
  readonly blocks?: readonly (readonly [string, string])[];
  readonly loose?: boolean;
  /** Opening words of the blocks of running text, in order. */
  readonly body?: readonly string[];
  readonly bodyKind?: string;
  readonly notBody?: readonly string[];
  /** [kind, opening words]; kind "*" is any. */
  readonly contains?: readonly (readonly [string, string])[];
  readonly metadata?: Readonly<Record<string, string | readonly string[]>>;
  readonly published?: Readonly<Record<string, string | null>>;
  readonly badges?: readonly Readonly<Record<string, string | null>>[];
  readonly counters?: readonly (readonly [string, number])[];
  readonly comments?: readonly Readonly<Record<string, string | number | null>>[];
  readonly messages?: readonly string[];
  /** A file of several pages: what each is expected to be, in order. */
  readonly pages?: readonly Expected[];
}

const folder = resolve(import.meta.dirname, "../fixtures/pages");
const bodyKinds = new Set([
  "lead",
  "paragraph",
  "subheading",
  "list",
  "quote",
  "pull-quote",
  "attribution",
  "table",
]);

const wordsOf = (report: Report) =>
  report.blocks.map(({ kind, start, end }) => ({
    kind: kind as string,
    words: report.text.slice(start, end).trim(),
  }));

const checkBlocks = (report: Report, expected: Expected): void => {
  const found = wordsOf(report);
  if (expected.blocks) {
    let at = -1;
    for (const [kind, opening] of expected.blocks) {
      at = found.findIndex((block, index) => index > at && block.words.startsWith(opening));
      assert.notEqual(at, -1, `no block, or not in its place: ${opening}`);
      assert.equal(found[at]?.kind, kind, `kind of: ${opening}`);
    }
    if (!expected.loose)
      assert.equal(
        found.length,
        expected.blocks.length,
        found.map(({ kind, words }) => `${kind} ${words.slice(0, 40)}`).join("\n"),
      );
  }
  for (const [kind, opening] of expected.contains ?? []) {
    const block = found.find(
      ({ words, kind: own }) => words.startsWith(opening) && (kind === "*" || own === kind),
    );
    assert.ok(block, `no ${kind}: ${opening}`);
  }
};

const checkBody = (report: Report, expected: Expected): void => {
  const body = wordsOf(report).filter(({ kind }) => bodyKinds.has(kind));
  let at = -1;
  for (const opening of expected.body ?? []) {
    at = body.findIndex(({ words }, index) => index > at && words.startsWith(opening));
    assert.notEqual(at, -1, `not in the body, or not in its place: ${opening}`);
    if (expected.bodyKind) assert.equal(body[at]?.kind, expected.bodyKind);
  }
  if (expected.body && !expected.loose)
    assert.equal(body.length, expected.body.length, body.map(({ words }) => words.slice(0, 60)).join("\n"));
  for (const words of expected.notBody ?? [])
    assert.ok(!body.some((block) => block.words.includes(words)), `in the body: ${words}`);
};

const checkMetadata = ({ metadata }: Report, expected: Expected): void => {
  const values: Readonly<Record<string, readonly { readonly value: string }[]>> = metadata;
  for (const [name, wanted] of Object.entries(expected.metadata ?? {})) {
    const found = [...new Set(values[name]?.map(({ value }) => value))];
    if (typeof wanted === "string") assert.equal(found[0], wanted, name);
    else assert.deepEqual(found.slice(0, wanted.length), wanted, name);
  }
};

const checkComments = (report: Report, expected: Expected): void => {
  if (!expected.comments) return;
  assert.equal(report.comments.length, expected.comments.length, "number of comments");
  for (const [index, wanted] of expected.comments.entries()) {
    const comment = report.comments[index];
    assert.ok(comment);
    const flat: Readonly<Record<string, string | number | null>> = {
      number: comment.number,
      parent: comment.parent,
      depth: comment.depth,
      state: comment.state,
      author: comment.author?.text ?? null,
      displayName: comment.displayName?.text ?? null,
      status: comment.status?.text ?? null,
      date: comment.date?.from ?? null,
      minute: comment.minute,
      votes: comment.votes,
      body: comment.body && report.text.slice(comment.body.start, comment.body.end),
    };
    for (const [name, value] of Object.entries(wanted))
      assert.equal(flat[name], value, `${name} of comment ${index + 1}`);
  }
};

const checkRest = (report: Report, expected: Expected): void => {
  const published: Readonly<Record<string, unknown>> = report.published[0] ?? {};
  for (const [name, value] of Object.entries(expected.published ?? {}))
    assert.equal(published[name], value, `published ${name}`);
  if (expected.badges) {
    const found = report.badges.map(({ kind, checker, date, finding }) => ({
      kind,
      checker,
      date: date?.from ?? null,
      finding,
    }));
    assert.equal(found.length, expected.badges.length, JSON.stringify(found));
    for (const [index, badge] of expected.badges.entries())
      assert.deepEqual({ ...found[index], ...badge }, found[index]);
  }
  if (expected.counters)
    assert.deepEqual(
      report.counters.map(({ kind, count }) => [kind, count]),
      expected.counters,
    );
  for (const code of expected.messages ?? [])
    assert.ok(
      report.messages.some((message) => message.code === code),
      `no message ${code}`,
    );
};

const check = (report: Report, expected: Expected): void => {
  Report.parse(report);
  assertTiled(report);
  if (expected.form) assert.equal(report.source.form, expected.form);
  checkBlocks(report, expected);
  checkBody(report, expected);
  checkMetadata(report, expected);
  checkComments(report, expected);
  checkRest(report, expected);
};

/** The reports of a fixture's source: one of a page, as many as it holds of a container. */
const reportsOf = async (path: string): Promise<Report[]> => {
  const bytes = readFileSync(path);
  const kind = containerKind(bytes.subarray(0, headLength), path);
  if (kind === null) return [read(bytes, { name: path.replace(/^.*\//u, "") })];
  const reports: Report[] = [];
  for await (const page of containedPages({ name: path, kind, bytes, maxBytes: 1_000_000 })) {
    assert.ok("content" in page, "taken out of its container");
    reports.push(read(page.content, page.options));
  }
  return reports;
};

for (const file of globSync("*/expected.json", { cwd: folder }).sort()) {
  const name = dirname(file);
  test(`fixture page ${name}`, async () => {
    const expected = JSON.parse(readFileSync(join(folder, file), "utf8")) as Expected;
    const [source = ""] = globSync("source.*", { cwd: join(folder, name) });
    const reports = await reportsOf(join(folder, name, source));
    const wanted = expected.pages ?? [expected];
    assert.equal(reports.length, wanted.length, "number of pages");
    for (const [index, report] of reports.entries()) check(report, wanted[index] ?? {});
  });
}

test("there are at least forty fixture pages", () => {
  assert.ok(globSync("*/expected.json", { cwd: folder }).length >= 40);
});

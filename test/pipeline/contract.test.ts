import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Coded, Report, Sentence } from "../../src/contract/index.ts";
import { codePage } from "../../src/pipeline/code-page.ts";
import { collect } from "../../src/pipeline/collect.ts";
import { loadSource } from "../../src/pipeline/load-source.ts";
import { isFailure, type Source } from "../../src/pipeline/source.ts";

const root = join(import.meta.dirname, "../..");
const examples = join(root, "examples");
const founding = join(root, "../shared/founding");

/** Places where a record's words are not the text that stands there. */
function misplaced(value: unknown, text: string, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { start, end, text: words } = value as Record<string, unknown>;
  const isQuote = typeof start === "number" && typeof end === "number" && typeof words === "string";
  const wrong = isQuote && text.slice(start, end) !== words ? [`${path}: "${words}" at ${start}-${end}`] : [];
  return [
    ...wrong,
    ...Object.entries(value).flatMap(([key, below]) => misplaced(below, text, `${path}.${key}`)),
  ];
}

async function holdToContract(source: Source): Promise<void> {
  const { content, options } = await loadSource(source);
  const page = codePage(content, options);
  Report.parse(page.report);
  Coded.parse(page.coded);
  for (const sentence of page.sentences) Sentence.parse(sentence);
  assert.deepEqual(misplaced(page.coded, page.report.text), [], source.name);
  assert.deepEqual(misplaced(page.report.badges, page.report.text), [], source.name);
  assert.deepEqual(misplaced(page.report.comments, page.report.text), [], source.name);
  assert.equal(
    page.report.blocks.map(({ start, end }) => page.report.text.slice(start, end)).join(""),
    page.report.text,
  );
  assert.equal(
    JSON.stringify(codePage(content, options)),
    JSON.stringify(page),
    `${source.name}: not the same twice`,
  );
}

for (const [name, folder] of [
  ["examples", examples],
  ["founding pages", founding],
] as const) {
  const skip = existsSync(folder) ? false : `${name} absent`;
  test(`${name}: every record keeps the contract, stands where it says, and comes out the same twice`, {
    skip,
  }, async () => {
    for (const page of collect([folder])) {
      assert.ok(!isFailure(page));
      await holdToContract(page);
    }
  });
}

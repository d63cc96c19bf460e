/** What the event benches share: rows, models, scores. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Report } from "../../src/contract/index.ts";
import { type Knowledge, loadKnowledge } from "../../src/knowledge/index.ts";
import { loadModel, type Model } from "../../src/parse/index.ts";

const gold = `${import.meta.dirname}/../../../shared/gold`;

export interface Tools {
  readonly knowledge: Knowledge;
  readonly model: Model;
}

export const tools = (): Tools => ({ knowledge: loadKnowledge(), model: loadModel() });

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a JSON-lines file of the gold folder, or `null` (with a line saying so) when it is not there. */
export const rowsOf = (path: string): readonly Row[] | null => {
  const file = `${gold}/${path}`;
  if (!existsSync(file)) {
    process.stdout.write(`skipped: ../shared/gold/${path} is not there\n`);
    return null;
  }
  const bytes = readFileSync(file);
  const text = path.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line): Row => JSON.parse(line));
};

export const readGold = (path: string): string | null => {
  const file = `${gold}/${path}`;
  if (existsSync(file)) return readFileSync(file, "utf8");
  process.stdout.write(`skipped: ../shared/gold/${path} is not there\n`);
  return null;
};

/** A one-sentence page, dated when a day is given. */
export const pageOf = (text: string, day: string | null = null): Report => ({
  type: "report",
  contract: 1,
  id: "bench",
  stage: { name: "read", version: "0" },
  source: { form: "text", name: null, url: null, bytes: text.length, sha256: "" },
  text,
  blocks: [{ id: "b1", kind: "paragraph", start: 0, end: text.length, confidence: 1, rule: "bench" }],
  metadata: { title: [], authors: [], outlet: [], language: [], canonicalUrl: [], section: [], credit: [] },
  published: day ? [{ from: day, to: day, basis: "stated", source: "bench", span: null }] : [],
  modified: [],
  badges: [],
  counters: [],
  comments: [],
  messages: [],
});

/** F1 in percent from counts. */
export const f1 = (right: number, given: number, wanted: number): number =>
  right === 0 ? 0 : (200 * right) / (given + wanted);

/** Macro F1 in percent over the labels of the gold. */
export const macroF1 = (given: readonly string[], wanted: readonly string[]): number => {
  const labels = [...new Set(wanted)];
  const each = labels.map((label) => {
    const right = given.filter((one, at) => one === label && wanted[at] === label).length;
    return f1(
      right,
      given.filter((one) => one === label).length,
      wanted.filter((one) => one === label).length,
    );
  });
  return each.reduce((sum, one) => sum + one, 0) / labels.length;
};

export type Figures = (readonly [figure: string, value: string])[];
export const fixed = (value: number, digits = 1): string => value.toFixed(digits);

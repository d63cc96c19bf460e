/** Feature rows and labels of every page of a set, kept in a cache file because they take minutes. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { goldOf, pagesOf } from "../../bench/read/pages.ts";
import { featureNames } from "../../src/read/html/features.ts";
import { lookAt, rowsOf } from "../../src/read/html/page-facts.ts";
import { decode } from "../../src/read/input/decode.ts";
import { labelsOf } from "./labels.ts";

export interface CollectedPage {
  readonly set: string;
  readonly name: string;
  readonly gold: string;
  readonly texts: readonly string[];
  readonly rows: readonly Float32Array[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

/** Pages whose gold text is hardly on the page teach nothing (loaded by script, or another version). */
const leastShown = 0.5;

/** Every fifth page is taken a second time without Readability's vote, for the pages it is not asked on. */

export const collect = async (set: string, cache: string): Promise<CollectedPage[]> => {
  const file = `${cache}/${set}-${featureNames.length}.bin`;
  if (existsSync(file)) return deserialize(readFileSync(file)) as CollectedPage[];
  const gold = goldOf(set);
  const pages: CollectedPage[] = [];
  for await (const { name, bytes } of pagesOf(set)) {
    const row = gold.get(name);
    if (!row || typeof row.body !== "string" || row.body === "" || (row.page_type ?? "article") !== "article")
      continue;
    const page = lookAt(decode(bytes, name));
    const texts = page.runs.map(({ text }) => text);
    const labelled = labelsOf(texts, row.body);
    const shown = texts.reduce((sum, text, at) => sum + (labelled[at]?.label === 1 ? text.length : 0), 0);
    if (shown < row.body.length * leastShown) continue;
    const blind = { ...page, facts: { ...page.facts, opinion: null } };
    for (const seen of pages.length % 5 === 0 ? [page, blind] : [page])
      pages.push({
        set,
        name,
        gold: row.body,
        texts,
        rows: rowsOf(seen).map((values) => Float32Array.from(values)),
        labels: labelled.map(({ label }) => label),
        weights: labelled.map(({ weight }) => weight),
      });
  }
  writeFileSync(file, serialize(pages));
  return pages;
};

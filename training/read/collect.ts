/** Feature rows and labels of every page of a set, kept in a cache file because they take a minute. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { type GoldRow, goldOf, pagesOf } from "../../bench/read/pages.ts";
import { featureNames, featureTable } from "../../src/read/html/body/features.ts";
import type { Table } from "../../src/read/html/body/table.ts";
import { isEmbeddedPost } from "../../src/read/html/embedded-posts.ts";
import { type HtmlPage, lookAt } from "../../src/read/html/page-facts.ts";
import type { Scope } from "../../src/read/html/scope.ts";
import type { Run } from "../../src/read/html/segment.ts";
import { decode } from "../../src/read/input/decode.ts";
import { disguised } from "./disguise.ts";
import { labelsOf } from "./labels.ts";

export interface CollectedPage {
  readonly set: string;
  readonly name: string;
  /** The outlet's host: pages of one outlet look alike and stay in one fold. */
  readonly host: string;
  readonly gold: string;
  /** Without their elements, which the second look does not need. */
  readonly runs: readonly Run[];
  readonly own: Table;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
  /** Runs that `read` would never take for the article: the headline and comments. */
  readonly barred: readonly boolean[];
  /** Share of the gold text that stands on the page at all. */
  readonly shown: number;
  /** A copy with other markup: it is fitted on and never measured. */
  readonly disguised: boolean;
}

/** Copies of the scopes that hold no element; a scope shared by runs stays shared. */
const light = (runs: readonly Run[]): Run[] => {
  const known = new Map<Scope, Scope>();
  const bare = (scope: Scope): Scope => {
    const before = known.get(scope);
    if (before) return before;
    const parent = scope.parent === null ? null : bare(scope.parent);
    const own = { ...scope, parent, element: { attrs: [] } } as unknown as Scope;
    known.set(scope, own);
    return own;
  };
  return runs.map((run) => ({ ...run, scope: bare(run.scope), parts: [] }));
};

const hostOf = (url: string | null | undefined, name: string): string => {
  try {
    return new URL(url ?? "").hostname.replace(/^www\./u, "");
  } catch {
    return name;
  }
};

/** What a copy with other markup weighs: the page itself tells more. */
const copyWeight = 0.5;

const collected = (set: string, row: GoldRow, page: HtmlPage, copy: boolean): CollectedPage => {
  const gold = row.body ?? "";
  const { runs, thread, headline } = page;
  const labelled = labelsOf(
    runs.map(({ text }) => text),
    gold,
  );
  const body = runs.reduce((sum, { text }, at) => sum + (labelled[at]?.label === 1 ? text.length : 0), 0);
  const { width, count, values } = featureTable(runs, page.facts);
  return {
    set,
    name: row.file,
    host: hostOf(row.url, row.file),
    gold,
    runs: light(runs),
    own: { width, count, values },
    labels: Uint8Array.from(labelled, ({ label }) => label),
    weights: Float32Array.from(labelled, ({ weight }, at) => {
      const run = runs[at];
      return run && isEmbeddedPost(run) ? 0 : copy ? copyWeight * weight : weight;
    }),
    barred: thread.places.map((place, at) => (place !== null && place !== "furniture") || at === headline),
    shown: body / gold.length,
    disguised: copy,
  };
};

/** The articles of a set, from the cache where it holds rows of the same features. */
export const collect = async (set: string, cache: string | undefined): Promise<CollectedPage[]> => {
  const file = cache === undefined ? undefined : `${cache}/${set}.bin`;
  if (file !== undefined && existsSync(file)) {
    const kept = deserialize(readFileSync(file)) as { names: readonly string[]; pages: CollectedPage[] };
    if (kept.names.join() === featureNames.join()) return kept.pages;
  }
  const gold = goldOf(set);
  const pages: CollectedPage[] = [];
  for await (const { name, bytes } of pagesOf(set)) {
    const row = gold.get(name);
    if (!row?.body || (row.page_type ?? "article") !== "article") continue;
    const html = decode(bytes, name);
    pages.push(collected(set, row, lookAt(html), false));
    const other = disguised(html, name);
    if (other !== null) pages.push(collected(set, row, lookAt(other), true));
  }
  if (cache !== undefined && file !== undefined) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, serialize({ names: featureNames, pages }));
  }
  return pages;
};

/** Small corpora written by hand, with the origins behind them known: read, parsed, coded and traced like any page. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Knowledge } from "../../src/knowledge/index.ts";
import { type CodedPage, codePage } from "../../src/pipeline/index.ts";
import { countOrigins, trace } from "../../src/trace/index.ts";
import { addressOf, paragraphsOf, webPage } from "./web-page.ts";

const folder = join(import.meta.dirname, "corpora");

const Entry = z.strictObject({
  id: z.string(),
  outlet: z.string(),
  date: z.string(),
  headline: z.string(),
  author: z.string().optional(),
  text: z.string().optional(),
  /** Id of the report whose paragraphs it prints, and which of them, counted from one. */
  of: z.string().optional(),
  keep: z.array(z.number()).optional(),
  before: z.string().optional(),
  after: z.string().optional(),
});
type Entry = z.infer<typeof Entry>;

const OwnCorpus = z.strictObject({
  name: z.string(),
  /** Why there are so many origins, written with them. */
  why: z.string().optional(),
  /** What stands behind the reports, one entry an origin. */
  origins: z.array(z.string()),
  /** Reports that share text, or of which one is a translation of the other. */
  copies: z.array(z.array(z.string())),
  reports: z.array(Entry).min(3).max(12),
});
type OwnCorpus = z.infer<typeof OwnCorpus>;

/** The corpora of the files whose name begins with the word given. */
export function ownCorpora(batch: string): OwnCorpus[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith(batch))
    .sort()
    .flatMap((file) => z.array(OwnCorpus).parse(parse(readFileSync(join(folder, file), "utf8"))));
}

function bodyOf(entry: Entry, entries: readonly Entry[]): string[] {
  const source = entries.find(({ id }) => id === entry.of);
  const taken = source === undefined ? [] : bodyOf(source, entries);
  const kept = (entry.keep ?? []).map((place) => taken[place - 1] ?? "");
  return [entry.before ?? "", entry.text ?? "", ...kept, entry.after ?? ""].flatMap(paragraphsOf);
}

/** What tracing made of one corpus. */
export interface Outcome {
  readonly name: string;
  readonly expected: readonly string[];
  readonly counted: number;
  /** The labels of all origins found, those that are not counted in brackets. */
  readonly found: readonly string[];
  readonly copiesRight: boolean;
  readonly copies: string;
}

const grouped = (pairs: readonly (readonly [string, string])[]): string => {
  const groups: Set<string>[] = [];
  for (const pair of pairs) {
    const joined = groups.filter((group) => pair.some((id) => group.has(id)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([...joined.flatMap((group) => [...group]), ...pair]));
  }
  return groups
    .map((group) => [...group].sort().join(""))
    .sort()
    .join(" ");
};

const pairsOf = (group: readonly string[]): [string, string][] =>
  group.slice(1).map((id) => [group[0] ?? "", id]);

/** The pages of a corpus, read and coded, by the ids that the corpus gives them. */
export const pagesOf = (corpus: OwnCorpus, knowledge: Knowledge): Map<string, CodedPage> =>
  new Map(
    corpus.reports.map((entry) => {
      const url = addressOf(entry.outlet, entry.id);
      const html = webPage(entry, bodyOf(entry, corpus.reports));
      return [entry.id, codePage(html, { name: entry.id, url, form: "html", knowledge })];
    }),
  );

export function outcomeOf(corpus: OwnCorpus, knowledge: Knowledge): Outcome {
  const pages = pagesOf(corpus, knowledge);
  const names = new Map([...pages].map(([id, { report }]) => [report.id, id]));
  const { origins, copies } = trace([...pages.values()], knowledge);
  const name = (id: string): string => names.get(id) ?? id;
  const groups = grouped(copies.map(({ from, to }): [string, string] => [name(from), name(to)]));
  const expected = grouped(corpus.copies.flatMap(pairsOf));
  return {
    name: corpus.name,
    expected: corpus.origins,
    counted: countOrigins(origins),
    found: origins.map(({ speaker, label, reports }) => {
      const told = `${label} <${reports.map(name).sort().join("")}>`;
      return speaker === null ? `(${told})` : told;
    }),
    copiesRight: groups === expected,
    copies: `${groups || "none"} (expected ${expected || "none"})`,
  };
}

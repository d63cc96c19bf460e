/** How many copies `trace` finds, what it merges wrongly, and whether it counts origins right. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { clustersOf } from "../src/trace/copy-index/index.ts";
import { countOrigins, type Document, trace } from "../src/trace/index.ts";
import { coded, page } from "../test/trace/kit/build.ts";
import { ownText, random } from "../test/trace/kit/texts.ts";
import { scoreCitations, scoreCredibility, scoreEchoes, scoreHappenings } from "./trace/case-scores.ts";
import { type Generated, generate, pairOf } from "./trace/corpus.ts";
import { growth } from "./trace/growth.ts";
import { world } from "./trace/origin-worlds.ts";
import { outcomeOf, ownCorpora, pagesOf } from "./trace/own-corpora.ts";

const news = "../shared/gold/pages/naeb421/gold.jsonl.gz";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const share = (part: number, whole: number): string => (whole === 0 ? "-" : (part / whole).toFixed(3));

function scoreCopies(name: string, { reports, copies, scraps, unscored }: Generated): void {
  const documents: Document[] = reports.map((report) => ({ report, coded: coded(report) }));
  const start = process.cpuUsage();
  const traced = trace(documents, loadKnowledge());
  const { user, system } = process.cpuUsage(start);
  const all = traced.copies
    .filter(({ channel }) => channel === "text")
    .map(({ from, to }) => pairOf(from, to));
  const found = new Set(all.filter((pair) => !unscored.has(pair) && !scraps.has(pair)));
  const right = [...found].filter((pair) => copies.has(pair)).length;
  const [precision, recall] = [right / Math.max(1, found.size), right / copies.size];
  print(`${name}: ${reports.length} reports, ${copies.size} true pairs, ${found.size} found`);
  print(
    `  pairs P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}; false merges ${share(found.size - right, found.size)}`,
  );
  print(`  ${((user + system) / 1000 / reports.length).toFixed(2)} ms CPU a report`);
  print(
    `  adjusted Rand index ${adjustedRand(reports, copies, found).toFixed(3)} (merged pieces and scraps left out)`,
  );
  print(
    `    under a fifth shared     found ${all.filter((pair) => scraps.has(pair)).length} of ${scraps.size}, apart from the figures above`,
  );
  scoreKinds({ reports, copies }, found);
}

/** The text that a report of the generated corpus is made of: "t12" for "t12-3". */
const rootOf = (id: string): string => id.split("-")[0] ?? id;

/** Pairs and clusters of the texts to which each transformation was put; false pairs are those with an end among them. */
function scoreKinds(
  { reports, copies }: Pick<Generated, "reports" | "copies">,
  found: ReadonlySet<string>,
): void {
  for (const [kind, pairs] of Map.groupBy(copies, ([, one]) => one)) {
    const hits = pairs.filter(([pair]) => found.has(pair)).length;
    const roots = new Set(pairs.map(([pair]) => rootOf(pair.split(" ")[0] ?? "")));
    const isOfKind = (id: string): boolean => roots.has(rootOf(id));
    const wrong = [...found].filter((pair) => !copies.has(pair) && pair.split(" ").some(isOfKind)).length;
    const f1 = (2 * hits) / (2 * hits + wrong + pairs.length - hits);
    const own = reports.filter(({ id }) => isOfKind(id));
    const rand =
      kind === "merged of two" ? "" : `, Rand index ${adjustedRand(own, copies, found).toFixed(3)}`;
    print(
      `    ${kind.padEnd(24)} R ${share(hits, pairs.length)} of ${pairs.length}, F1 ${f1.toFixed(3)}${rand}`,
    );
  }
}

const choose2 = (count: number): number => (count * (count - 1)) / 2;

/** Cluster of each report by pairs. */
function clusterOf(ids: readonly string[], pairs: Iterable<string>): Map<string, string> {
  const edges = [...pairs].map((pair) => {
    const [a = "", b = ""] = pair.split(" ");
    return { a, b };
  });
  const known = new Set(ids);
  const clusters = clustersOf(edges.filter(({ a, b }) => known.has(a) && known.has(b)));
  const named = new Map(clusters.flatMap((cluster) => cluster.map((id) => [id, cluster[0] ?? ""] as const)));
  return new Map(ids.map((id) => [id, named.get(id) ?? id]));
}

/**
 * Adjusted Rand index of the clusters (Hubert and Arabie 1985); pieces merged of two texts belong to two clusters and are left
 * out, as are scraps.
 */
function adjustedRand(
  reports: Generated["reports"],
  copies: Generated["copies"],
  found: ReadonlySet<string>,
): number {
  const ids = reports.map(({ id }) => id).filter((id) => !/^[mu]\d/.test(id));
  const known = new Set(ids);
  const within = (pairs: Iterable<string>): string[] =>
    [...pairs].filter((pair) => pair.split(" ").every((id) => known.has(id)));
  const [truth, made] = [clusterOf(ids, within(copies.keys())), clusterOf(ids, within(found))];
  const sum = (key: (id: string) => string): number =>
    [...Map.groupBy(ids, key).values()].reduce((total, { length }) => total + choose2(length), 0);
  const both = sum((id) => `${truth.get(id)} ${made.get(id)}`);
  const [one, other] = [sum((id) => truth.get(id) ?? id), sum((id) => made.get(id) ?? id)];
  const expected = (one * other) / choose2(ids.length);
  return (both - expected) / ((one + other) / 2 - expected);
}

interface NewsRow {
  readonly id?: string;
  readonly body?: string;
}

function newsTexts(): string[][] {
  const lines = gunzipSync(readFileSync(news)).toString("utf8").trim().split("\n");
  return lines
    .map((line) => (JSON.parse(line) as NewsRow).body ?? "")
    .map((body) => body.split(/\n+/).filter((one) => one.trim() !== ""))
    .filter((text) => text.join(" ").split(/\s+/).length >= 120 && text.length >= 3);
}

function scoreApart(texts: readonly (readonly string[])[]): void {
  const documents = texts.map((paragraphs, index) => {
    const report = page({ id: `n${index}`, paragraphs });
    return { report, coded: coded(report) };
  });
  const { copies } = trace(documents, loadKnowledge());
  print(`news as it is: ${texts.length} texts, ${copies.length} pairs called copies`);
  for (const { from, to, share: part } of copies.slice(0, 10)) print(`    ${from} ${to} ${part.toFixed(2)}`);
}

function scoreOrigins(worlds: number): void {
  const knowledge = loadKnowledge();
  let exact = 0;
  let off = 0;
  for (let seed = 1; seed <= worlds; seed++) {
    const { documents, origins } = world(seed);
    const counted = countOrigins(trace(documents, knowledge).origins);
    if (counted === origins) exact++;
    off += Math.abs(counted - origins);
  }
  print(
    `origins: ${worlds} small corpora, exact ${share(exact, worlds)}, mean error ${(off / worlds).toFixed(3)}`,
  );
}

/** Corpora written by hand, from page to origins; `--misses` names each that comes out wrong. */
function scoreOwn(batch: string, names: boolean): void {
  const knowledge = loadKnowledge();
  const outcomes = ownCorpora(batch).map((corpus) => outcomeOf(corpus, knowledge));
  const exact = outcomes.filter(({ counted, expected }) => counted === expected.length);
  const grouped = outcomes.filter(({ copiesRight }) => copiesRight);
  print(
    `own corpora, ${batch} batch: origins exact ${exact.length} of ${outcomes.length}, groups of copies exact ${grouped.length}`,
  );
  if (!names) return;
  for (const one of outcomes) {
    if (!exact.includes(one))
      print(`    ${one.name}: ${one.counted}, not ${one.expected.length}: ${one.found.join(" | ")}`);
    if (!one.copiesRight) print(`    ${one.name}: copies ${one.copies}`);
  }
}

/** `--many N`: an index on disk that grows to N reports. */
function scoreGrowth(args: readonly string[]): void {
  const reports = Number(args[args.indexOf("--many") + 1] ?? 1_000_000);
  if (!Number.isSafeInteger(reports) || reports < 1) throw new RangeError("--many needs a number of reports");
  print(`an index of ${reports} reports:`);
  growth(reports, print);
}

/** Cases written by hand: misquotation, happenings, the second channel, credibility. */
function scoreCases(names: boolean): void {
  for (const batch of ["", "fresh-"]) {
    const scoring = { knowledge: loadKnowledge(), print, names, batch };
    scoreCitations(scoring);
    scoreHappenings(scoring);
    scoreEchoes(scoring);
    scoreCredibility(scoring);
  }
}

const batches = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"] as const;

/** What the check of citations flags on all corpora written by hand, to be judged by reading: they hold no misquotation on purpose. */
function printFlags(): void {
  const knowledge = loadKnowledge();
  const pages = batches.flatMap((batch) =>
    ownCorpora(batch).flatMap((corpus) => [...pagesOf(corpus, knowledge).values()]),
  );
  const claims = new Map(pages.flatMap(({ coded: { claims: own } }) => own.map((one) => [one.id, one.text])));
  const { citationChecks } = trace(pages, knowledge);
  const flagged = citationChecks.filter(({ verdict }) => verdict !== "borne-out");
  print(`citations in ${pages.length} pages: ${citationChecks.length} checked, ${flagged.length} flagged`);
  for (const { claim, verdict, says, passage } of flagged)
    print(`  ${verdict}: ${claims.get(claim)}\n    ${says}\n    ${passage?.text ?? "no passage"}`);
}

export async function run(args: readonly string[]): Promise<void> {
  if (args.includes("--many")) return scoreGrowth(args);
  if (args.includes("--flags")) return printFlags();
  if (args.includes("--cases")) return scoreCases(args.includes("--misses"));
  const next = random(11);
  const bases = Array.from({ length: 600 }, () => ownText(next, 4 + Math.floor(next() * 5)));
  scoreCopies("generated texts", generate(bases, 12));
  if (existsSync(news)) {
    const texts = newsTexts();
    scoreApart(texts);
    scoreCopies("news texts", generate(texts, 13));
  } else print(`skipped: ${news} is not there`);
  scoreOrigins(100);
  for (const batch of batches) scoreOwn(batch, args.includes("--misses"));
  scoreCases(args.includes("--misses"));
}

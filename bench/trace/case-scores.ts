/** Scores of misquotation, happenings, the second channel and credibility on cases written by hand. */
import { z } from "zod";
import type { Knowledge } from "../../src/knowledge/index.ts";
import { CaseReport, type Counts, casesOf, figuresOf, traceCase } from "./cases.ts";

type Print = (line: string) => void;

/** What a score is printed with; `names` asks for each case that comes out wrong. */
export interface Scoring {
  readonly knowledge: Knowledge;
  readonly print: Print;
  readonly names: boolean;
  /** Which cases: "" for the first, on which mending was done, or the word their files begin with. */
  readonly batch: string;
}

const told = (batch: string): string => (batch === "" ? "first cases" : "fresh cases");

const Verdict = z.enum(["borne-out", "says-less", "says-otherwise", "not-there"]);
const Cited = z.strictObject({ outlet: z.string(), text: z.string() });
const CitationCase = z.strictObject({ name: z.string(), verdict: Verdict, source: Cited, cites: Cited });

/** The worst first: a report with one misquotation misquotes. */
const byGravity = ["not-there", "says-otherwise", "says-less", "borne-out"] as const;

/** Misquotation: what one report makes another say, against what that one says. */
export function scoreCitations({ knowledge, print, names, batch }: Scoring): void {
  const cases = casesOf(`${batch}citations`, CitationCase);
  const flagged: Counts = { right: 0, found: 0, there: 0 };
  let exact = 0;
  let checked = 0;
  const wrong: string[] = [];
  for (const { name, verdict, source, cites } of cases) {
    const reports = { a: { ...source, date: "2024-03-04" }, b: { ...cites, date: "2024-03-05" } };
    const { traced } = traceCase(reports, knowledge);
    const all = traced.citationChecks.map((check) => check.verdict);
    const found = byGravity.find((one) => all.includes(one));
    if (found !== undefined) checked++;
    if (found === verdict) exact++;
    else wrong.push(`    ${name}: ${found ?? "not checked"}, not ${verdict}`);
    const [isFound, isThere] = [found !== undefined && found !== "borne-out", verdict !== "borne-out"];
    if (isFound) flagged.found++;
    if (isThere) flagged.there++;
    if (isFound && isThere) flagged.right++;
  }
  print(
    `citations held against what is cited, ${told(batch)}: ${cases.length} cases, ${checked} checked, verdict exact ${exact}`,
  );
  print(`  misquotations ${figuresOf(flagged)}`);
  if (names) for (const line of wrong) print(line);
}

const Aspect = z.enum(["date", "actors", "counts", "modality"]);
const Dated = z.strictObject({ date: z.string(), text: z.string() });
const HappeningCase = z.strictObject({
  name: z.string(),
  together: z.array(z.array(z.string())),
  differ: z.array(Aspect).optional(),
  reports: z.record(z.string(), Dated),
});

const pairsIn = (group: readonly string[]): string[] => {
  const ids = [...new Set(group)].sort();
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => `${one} ${other}`));
};

const withOutlets = (
  reports: Readonly<Record<string, { date: string; text: string }>>,
): Record<string, CaseReport> =>
  Object.fromEntries(
    Object.entries(reports).map(([id, one]) => [id, { ...one, outlet: `${id.toUpperCase()} Courier` }]),
  );

/** Happenings: pairs of reports that tell one event, and on what they are said to differ. */
export function scoreHappenings({ knowledge, print, names, batch }: Scoring): void {
  const cases = casesOf(`${batch}happenings`, HappeningCase);
  const pairs: Counts = { right: 0, found: 0, there: 0 };
  let differing = 0;
  let asked = 0;
  const wrong: string[] = [];
  for (const { name, together, differ, reports } of cases) {
    const { traced, nameOf } = traceCase(withOutlets(reports), knowledge);
    const found = new Set(
      traced.happenings.flatMap(({ tellings }) => pairsIn(tellings.map(({ report }) => nameOf(report)))),
    );
    const there = new Set(together.flatMap(pairsIn));
    const right = [...found].filter((pair) => there.has(pair)).length;
    pairs.right += right;
    pairs.found += found.size;
    pairs.there += there.size;
    const said = [...new Set(traced.happenings.flatMap((one) => one.differ))].sort().join(" ");
    const expected = [...(differ ?? [])].sort().join(" ");
    if (differ !== undefined) asked++;
    if (differ !== undefined && said === expected) differing++;
    if (right !== there.size || found.size !== there.size)
      wrong.push(`    ${name}: ${[...found].join(", ") || "none"}, not ${[...there].join(", ") || "none"}`);
    else if (differ !== undefined && said !== expected)
      wrong.push(`    ${name}: differ on ${said || "nothing"}, not ${expected || "nothing"}`);
  }
  print(
    `happenings, ${told(batch)}: ${cases.length} cases, pairs of reports that tell one: ${figuresOf(pairs)}`,
  );
  print(`  on what the tellings differ, exact: ${differing} of ${asked}`);
  if (names) for (const line of wrong) print(line);
}

const EchoCase = z.strictObject({ name: z.string(), rendering: z.boolean(), a: CaseReport, b: CaseReport });

/** The second channel: renderings of one report in another language, and reports that only tell of one thing. */
export function scoreEchoes({ knowledge, print, names, batch }: Scoring): void {
  const cases = casesOf(`${batch}echoes`, EchoCase);
  const echoes: Counts = { right: 0, found: 0, there: 0 };
  let marked = 0;
  const wrong: string[] = [];
  for (const { name, rendering, a, b } of cases) {
    const { copies } = traceCase({ a, b }, knowledge).traced;
    const isFound = copies.length > 0;
    if (copies.every(({ channel }) => channel === "skeleton")) marked += copies.length;
    if (rendering) echoes.there++;
    if (isFound) echoes.found++;
    if (rendering && isFound) echoes.right++;
    if (rendering !== isFound) wrong.push(`    ${name}: ${isFound ? (copies[0]?.why ?? "") : "not found"}`);
  }
  print(`second channel, ${told(batch)}: ${cases.length} cases, renderings ${figuresOf(echoes)}`);
  print(`  marked as the weaker channel: ${marked} of ${echoes.found}`);
  if (names) for (const line of wrong) print(line);
}

const CredibilityCase = z.strictObject({
  name: z.string(),
  /** The report whose claim is rated. */
  of: z.string(),
  rating: z.int().min(1).max(6),
  reports: z.record(z.string(), Dated),
});

/** Credibility: the rating of one claim by what independent origins say of it. */
export function scoreCredibility({ knowledge, print, names, batch }: Scoring): void {
  const cases = casesOf(`${batch}credibility`, CredibilityCase);
  let exact = 0;
  const wrong: string[] = [];
  for (const { name, of, rating, reports } of cases) {
    const { traced, claimsOf } = traceCase(withOutlets(reports), knowledge);
    const own = new Set(claimsOf(of).map(({ id }) => id));
    const found = traced.credibility.find(({ claim }) => own.has(claim));
    if (found?.rating === rating) exact++;
    else wrong.push(`    ${name}: ${found?.rating ?? "not rated"}, not ${rating}: ${found?.says ?? ""}`);
  }
  print(`credibility, ${told(batch)}: ${cases.length} cases, rating exact ${exact}`);
  if (names) for (const line of wrong) print(line);
}

/** The features by which a run is judged: numbers in the order of `featureNames`. */
import { cues } from "../cues/cues.ts";
import { partNames } from "./names.ts";
import { ownFeatures, ownNames } from "./own-features.ts";
import type { Scope } from "./scope.ts";
import { nearTags, ScopeBook } from "./scope-facts.ts";
import type { Run } from "./segment.ts";

/** What is known of the page besides its runs. */
export interface PageFacts {
  readonly opinion: readonly number[] | null;
  readonly headline: number;
  /** Word sets of the page's title, its description, and the body that JSON-LD gives (empty when none). */
  readonly description: ReadonlySet<string>;
  readonly statedBody: ReadonlySet<string>;
  /** Whether a run stands in a comment thread. */
  readonly inThread: readonly boolean[];
}

const neighbourNames = [-3, -2, -1, 1, 2, 3].flatMap((step) =>
  ["length", "linked", "sentence", "vote", "p"].map((name) => `${name}@${step}`),
);
const containerNames = [1, 2, 3, 4].flatMap((level) =>
  ["text", "share", "linked", "paragraphs", "vote", "position"].map((name) => `${name}^${level}`),
);
const pageNames = [
  "place",
  "placeInText",
  "sinceHeadline",
  "charsSinceHeadline",
  "afterHeadline",
  "vote",
  "voteNear",
  "asked",
  "votedShare",
  "runs",
  "text",
  "paragraphText",
  "inBest",
  "inSecond",
  "inDescription",
  "inStatedBody",
  "hasStatedBody",
  "repeated",
  "inThread",
  "depth",
  "depthFromBest",
  "han",
  "alike",
  "alikeShare",
  "alikeLinked",
  "sinceRelated",
  "sinceHeading",
];

export const featureNames: readonly string[] = [
  ...ownNames,
  ...Object.keys(partNames).map((name) => `named ${name}`),
  ...nearTags.map((tag) => `in ${tag}`),
  "marked",
  ...neighbourNames,
  ...containerNames,
  ...pageNames,
];

interface Totals {
  text: number;
  linked: number;
  paragraphs: number;
  voted: number;
  first: number;
}

const isParagraph = (run: Run): boolean =>
  run.scope.tag === "p" || (run.text.length > 80 && run.linked * 3 < run.text.length);

/** Sums over the elements up to six levels around each run. */
const totalsOf = (runs: readonly Run[], opinion: readonly number[] | null): Map<Scope, Totals> => {
  const totals = new Map<Scope, Totals>();
  for (const [index, run] of runs.entries()) {
    let scope: Scope | null = run.scope;
    for (let level = 0; level <= 6 && scope !== null; level++) {
      const sum = totals.get(scope) ?? { text: 0, linked: 0, paragraphs: 0, voted: 0, first: index };
      sum.text += run.text.length;
      sum.linked += run.linked;
      if (isParagraph(run)) sum.paragraphs += run.text.length - run.linked;
      sum.voted += (opinion?.[index] ?? 0) * run.text.length;
      totals.set(scope, sum);
      scope = scope.parent;
    }
  }
  return totals;
};

/** The element whose own paragraphs hold the most text, those of its children at half weight. */
const bestContainers = (runs: readonly Run[]): readonly [Scope | null, Scope | null] => {
  const mass = new Map<Scope, number>();
  for (const run of runs) {
    if (!isParagraph(run)) continue;
    const own = run.text.length - run.linked;
    const parent = run.scope.tag === "p" || run.scope.tag === "li" ? run.scope.parent : run.scope;
    if (parent) mass.set(parent, (mass.get(parent) ?? 0) + own);
    if (parent?.parent) mass.set(parent.parent, (mass.get(parent.parent) ?? 0) + own / 2);
  }
  const sorted = [...mass].sort((a, b) => b[1] - a[1]);
  return [sorted[0]?.[0] ?? null, sorted[1]?.[0] ?? null];
};

const isInside = (scope: Scope, container: Scope | null): number => {
  let steps = 0;
  for (let at: Scope | null = scope; at !== null && steps < 40; at = at.parent, steps++)
    if (at === container) return steps;
  return -1;
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of a run, three at a time, that stand in a set of such threes. */
const coverage = (words: readonly string[], set: ReadonlySet<string>): number => {
  if (set.size === 0 || words.length < 3) return 0;
  let found = 0;
  for (let at = 0; at + 2 < words.length; at++)
    if (set.has(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)) found++;
  return found / (words.length - 2);
};

/** Threes of words of a text, to compare runs with. */
export const threesOf = (text: string): Set<string> => {
  const words = wordsOf(text.slice(0, 100_000));
  const set = new Set<string>();
  for (let at = 0; at + 2 < words.length; at++) set.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return set;
};

/** Runs whose element and parent are named alike: paragraphs of one body mostly are. */
const signature = ({ scope }: Run): string =>
  `${scope.tag}.${scope.names}<${scope.parent?.tag ?? ""}.${scope.parent?.names ?? ""}`;

/** Runs since the last one for which `holds`, capped; -1 before the first. */
const since = (runs: readonly Run[], holds: (run: Run) => boolean): number[] => {
  let last = -1;
  return runs.map((run, index) => {
    if (holds(run)) last = index;
    return last === -1 ? -1 : Math.min(40, index - last);
  });
};

const isHeading = (run: Run): boolean => /^h[1-6]$/u.test(run.scope.tag);

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** A row of features for each run. */
export const featureRows = (runs: readonly Run[], page: PageFacts): Float64Array[] => {
  const builder = new RowBuilder(runs, page);
  return runs.map((_, index) => builder.row(index));
};

class RowBuilder {
  private readonly runs: readonly Run[];
  private readonly page: PageFacts;
  private readonly book = new ScopeBook();
  private readonly totals: Map<Scope, Totals>;
  private readonly best: readonly [Scope | null, Scope | null];
  private readonly own: readonly (readonly number[])[];
  private readonly counts = new Map<string, number>();
  private readonly alike = new Map<string, { count: number; text: number; linked: number }>();
  private readonly sinceRelated: readonly number[];
  private readonly sinceHeading: readonly number[];
  private readonly offsets: number[] = [];
  private readonly all = { text: 0, paragraphs: 0, voted: 0 };

  constructor(runs: readonly Run[], page: PageFacts) {
    this.runs = runs;
    this.page = page;
    this.totals = totalsOf(runs, page.opinion);
    this.best = bestContainers(runs);
    this.own = runs.map(ownFeatures);
    this.sinceHeading = since(runs, isHeading);
    this.sinceRelated = since(runs, (run) => run.text.length <= 60 && cues().relatedWhole.test(run.text));
    for (const [index, run] of runs.entries()) {
      this.counts.set(run.text, (this.counts.get(run.text) ?? 0) + 1);
      const kin = this.alike.get(signature(run)) ?? { count: 0, text: 0, linked: 0 };
      kin.count++;
      kin.text += run.text.length;
      kin.linked += run.linked;
      this.alike.set(signature(run), kin);
      this.offsets.push(this.all.text);
      this.all.text += run.text.length;
      if (isParagraph(run)) this.all.paragraphs += run.text.length;
      this.all.voted += (page.opinion?.[index] ?? 0) * run.text.length;
    }
  }

  row(index: number): Float64Array {
    const run = this.runs[index];
    if (!run) return new Float64Array(featureNames.length);
    const facts = this.book.of(run.parts[0]?.scope ?? run.scope);
    return Float64Array.from([
      ...(this.own[index] ?? []),
      ...facts.names,
      ...facts.tags,
      facts.marked ? 1 : 0,
      ...[-3, -2, -1, 1, 2, 3].flatMap((step) => this.neighbour(index + step)),
      ...this.containers(run, index),
      ...this.place(run, index),
    ]);
  }

  private neighbour(index: number): number[] {
    const run = this.runs[index];
    if (!run) return [0, 0, 0, 0, 0];
    return [
      Math.log1p(run.text.length),
      ratio(run.linked, run.text.length),
      endsSentence(run.text),
      this.page.opinion?.[index] ?? 0,
      run.scope.tag === "p" ? 1 : 0,
    ];
  }

  private containers(run: Run, index: number): number[] {
    const out: number[] = [];
    let scope: Scope | null = run.scope.parent;
    for (let level = 1; level <= 4; level++) {
      const sum: Totals | undefined = scope === null ? undefined : this.totals.get(scope);
      if (!sum) out.push(0, 0, 0, 0, 0, 0);
      else
        out.push(
          Math.log1p(sum.text),
          ratio(sum.text, this.all.text),
          ratio(sum.linked, sum.text),
          Math.log1p(sum.paragraphs),
          ratio(sum.voted, sum.text),
          index - sum.first,
        );
      scope = scope?.parent ?? null;
    }
    return out;
  }

  private place(run: Run, index: number): number[] {
    const { opinion, headline, description, statedBody, inThread } = this.page;
    const { runs, all } = this;
    const words = wordsOf(run.text.slice(0, 3000));
    const kin = this.alike.get(signature(run));
    const near =
      [-4, -3, -2, -1, 1, 2, 3, 4].reduce((sum, step) => sum + (opinion?.[index + step] ?? 0), 0) / 8;
    const offset = this.offsets[index] ?? 0;
    const headlineOffset = headline === -1 ? 0 : (this.offsets[headline] ?? 0);
    const fromBest = isInside(run.scope, this.best[0]);
    return [
      ratio(index, runs.length),
      ratio(offset, all.text),
      headline === -1 ? -1 : Math.max(-50, Math.min(200, index - headline)),
      headline === -1 ? -1 : offset - headlineOffset,
      headline === -1 ? 0.5 : index > headline ? 1 : 0,
      opinion?.[index] ?? -1,
      opinion ? near : -1,
      opinion ? 1 : 0,
      ratio(all.voted, all.text),
      Math.log1p(runs.length),
      Math.log1p(all.text),
      Math.log1p(all.paragraphs),
      fromBest === -1 ? 0 : 1,
      isInside(run.scope, this.best[1]) === -1 ? 0 : 1,
      coverage(words, description),
      coverage(words, statedBody),
      statedBody.size > 60 ? 1 : 0,
      Math.min(10, this.counts.get(run.text) ?? 1),
      inThread[index] ? 1 : 0,
      run.scope.depth,
      fromBest,
      ratio(
        run.text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0,
        run.text.length,
      ),
      Math.log1p(kin?.count ?? 0),
      ratio(kin?.text ?? 0, all.text),
      ratio(kin?.linked ?? 0, kin?.text ?? 0),
      this.sinceRelated[index] ?? -1,
      this.sinceHeading[index] ?? -1,
    ];
  }
}

const endsSentence = (text: string): number => (/[.!?…。！？]["'”’»)\]]*$/u.test(text.slice(-6)) ? 1 : 0);

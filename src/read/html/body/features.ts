/** The features by which a run is judged at first sight, in the order of `featureNames`. */
import { partNames } from "../names.ts";
import type { Scope } from "../scope.ts";
import type { Run } from "../segment.ts";
import {
  aroundBulk,
  heaviest,
  isParagraph,
  signatureOf,
  stepsUp,
  type Totals,
  totalsOf,
} from "./containers.ts";
import { landmarkNames, landmarksOf } from "./landmarks.ts";
import { ownFeatures, ownNames } from "./own-features.ts";
import { nearTags, ScopeBook } from "./scope-facts.ts";
import { type Table, TableWriter } from "./table.ts";
import { coverage, wordsOf } from "./threes.ts";

/** What is known of the page besides its runs. */
export interface PageFacts {
  /** Index of the headline's run; -1 when there is none. */
  readonly headline: number;
  /** Threes of words of the page's description, and of the body that JSON-LD gives (empty when none). */
  readonly description: ReadonlySet<string>;
  readonly statedBody: ReadonlySet<string>;
  /** Whether a run stands in a comment thread. */
  readonly inThread: readonly boolean[];
}

const steps = [-3, -2, -1, 1, 2, 3] as const;
const levels = [1, 2, 3, 4] as const;

export const featureNames: readonly string[] = [
  ...ownNames,
  ...Object.keys(partNames).map((name) => `named ${name}`),
  ...nearTags.map((tag) => `in ${tag}`),
  "marked",
  ...steps.flatMap((step) => ["length", "linked", "sentence", "p"].map((name) => `${name}@${step}`)),
  ...levels.flatMap((level) =>
    ["text", "share", "linked", "paragraphs", "position"].map((name) => `${name}^${level}`),
  ),
  "place",
  "placeInText",
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
  "alike",
  "alikeShare",
  "alikeLinked",
  "alikeTrails",
  ...landmarkNames,
];

const at = (name: string): number => ownNames.indexOf(name);
const place = { length: at("length"), linked: at("linked"), sentence: at("sentence"), p: at("<p>") };
const [bylineAt, dateAt, trailsAt] = [at("byline"), at("date"), at("trails")];

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** How many elements up the box of a teaser is looked for. */
const teaserLevels = 6;

interface Kin {
  count: number;
  text: number;
  linked: number;
  trailing: number;
}

class Page {
  readonly runs: readonly Run[];
  private readonly facts: PageFacts;
  private readonly bulk: ReadonlySet<Scope>;
  private readonly book: ScopeBook;
  private readonly totals: Map<Scope, Totals>;
  private readonly best: readonly [Scope | null, Scope | null];
  private readonly own: readonly (readonly number[])[];
  private readonly landmarks: readonly (readonly number[])[];
  private readonly counts = new Map<string, number>();
  private readonly kin = new Map<string, Kin>();
  private readonly kinOf: readonly Kin[];
  private text = 0;
  private paragraphs = 0;
  private before = 0;

  constructor(runs: readonly Run[], facts: PageFacts) {
    this.runs = runs;
    this.facts = facts;
    this.totals = totalsOf(runs);
    this.bulk = aroundBulk(runs);
    this.book = new ScopeBook(this.bulk);
    this.best = heaviest(runs, (run) => (isParagraph(run) ? run.text.length - run.linked : 0));
    this.own = runs.map(ownFeatures);
    this.landmarks = landmarksOf(runs, facts.headline, {
      byline: (index) => this.own[index]?.[bylineAt] === 1 && !this.isTeaser(index),
      date: (index) => this.own[index]?.[dateAt] === 1 && !this.isTeaser(index),
    });
    this.kinOf = runs.map((run, index) => this.count(run, this.own[index]?.[trailsAt] ?? 0));
  }

  /** Whether a run stands in a teaser of another article: the dates and names of those open no article here. */
  private isTeaser(index: number): boolean {
    const scope = this.runs[index]?.scope ?? null;
    let level = 0;
    for (let at = scope; at !== null && level < teaserLevels && !this.bulk.has(at); at = at.parent, level++)
      if (at.tag === "li" || at.tag === "aside" || partNames.related.test(at.names)) return true;
    return false;
  }

  private count(run: Run, trails: number): Kin {
    this.counts.set(run.text, (this.counts.get(run.text) ?? 0) + 1);
    this.text += run.text.length;
    if (isParagraph(run)) this.paragraphs += run.text.length;
    const signature = signatureOf(run);
    const kin = this.kin.get(signature) ?? { count: 0, text: 0, linked: 0, trailing: 0 };
    this.kin.set(signature, kin);
    kin.count++;
    kin.text += run.text.length;
    kin.linked += run.linked;
    kin.trailing += trails;
    return kin;
  }

  write(row: TableWriter, run: Run, index: number): void {
    row.putAll(this.own[index] ?? []);
    const { names, tags, marked } = this.book.of(run.parts[0]?.scope ?? run.scope);
    row.putAll(names);
    row.putAll(tags);
    row.put(Number(marked));
    for (const step of steps) this.writeNeighbour(row, this.own[index + step]);
    this.writeContainers(row, run, index);
    this.writePlace(row, run, index);
    for (const column of this.landmarks) row.put(column[index] ?? 0);
    this.before += run.text.length;
  }

  private writeNeighbour(row: TableWriter, own: readonly number[] | undefined): void {
    row.put(own?.[place.length] ?? 0);
    row.put(own?.[place.linked] ?? 0);
    row.put(own?.[place.sentence] ?? 0);
    row.put(own?.[place.p] ?? 0);
  }

  private writeContainers(row: TableWriter, run: Run, index: number): void {
    let scope: Scope | null = run.scope.parent;
    for (const _ of levels) {
      const sum = scope === null ? undefined : this.totals.get(scope);
      row.put(Math.log1p(sum?.text ?? 0));
      row.put(ratio(sum?.text ?? 0, this.text));
      row.put(ratio(sum?.linked ?? 0, sum?.text ?? 0));
      row.put(Math.log1p(sum?.paragraphs ?? 0));
      row.put(sum ? index - sum.first : 0);
      scope = scope?.parent ?? null;
    }
  }

  private writePlace(row: TableWriter, run: Run, index: number): void {
    const { description, statedBody, inThread } = this.facts;
    const words = description.size + statedBody.size === 0 ? [] : wordsOf(run.text.slice(0, 3000));
    const kin = this.kinOf[index];
    const fromBest = stepsUp(run.scope, this.best[0]);
    row.put(ratio(index, this.runs.length));
    row.put(ratio(this.before, this.text));
    row.put(Math.log1p(this.runs.length));
    row.put(Math.log1p(this.text));
    row.put(Math.log1p(this.paragraphs));
    row.put(Number(fromBest !== -1));
    row.put(Number(stepsUp(run.scope, this.best[1]) !== -1));
    row.put(coverage(words, description));
    row.put(coverage(words, statedBody));
    row.put(Number(statedBody.size > 60));
    row.put(Math.min(10, this.counts.get(run.text) ?? 1));
    row.put(Number(inThread[index]));
    row.put(run.scope.depth);
    row.put(fromBest);
    row.put(Math.log1p(kin?.count ?? 0));
    row.put(ratio(kin?.text ?? 0, this.text));
    row.put(ratio(kin?.linked ?? 0, kin?.text ?? 0));
    row.put(ratio(kin?.trailing ?? 0, kin?.count ?? 0));
  }
}

/** A row of features for each run. */
export const featureTable = (runs: readonly Run[], facts: PageFacts): Table => {
  const table = new TableWriter(featureNames.length, runs.length);
  const page = new Page(runs, facts);
  for (const [index, run] of runs.entries()) page.write(table, run, index);
  return table;
};

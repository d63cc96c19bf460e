/**
 * What a first judgement of all runs tells about each: the features of the second look. A block is seldom body by
 * itself; it is body because what stands around it is (auto-context: Tu and Bai, 2010).
 */
import type { Scope } from "../scope.ts";
import type { Run } from "../segment.ts";
import { heaviest, signatureOf, stepsUp } from "./containers.ts";
import { type Table, TableWriter } from "./table.ts";

const steps = [-4, -3, -2, -1, 1, 2, 3, 4] as const;
const levels = [0, 1, 2, 3, 4, 5] as const;

export const secondNames: readonly string[] = [
  "first",
  ...steps.map((step) => `first@${step}`),
  "firstNear",
  "firstBefore10",
  "firstBehind10",
  ...levels.flatMap((level) => [`first^${level}`, `firstShare^${level}`]),
  "firstAlike",
  "bodyBefore",
  "bodyBehind",
  "bodyText",
  "sinceBody",
  "untilBody",
  "charsSinceBody",
  "fromBody",
  "fromBodyUp",
  "firstOfHeading",
];

interface Mass {
  text: number;
  body: number;
}

const lengths = (runs: readonly Run[]): Float64Array => Float64Array.from(runs, ({ text }) => text.length);

const add = (mass: Mass, text: number, body: number): void => {
  mass.text += text;
  mass.body += body;
};

class Judged {
  private readonly runs: readonly Run[];
  private readonly first: Float64Array;
  private readonly length: Float64Array;
  private readonly around = new Map<Scope, Mass>();
  private readonly alike = new Map<string, Mass>();
  private readonly alikeOf: readonly Mass[];
  private readonly best: Scope | null;
  /** Sums of text and of body before each run. */
  private readonly textTo: Float64Array;
  private readonly bodyTo: Float64Array;
  private readonly since: Int32Array;
  private readonly until: Int32Array;
  private readonly heading: Float64Array;

  constructor(runs: readonly Run[], first: Float64Array) {
    this.runs = runs;
    this.first = first;
    this.length = lengths(runs);
    this.textTo = new Float64Array(runs.length + 1);
    this.bodyTo = new Float64Array(runs.length + 1);
    this.since = new Int32Array(runs.length);
    this.until = new Int32Array(runs.length);
    this.heading = new Float64Array(runs.length);
    this.alikeOf = runs.map((run, index) => this.weigh(run, index));
    this.best = heaviest(runs, (_, index) => (this.length[index] ?? 0) * (first[index] ?? 0))[0];
    this.measureGaps();
  }

  private weigh(run: Run, index: number): Mass {
    const text = this.length[index] ?? 0;
    const body = text * (this.first[index] ?? 0);
    this.textTo[index + 1] = (this.textTo[index] ?? 0) + text;
    this.bodyTo[index + 1] = (this.bodyTo[index] ?? 0) + body;
    let scope: Scope | null = run.scope;
    for (let level = 0; level <= levels.length && scope !== null; level++, scope = scope.parent) {
      let mass = this.around.get(scope);
      if (mass === undefined) {
        mass = { text: 0, body: 0 };
        this.around.set(scope, mass);
      }
      add(mass, text, body);
    }
    const signature = signatureOf(run);
    const kin = this.alike.get(signature) ?? { text: 0, body: 0 };
    this.alike.set(signature, kin);
    add(kin, text, body);
    return kin;
  }

  /** Runs since and until the nearest that is likely body, and how likely the heading above is. */
  private measureGaps(): void {
    const { runs, first } = this;
    let [last, heading] = [-1, -1];
    for (let index = 0; index < runs.length; index++) {
      this.since[index] = last === -1 ? 99 : Math.min(99, index - last);
      this.heading[index] = heading === -1 ? -1 : (first[heading] ?? 0);
      if ((first[index] ?? 0) > 0.5) last = index;
      if (/^h[1-6]$/u.test(runs[index]?.scope.tag ?? "")) heading = index;
    }
    let next = -1;
    for (let index = runs.length - 1; index >= 0; index--) {
      this.until[index] = next === -1 ? 99 : Math.min(99, next - index);
      if ((first[index] ?? 0) > 0.5) next = index;
    }
  }

  /** Mean judgement over the text of the runs from one to another. */
  private mean(from: number, to: number): number {
    const [low, high] = [Math.max(0, from), Math.min(this.runs.length, to)];
    const text = (this.textTo[high] ?? 0) - (this.textTo[low] ?? 0);
    return text <= 0 ? 0 : ((this.bodyTo[high] ?? 0) - (this.bodyTo[low] ?? 0)) / text;
  }

  write(row: TableWriter, run: Run, index: number): void {
    const { first, runs } = this;
    const all = this.bodyTo[runs.length] ?? 0;
    row.put(first[index] ?? 0);
    for (const step of steps) row.put(first[index + step] ?? 0);
    row.put(this.mean(index - 3, index + 4));
    row.put(this.mean(index - 10, index));
    row.put(this.mean(index + 1, index + 11));
    this.writeContainers(row, run, all);
    const kin = this.alikeOf[index];
    row.put(kin && kin.text > 0 ? kin.body / kin.text : 0);
    row.put(all === 0 ? 0 : (this.bodyTo[index] ?? 0) / all);
    row.put(all === 0 ? 0 : 1 - (this.bodyTo[index + 1] ?? 0) / all);
    row.put(Math.log1p(all));
    const since = this.since[index] ?? 99;
    row.put(since);
    row.put(this.until[index] ?? 99);
    row.put(
      since === 99 ? -1 : Math.log1p((this.textTo[index] ?? 0) - (this.textTo[index - since + 1] ?? 0)),
    );
    const up = stepsUp(run.scope, this.best);
    row.put(Number(up !== -1));
    row.put(up);
    row.put(this.heading[index] ?? -1);
  }

  private writeContainers(row: TableWriter, run: Run, all: number): void {
    let scope: Scope | null = run.scope;
    for (const _ of levels) {
      const mass: Mass | undefined = scope === null ? undefined : this.around.get(scope);
      row.put(mass && mass.text > 0 ? mass.body / mass.text : 0);
      row.put(mass && all > 0 ? mass.body / all : 0);
      scope = scope?.parent ?? null;
    }
  }
}

/** A row of second features for each run, from the first judgement of all of them. */
export const secondTable = (runs: readonly Run[], first: Float64Array): Table => {
  const table = new TableWriter(secondNames.length, runs.length);
  const judged = new Judged(runs, first);
  for (const [index, run] of runs.entries()) judged.write(table, run, index);
  return table;
};

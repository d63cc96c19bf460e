/** What the elements around the runs of a page hold. */
import type { Scope } from "../scope.ts";
import type { Run } from "../segment.ts";

export interface Totals {
  text: number;
  linked: number;
  /** Characters of paragraphs, links left out. */
  paragraphs: number;
  /** Index of the first run inside. */
  readonly first: number;
}

/** Features look four elements up from the parent; two more are counted for the weighing of containers. */
const levels = 6;

export const isParagraph = (run: Run): boolean =>
  run.scope.tag === "p" || (run.text.length > 80 && run.linked * 3 < run.text.length);

/** Sums over the elements up to six levels around each run. */
export const totalsOf = (runs: readonly Run[]): Map<Scope, Totals> => {
  const totals = new Map<Scope, Totals>();
  for (const [index, run] of runs.entries()) {
    const { length } = run.text;
    const paragraph = isParagraph(run) ? length - run.linked : 0;
    let scope: Scope | null = run.scope;
    for (let level = 0; level <= levels && scope !== null; level++) {
      let sum = totals.get(scope);
      if (sum === undefined) {
        sum = { text: 0, linked: 0, paragraphs: 0, first: index };
        totals.set(scope, sum);
      }
      sum.text += length;
      sum.linked += run.linked;
      sum.paragraphs += paragraph;
      scope = scope.parent;
    }
  }
  return totals;
};

/** The elements around more than half of the page's prose, whatever they are named. */
export const aroundBulk = (runs: readonly Run[]): ReadonlySet<Scope> => {
  const mass = new Map<Scope, number>();
  let all = 0;
  for (const run of runs) {
    if (!isParagraph(run)) continue;
    const weight = run.text.length - run.linked;
    all += weight;
    mass.set(run.scope, (mass.get(run.scope) ?? 0) + weight);
  }
  const scopes = [...mass.keys()];
  const known = new Set(scopes);
  for (const { parent } of scopes)
    if (parent !== null && !known.has(parent)) {
      known.add(parent);
      scopes.push(parent);
    }
  // An element has a lower index than those within it: sums go up in one pass.
  for (const scope of scopes.sort((a, b) => b.index - a.index))
    if (scope.parent) mass.set(scope.parent, (mass.get(scope.parent) ?? 0) + (mass.get(scope) ?? 0));
  return new Set(scopes.filter((scope) => (mass.get(scope) ?? 0) * 2 > all));
};

/**
 * The two elements of most weight, where a run lends its weight to its container and half of it to the one around
 * that: the way Readability (Arc90, 2009) finds the element that holds the article.
 */
export const heaviest = (
  runs: readonly Run[],
  weightOf: (run: Run, index: number) => number,
): readonly [Scope | null, Scope | null] => {
  const mass = new Map<Scope, number>();
  for (const [index, run] of runs.entries()) {
    const weight = weightOf(run, index);
    if (weight === 0) continue;
    const parent = run.scope.tag === "p" || run.scope.tag === "li" ? run.scope.parent : run.scope;
    if (parent) mass.set(parent, (mass.get(parent) ?? 0) + weight);
    if (parent?.parent) mass.set(parent.parent, (mass.get(parent.parent) ?? 0) + weight / 2);
  }
  let best: Scope | null = null;
  let second: Scope | null = null;
  for (const [scope, weight] of mass) {
    if (best === null || weight > (mass.get(best) ?? 0)) {
      second = best;
      best = scope;
    } else if (second === null || weight > (mass.get(second) ?? 0)) second = scope;
  }
  return [best, second];
};

/** How many elements up a container is; -1 when it is not around the scope. */
export const stepsUp = (scope: Scope, container: Scope | null): number => {
  let steps = 0;
  for (let at: Scope | null = scope; at !== null && steps < 40; at = at.parent, steps++)
    if (at === container) return steps;
  return -1;
};

/** Runs whose element and parent are named alike: paragraphs of one body mostly are. */
export const signatureOf = ({ scope }: Run): string =>
  `${scope.tag}.${scope.names}<${scope.parent?.tag ?? ""}.${scope.parent?.names ?? ""}`;

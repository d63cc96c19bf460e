import type { Item } from "./evidence/item.ts";
import type { Framework } from "./framework/schema.ts";
import type { InState } from "./hypotheses/likelihood.ts";
import { leaderOf, type Posterior, posterior } from "./hypotheses/posterior.ts";
import { indicatorReaders, type ReadContext, type Readings } from "./state/read.ts";

/** States of all indicators and what follows from them. */
export interface Judged {
  readonly readings: Readings;
  readonly posterior: Posterior;
  readonly leader: { readonly id: string; readonly probability: number };
  /** The states without one source. */
  readonly without: (source: string) => readonly InState[];
}

/** From items to a posterior; called again with fewer or differently counted items to see how much rests on them. */
export function judge(items: readonly Item[], context: ReadContext): Judged {
  const { all, without } = indicatorReaders(items, context);
  const readings = all();
  const probabilities = posterior(context.framework, readings.all);
  return { readings, posterior: probabilities, leader: leaderOf(probabilities), without };
}

/**
 * No rule asks for as many sources, and none for more weight than forty of the lightest items have (a quarter of a full
 * item; what is old, alleged, unnamed and badly rated at once weighs a hundredth).
 */
const enoughAlike = 40;

/** The weights at which the rules take a step (see the readers of each axis): on one side of all of them items count alike. */
const stepsOfWeight = [0.15, 0.25, 0.4, 0.5] as const;

/** Items that no rule can tell apart but by their sources: of one indicator, direction, course and month, and alike in weight. */
const alike = ({ shown, from, to, course }: Item): string =>
  `${shown.indicator} ${shown.direction} ${course} ${from.slice(0, 7)} ${to.slice(0, 7)} ${stepsOfWeight.filter((step) => shown.weight >= step).length}`;

/**
 * The items had every report been taken for a source of its own. Of more than forty that the rules cannot tell apart the
 * first forty stand for all: among a hundred thousand copies counting on would change nothing.
 */
export function countingCopies(items: readonly Item[]): Item[] {
  const seen = new Map<string, number>();
  return items.flatMap((item): Item[] => {
    if (item.shown.report === null) return [item];
    const key = alike(item);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < enoughAlike ? [{ ...item, source: item.shown.id, independent: true }] : [];
  });
}

/** What happens when one origin of the reports is left out. */
export interface LeftOut {
  readonly origin: string;
  readonly leader: { readonly id: string; readonly probability: number };
  readonly change: number;
}

/** Only the weightiest origins can turn a verdict; leaving out each of thousands would cost and show nothing. */
const mostLeftOut = 40;

/** The origins of the reports by the weight that rests on them, heaviest first. */
function weightiest(items: readonly Item[]): string[] {
  const weights = new Map<string, number>();
  for (const { shown, source } of items) {
    if (shown.report !== null) weights.set(source, (weights.get(source) ?? 0) + shown.weight);
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked.slice(0, mostLeftOut).map(([source]) => source);
}

/** Leaves out each origin of the reports in turn, the 40 weightiest at most. */
export function leaveOneOut(items: readonly Item[], all: Judged, framework: Framework): LeftOut[] {
  return weightiest(items).map((origin) => {
    const without = posterior(framework, all.without(origin));
    const change = (without.get(all.leader.id) ?? 0) - all.leader.probability;
    return { origin, leader: leaderOf(without), change };
  });
}

/** The label of a hypothesis. */
export const labelOf = (framework: Framework, id: string): string =>
  framework.hypotheses.find((one) => one.id === id)?.label ?? id;

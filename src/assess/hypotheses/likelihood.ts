import type { Framework, Indicator } from "../framework/schema.ts";

/** An indicator and the state it is in. */
export interface InState {
  readonly indicator: Indicator;
  readonly state: string;
}

/**
 * P(what is seen | hypothesis). A rung that is there is seen with the indicator's detection probability, so "absent"
 * also holds the cases where it is there and nobody told; rows still sum to one.
 */
export function likelihood({ indicator, state }: InState, hypothesis: string): number {
  const { states, rows } = indicator.likelihoods;
  const row = rows[hypothesis] ?? [];
  const there = row[states.indexOf(state)] ?? 0;
  if (indicator.axis !== "practice") return there;
  return state === "absent" ? there + (1 - indicator.detection) * (1 - there) : indicator.detection * there;
}

/** Related rungs do not speak as independent witnesses; paper and open hostility do. */
export const powerOf = (framework: Framework, indicator: Indicator): number =>
  indicator.axis === "practice" || indicator.axis === "assertion" ? framework.dependence : 1;

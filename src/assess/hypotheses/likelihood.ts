import type { Framework, Indicator } from "../framework/schema.ts";

/** An indicator and the state it is in. */
export interface InState {
  readonly indicator: Indicator;
  readonly state: string;
  /** How much of the pair's practice is in view at all, 0 to 1. */
  readonly coverage: number;
}

/** The state that "nothing was seen" is read as; paper is looked up, nothing there goes unseen. */
const unseen: Readonly<Record<Indicator["axis"], string | null>> = {
  practice: "absent",
  hostility: "no",
  assertion: "silent",
  change: "never",
  "treaty-change": null,
  // That nothing is done together is told by the rung itself.
  relative: null,
  paper: null,
};

/**
 * P(what is seen | hypothesis). What is there is seen with the indicator's detection probability (hostility and open
 * words with that of the pair as a whole), so "absent" also holds the cases where it is there and nobody told; rows
 * still sum to one.
 */
export function likelihood({ indicator, state, coverage }: InState, hypothesis: string): number {
  const { states, rows } = indicator.likelihoods;
  const row = rows[hypothesis] ?? [];
  const there = row[states.indexOf(state)] ?? 0;
  if (unseen[indicator.axis] === null) return there;
  const detection = coverage * (indicator.axis === "practice" ? indicator.detection : 1);
  return state === unseen[indicator.axis] ? there + (1 - detection) * (1 - there) : detection * there;
}

const dependent: ReadonlySet<Indicator["axis"]> = new Set(["practice", "relative", "change", "assertion"]);

/** Related rungs do not speak as independent witnesses; paper and open hostility do. */
export const powerOf = (framework: Framework, indicator: Indicator): number =>
  dependent.has(indicator.axis) ? framework.dependence : 1;

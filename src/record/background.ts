import type { EventMonth } from "../contract/index.ts";

/** A month against what both sides' traffic would let expect. */
export interface Background {
  readonly month: string;
  readonly events: number;
  /** Events between the two were both to deal with all states alike, by their traffic of the month. */
  readonly expected: number;
  /** How many times as many there were; half an event is added to either, so that quiet months stay near one. */
  readonly times: number;
  /** Share of conflict among the events between the two; null in a month without any. */
  readonly conflict: number | null;
}

/**
 * Rates relative to both sides' traffic. Sums of Goldstein scores would measure how much is reported, not how close two
 * states are: what counts is whether the two appear together more than the traffic of either explains.
 */
export const backgroundOf = (months: readonly EventMonth[]): readonly Background[] =>
  months.map((one) => {
    const expected = one.all === 0 ? 0 : (one.first * one.second) / one.all;
    const conflict = one.verbalConflict + one.materialConflict;
    return {
      month: one.month,
      events: one.between,
      expected,
      times: (one.between + 0.5) / (expected + 0.5),
      conflict: one.between === 0 ? null : conflict / one.between,
    };
  });

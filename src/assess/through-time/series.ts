import type { Assessment } from "../../contract/index.ts";
import { assess } from "../assess.ts";
import type { AssessInput } from "../input.ts";
import { type Change, changesBetween } from "./changes.ts";

/** Where two states stood on a day, and what had changed since the day before in the series. */
export interface SeriesPoint {
  readonly day: string;
  /** The leading hypothesis. */
  readonly leader: string;
  readonly hypotheses: Assessment["hypotheses"];
  /** Obligations in force. */
  readonly paper: readonly string[];
  readonly rungs: Assessment["practice"]["rungs"];
  readonly changes: readonly Change[];
}

/** The last day of each month from one day to another, and that other day. */
export function monthEnds(from: string, to: string): readonly string[] {
  const days: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    if (end >= to) break;
    days.push(end);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [...days, to];
}

/** Assesses the same two states on each of several days, in order; the evidence of later days is not seen by earlier ones. */
export function assessSeries(
  input: Omit<AssessInput, "asOf">,
  days: readonly string[],
): readonly SeriesPoint[] {
  let before: Assessment | null = null;
  return days.map((day) => {
    const now: Assessment = assess({ ...input, asOf: day });
    const changes = before === null ? [] : changesBetween(before, now);
    before = now;
    const leader = now.hypotheses.reduce((best, one) => (one.posterior > best.posterior ? one : best));
    return {
      day,
      leader: leader.id,
      hypotheses: now.hypotheses,
      paper: now.paper.obligations.map(({ obligation }) => obligation),
      rungs: now.practice.rungs,
      changes,
    };
  });
}

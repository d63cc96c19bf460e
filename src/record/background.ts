import type { BackgroundYear, EventBackground, EventMonth } from "../contract/index.ts";

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

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function yearOf(year: string, months: readonly EventMonth[]): BackgroundYear {
  const events = sum(months, ({ between }) => between);
  const expected = sum(backgroundOf(months), (one) => one.expected);
  const conflict = sum(months, (one) => one.verbalConflict + one.materialConflict);
  // What the two have with each other stands in the traffic of both, and is counted once.
  const traffic = sum(months, ({ first, second }) => first + second) - events;
  const conflictOfAll =
    sum(months, ({ firstConflict, secondConflict }) => firstConflict + secondConflict) - conflict;
  return {
    year: Number(year),
    months: months.length,
    events,
    expected,
    times: (events + 0.5) / (expected + 0.5),
    conflict: share(conflict, events),
    conflictWithAll: share(conflictOfAll, traffic),
  };
}

const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** "1.4 times as many as", "about as many as": a fifth more or less is told as none. */
const timesWords = (times: number): string =>
  times > 0.8 && times < 1.25 ? "about as many as" : `${times.toFixed(1)} times as many as`;

function say({ year, events, times, conflict, conflictWithAll }: BackgroundYear): string {
  const head = `Imported event data have ${events} ${events === 1 ? "event" : "events"} between the two in ${year}, ${timesWords(times)} the traffic of both with everybody would let expect`;
  const tail =
    conflict === null || conflictWithAll === null
      ? ""
      : `; ${percent(conflict)} of them are conflict, where ${percent(conflictWithAll)} of all their events are`;
  return `${head}${tail}. Such counts measure traffic and are not weighed.`;
}

/**
 * The years of a pair in imported event data up to a day, relative to what both sides do with everybody.
 *
 * @param months of the pair, in order; none gives null
 */
export function eventBackground(months: readonly EventMonth[], until: string): EventBackground | null {
  const seen = months.filter(({ month }) => month <= until.slice(0, 7));
  const years = [...Map.groupBy(seen, ({ month }) => month.slice(0, 4))].map(([year, own]) =>
    yearOf(year, own),
  );
  const last = years.at(-1);
  return last === undefined ? null : { says: say(last), years };
}

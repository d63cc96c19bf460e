/** The years of imported events on a pair as rows of a table. */
import type { EventBackground } from "../contract/index.ts";
import { percent } from "./percent.ts";

/** Reading on further back adds little; JSON has all years. */
const mostYears = 12;

export const backgroundHead = ["year", "events", "expected", "times", "conflict", "conflict with all"];

/** The latest years of imported events, one a row. */
export const backgroundRows = (years: EventBackground["years"]): string[][] =>
  years
    .slice(-mostYears)
    .map(({ year, months, events, expected, times, conflict, conflictWithAll }) => [
      months < 12 ? `${year} (${months} ${months === 1 ? "month" : "months"})` : String(year),
      String(events),
      expected.toFixed(1),
      `${times.toFixed(1)}x`,
      conflict === null ? "" : percent(conflict),
      conflictWithAll === null ? "" : percent(conflictWithAll),
    ]);

/** Imported event data on the pair, beside what both sides do with everybody: shown, never weighed. */
import { table } from "../chart/figure.ts";
import { type Html, html } from "../html/html.ts";
import { percent } from "../text/words.ts";
import type { View } from "./view.ts";

/** Years of the table, latest first; the JSON has all. */
const mostYears = 15;

const shareOf = (value: number | null): string => (value === null ? "–" : percent(value));

export const background = ({ assessment: { background: known } }: View): Html | null =>
  // Assessments that were kept before there was a background have none.
  known == null
    ? null
    : html`<p>${known.says}</p>
${table(
  "Events between the two in imported data, by year",
  ["Year", "Events", "Expected by traffic", "Times", "Conflict", "Conflict with all"],
  known.years
    .slice(-mostYears)
    .toReversed()
    .map(({ year, months, events, expected, times, conflict, conflictWithAll }) => [
      months < 12 ? `${year} (${months} of 12 months)` : String(year),
      events,
      Number(expected.toFixed(1)),
      Number(times.toFixed(1)),
      shareOf(conflict),
      shareOf(conflictWithAll),
    ]),
)}<p class="meta">Expected: were both to deal with all states alike, by their traffic of each month. A pair that is much in the news has many events of every kind; only more than that says something of the two.</p>`;

/**
 * One event a dyad-day: of all rows with the same day, actor, recipient and kind of event one is kept, as event data
 * sets have done since KEDS ("one-a-day filter"). Kind is the layout's: the CAMEO code, or PLOVER's root and mode.
 *
 * Where the reports were traced, tellings of one event and copies of one text are first given one day, the earliest any
 * of them has: a copy printed the day after is no second event.
 */
import type { EventParty } from "../../contract/index.ts";
import type { Cell } from "../column.ts";
import { actorCode } from "./actor-code.ts";
import type { EventRow } from "./event-row.ts";
import type { EventLayout } from "./layout.ts";
import { type Provenance, untraced } from "./provenance.ts";

/** What is held of a dyad-day: not the row, which would hold its whole report. */
interface Held {
  readonly report: string;
  readonly start: number;
  readonly cells: readonly Cell[];
}

interface Gathered {
  held: Held;
  rows: number;
  readonly reports: Set<string>;
  readonly origins: Set<string>;
}

const partyKey = (party: EventParty | null, row: EventRow): string =>
  party === null ? "" : (actorCode(party, row.knowledge) ?? party.id);

const dyadKey = (row: EventRow, layout: EventLayout): string =>
  [partyKey(row.actor, row), partyKey(row.recipient, row), layout.kind(row)].join("\t");

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

/** Gives every row the first day that any telling or copy of what it tells has. */
function withFirstDays(rows: Iterable<EventRow>, layout: EventLayout, provenance: Provenance): EventRow[] {
  const { telling, copy } = provenance;
  const days = new Map<string, string | null>();
  const keysOf = (row: EventRow): readonly string[] => [
    `telling\t${telling(row.event)}`,
    `copy\t${copy(row.event.report)}\t${dyadKey(row, layout)}`,
  ];
  const all = [...rows];
  for (const row of all)
    for (const key of keysOf(row)) days.set(key, earlier(days.get(key) ?? null, row.day));
  const dayOf = (row: EventRow): string | null =>
    keysOf(row).reduce<string | null>((day, key) => earlier(day, days.get(key) ?? null), row.day);
  return all.map((row) => ({ ...row, day: dayOf(row) }));
}

/** Of two rows of one dyad-day the one is kept that stands first by report and place: the order of reports does not show. */
const isBefore = ({ event }: EventRow, held: Held): boolean =>
  event.report !== held.report ? event.report < held.report : event.start < held.start;

const hold = (row: EventRow, { columns }: EventLayout): Held => ({
  report: row.event.report,
  start: row.event.start,
  cells: columns.map(({ value }) => value(row)),
});

/**
 * The rows of a table with one event a dyad-day. Rows without a day are kept apart by report: nothing says that they
 * are of one day. Memory grows with the number of dyad-days and, where reports were not traced, not with that of reports.
 * @param provenance what tracing said of the reports; null when they were not traced
 * @returns rows of cells, in the order of day, actor, recipient and kind, the undated last; with the layout's counts
 */
export function* dyadDays(
  rows: Iterable<EventRow>,
  layout: EventLayout,
  provenance: Provenance | null,
): Generator<readonly Cell[]> {
  const { copy, origins } = provenance ?? untraced;
  const gathered = new Map<string, Gathered>();
  for (const row of provenance ? withFirstDays(rows, layout, provenance) : rows) {
    const { report } = row.event;
    const key = `${row.day ?? `~${copy(report)}`}\t${dyadKey(row, layout)}`;
    const known = gathered.get(key);
    const entry = known ?? { held: hold(row, layout), rows: 0, reports: new Set(), origins: new Set() };
    if (!known) gathered.set(key, entry);
    else if (isBefore(row, known.held)) known.held = hold(row, layout);
    entry.rows++;
    entry.reports.add(report);
    for (const origin of origins(report)) entry.origins.add(origin);
  }
  for (const key of [...gathered.keys()].sort()) {
    const entry = gathered.get(key);
    if (!entry) continue;
    const counts = [entry.rows, entry.reports.size, entry.origins.size];
    yield layout.counts ? [...entry.held.cells, ...counts] : entry.held.cells;
  }
}

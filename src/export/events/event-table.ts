import type { Event, Modality, Traced } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Cell } from "../column.ts";
import type { Exported } from "../layout.ts";
import type { Columns } from "../write-table.ts";
import { dyadDays } from "./dyad-days.ts";
import { type EventRow, rowsOfDyads, rowsOfEvents } from "./event-row.ts";
import type { EventLayout } from "./layout.ts";
import { dyadDayLayout } from "./layouts/dyad-days.ts";
import { type EventLayoutName, layouts } from "./layouts/index.ts";
import { provenanceOf } from "./provenance.ts";

export interface EventTableOptions {
  readonly layout: EventLayoutName;
  readonly knowledge: Knowledge;
  /** Which events; by default all for `full`, done ones for the layouts that have no column for it. */
  readonly modalities?: readonly Modality[];
  /** One row a day, actor, recipient and kind of event. */
  readonly dyadDay?: boolean;
  /** What tracing the same reports gave: copies and retellings then count once in dyad-days. */
  readonly traced?: Traced;
}

/** A table that is read once, row by row. */
export interface EventTable {
  readonly columns: Columns;
  /** Whether files of this layout begin with the names of the columns. */
  readonly header: boolean;
  readonly rows: Iterable<readonly Cell[]>;
}

/** Layouts without a column for it leave out what the page says did not happen; comment threads are evidence in none. */
const wanted =
  ({ columns }: EventLayout, modalities: ReadonlySet<Modality>) =>
  (event: Event): boolean => {
    if (!modalities.has(event.modality)) return false;
    const has = (name: string): boolean => columns.some((column) => column.name === name);
    return (has("negated") || !event.negated) && (has("within") || event.within === "body");
  };

const isComplete = ({ actor, recipient }: EventRow, { parties }: EventLayout): boolean =>
  parties === "none" || (actor !== null && (parties === "actor" || recipient !== null));

function* rowsOf(
  documents: Iterable<Exported>,
  layout: EventLayout,
  { modalities = layout.modalities, knowledge }: EventTableOptions,
): Generator<EventRow> {
  const isWanted = wanted(layout, new Set(modalities));
  for (const document of documents) {
    const events = rowsOfEvents(document, knowledge, isWanted);
    if (layout.parties === "none") {
      yield* events;
      continue;
    }
    const dyads = rowsOfDyads(events).filter((row) => isComplete(row, layout));
    yield* layout.withinReport?.(dyads) ?? dyads;
  }
}

function* cellsOf(rows: Iterable<EventRow>, { columns }: EventLayout): Generator<readonly Cell[]> {
  for (const row of rows) yield columns.map(({ value }) => value(row));
}

const countColumns: Columns = ["rows", "reports", "origins"].map((name) => ({ name, type: "integer" }));

/**
 * Events of coded reports as a table in one of the layouts researchers read. Documents are taken one at a time; the
 * same documents give the same rows.
 */
export function eventTable(documents: Iterable<Exported>, options: EventTableOptions): EventTable {
  const named: EventLayout = layouts[options.layout];
  if (!options.dyadDay) {
    return {
      columns: named.columns,
      header: named.header,
      rows: cellsOf(rowsOf(documents, named, options), named),
    };
  }
  const layout = named.parties === "none" ? dyadDayLayout : named;
  const provenance = options.traced ? provenanceOf(options.traced) : null;
  return {
    columns: layout.counts ? [...layout.columns, ...countColumns] : layout.columns,
    header: layout.header,
    rows: dyadDays(rowsOf(documents, layout, options), layout, provenance),
  };
}

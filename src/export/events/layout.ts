import type { Modality } from "../../contract/index.ts";
import type { Column } from "../column.ts";
import type { EventRow } from "./event-row.ts";

/** How one published data set, or ours, lays out its rows. */
export interface EventLayout {
  readonly name: string;
  /** PETRARCH's files have no line of column names. */
  readonly header: boolean;
  readonly columns: readonly Column<EventRow>[];
  /** Who must be known before there is a row; `none`: a row an event, with all its parties. */
  readonly parties: "none" | "actor" | "both";
  /** Modalities it holds when none are asked for: a layout without a column for modality takes done events for done. */
  readonly modalities: readonly Modality[];
  /** What two rows of one day and dyad must share to be the same to this layout. */
  readonly kind: (row: EventRow) => string;
  /** Whether dyad-days say how many rows, reports and origins they stand for, in three columns at the end. */
  readonly counts?: true;
  /** What the data set itself does to the rows of one report. */
  readonly withinReport?: (rows: readonly EventRow[]) => readonly EventRow[];
}

/** A cell of a table of values. */
export type Cell = string | number | boolean | null;

/** What a column holds, for formats that keep types; `day` is `YYYY-MM-DD`. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "day";

/** A column: its name and where its values come from. */
export interface Column<T> {
  readonly name: string;
  /** `text` when not given. */
  readonly type?: ColumnType;
  readonly value: (row: T) => Cell;
}

import type { Coded, Report } from "../contract/index.ts";

/** A report with what `code` says of it: the unit that `trace` takes. */
export interface Document {
  readonly report: Report;
  readonly coded: Coded;
}

import type { EvidenceItem, RecordFact } from "../../contract/index.ts";

/** An evidence item with what the rules need and the record does not show. */
export interface Item {
  readonly shown: EvidenceItem;
  /** Days it covers; an arrangement that still stands ends on the date of the assessment. */
  readonly from: string;
  readonly to: string;
  /** A lasting arrangement or a series on record, rather than one happening. */
  readonly course: RecordFact["course"];
  /** Key of the origin for counting; each fact of the record stands for itself. */
  readonly source: string;
  /** The tie that a claim says there is; null for events and facts. */
  readonly tie: string | null;
  /** Whether the source counts as independent: unnamed ends and circles do not. */
  readonly independent: boolean;
}

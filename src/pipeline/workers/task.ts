import type { Source } from "../source.ts";

/** What a worker is sent; it answers with an `Outcome`. */
export interface Task {
  readonly source: Source;
  readonly maxBytes?: number;
}

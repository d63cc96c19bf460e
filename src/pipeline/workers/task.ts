import type { CodingOptions } from "../outcome.ts";
import type { Source } from "../source.ts";

/** What a worker is sent; it answers with an `Outcome`. */
export interface Task extends CodingOptions {
  readonly source: Source;
}

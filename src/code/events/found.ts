import type { DateInterval, Event, Quote, Sentence } from "../../contract/index.ts";
import type { Party } from "./parties.ts";

/** An event before it becomes a record: the same thing told twice is still two of these. */
export interface Found {
  readonly sentence: Sentence;
  readonly frame: string;
  readonly rule: string;
  readonly root: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly rung: string | null;
  readonly symmetric: boolean;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly trigger: { readonly start: number; readonly end: number };
  /** The words of the event: trigger with its own arguments. */
  readonly span: { readonly start: number; readonly end: number };
  /** The words that tell the same thing when it is told again ("patrol", "roadmap"). */
  readonly key: readonly string[];
  readonly modality: Event["modality"];
  readonly negated: boolean;
  readonly date: DateInterval | null;
  readonly place: Quote | null;
  readonly within: Event["within"];
}

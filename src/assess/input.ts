import type { Coded, EventMonth, Report, Traced } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { ScoredPacts } from "../record/index.ts";
import type { OutletRatings } from "./evidence/trust.ts";
import type { Framework } from "./framework/schema.ts";

/** What `assess` is given. */
export interface AssessInput {
  readonly documents: readonly { readonly report: Report; readonly coded: Coded }[];
  readonly traced: Traced;
  /** Two states, by ISO 3166-1 alpha-3 code or by name. */
  readonly dyad: readonly [string, string];
  /** The day as of which to judge; without it the latest page, else the latest evidence decides. */
  readonly asOf?: string;
  readonly framework: Framework;
  readonly knowledge: Knowledge;
  /** A model of pacts calibrated on the user's own data; the shipped one without it. */
  readonly pacts?: ScoredPacts;
  /** Months of the pair in imported event data: shown beside the verdict, never weighed. */
  readonly events?: readonly EventMonth[];
  /** Reliability of outlets (A-F) by their ids, as people have set it; F for any other. */
  readonly ratings?: OutletRatings;
}

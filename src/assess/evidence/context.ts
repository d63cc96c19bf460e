import type { Report } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { OriginIndex } from "../../trace/index.ts";
import type { Framework } from "../framework/schema.ts";
import type { Trusting } from "./trust.ts";

/** What the gatherers of evidence share. */
export interface EvidenceContext {
  /** ISO codes of the two states. */
  readonly pair: readonly [string, string];
  readonly asOf: string;
  readonly framework: Framework;
  readonly knowledge: Knowledge;
  readonly origins: OriginIndex;
  readonly reports: ReadonlyMap<string, Report>;
  /** Claims by id, to find the voices behind an event. */
  readonly voicesOf: (claim: string | null, report: string) => string;
  readonly trust: Trusting;
}

/** Weight left after `age` years. */
export const decay = (age: number, halfLife: number): number => 0.5 ** (Math.max(0, age) / halfLife);

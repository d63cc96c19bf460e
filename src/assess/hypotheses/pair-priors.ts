import type { Resemblance } from "../../contract/index.ts";
import { decay } from "../evidence/context.ts";
import type { Framework } from "../framework/schema.ts";
import { yearsBetween } from "../time.ts";

/**
 * The framework with the priors of one pair: base rates times how often a pair of each kind has a record so much like
 * that of treaty allies. An old score says less; without a score, or without a table for it, base rates stay.
 */
export function withPairPriors(
  framework: Framework,
  resemblance: Resemblance | null,
  asOf: string,
): Framework {
  const table = framework.resemblance;
  if (table === undefined || resemblance === null) return framework;
  const step = table.cuts.filter((cut) => resemblance.probability >= cut).length;
  const age = yearsBetween(`${resemblance.year}-12-31`, asOf);
  const power = table.power * decay(age, table.halfLife);
  const raised = framework.hypotheses.map(({ id, prior }) => prior * (table.rows[id]?.[step] ?? 1) ** power);
  const total = raised.reduce((sum, one) => sum + one, 0);
  const hypotheses = framework.hypotheses.map((one, index) => ({
    ...one,
    prior: (raised[index] ?? 0) / total,
  }));
  return { ...framework, hypotheses };
}

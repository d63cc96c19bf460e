import type { Check } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { dayOf } from "../dyad.ts";
import { checkAlliance } from "./alliance.ts";
import { checkArms } from "./arms.ts";
import { checkPower } from "./power.ts";
import { checkPractice } from "./practice.ts";
import { checkSigned } from "./signed.ts";
import { type Checker, type ClaimToCheck, finding, statementOf } from "./statement.ts";

/** The most specific kind first. */
const checkers: readonly Checker[] = [checkPower, checkArms, checkAlliance, checkSigned, checkPractice];

/**
 * Holds a claim against the record: combined military power, arms sold, alliance or none, a signature, joint patrols,
 * exercises, warning systems, bases. The verdict names its measure; where the record is silent it is `not-established`,
 * and what no record can settle, or is of no known kind, is `not-checkable`. Throws E403 when `asOf` is no day.
 */
export const checkClaim = (knowledge: Knowledge, claim: ClaimToCheck): Check => {
  const statement = statementOf(knowledge, { ...claim, asOf: dayOf(claim.asOf) });
  for (const check of checkers) {
    const found = check(statement);
    if (found) return { claim: claim.id, ...found };
  }
  const silent = "Nothing in the record speaks to this claim.";
  return { claim: claim.id, ...finding("not-checkable", silent) };
};

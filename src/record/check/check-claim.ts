import type { Check } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { dayOf } from "../dyad.ts";
import { checkAlliance } from "./alliance.ts";
import { checkArms } from "./arms.ts";
import { checkDuty } from "./duty.ts";
import { checkInference } from "./inference.ts";
import { checkMembership } from "./membership.ts";
import { checkOffice } from "./office.ts";
import { checkPower } from "./power.ts";
import { checkPractice } from "./practice.ts";
import { checkPresence } from "./presence.ts";
import { checkQuoted } from "./quoted.ts";
import { checkSanctions } from "./sanctions.ts";
import { checkSigned } from "./signed.ts";
import {
  type Checker,
  type ClaimToCheck,
  type Finding,
  finding,
  type Statement,
  statementOf,
} from "./statement.ts";
import { checkTreatyLife } from "./treaty-life.ts";
import { checkWar } from "./war.ts";
import { checkWaters } from "./waters.ts";

/** Kinds of claims of which a sentence may hold several; of those in one row the first that applies speaks. */
const kinds: readonly (readonly Checker[])[] = [
  [checkQuoted],
  [checkArms],
  [checkMembership, checkTreatyLife, checkDuty, checkAlliance, checkSigned],
  [checkPresence],
  [checkPractice],
  [checkSanctions],
  [checkWar],
  [checkOffice],
  [checkWaters],
];

/** Comparisons of power come before all else: their words are those of other kinds. What is left may be a conclusion. */
const order: readonly (readonly (readonly Checker[])[])[] = [[[checkPower]], kinds, [[checkInference]]];

const firstOf = (checkers: readonly Checker[], statement: Statement): Finding | null => {
  for (const check of checkers) {
    const found = check(statement);
    if (found) return found;
  }
  return null;
};

const nothing = finding("not-checkable", "Nothing in the record speaks to this claim.");

function findingsOf(statement: Statement): Finding[] {
  for (const rows of order) {
    const found = rows.flatMap((row) => firstOf(row, statement) ?? []);
    if (found.length > 0) return found;
  }
  return [nothing];
}

/**
 * Holds a claim against the record: combined military power, arms sold, members of an organisation, a treaty's life and
 * duties, alliance or none, a signature, bases and troops, joint patrols, exercises, commands, warning systems, sanctions,
 * wars, offices, the law of straits and seas. The verdict names its measure; where the record is silent it is
 * `not-established`, and what no record can settle (an inference, which is called one), or is of no known kind, is
 * `not-checkable`. Throws E403 when `asOf` is no day.
 */
export const checkClaim = (knowledge: Knowledge, claim: ClaimToCheck): Check =>
  checksOfClaim(knowledge, claim)[0] ?? { claim: claim.id, ...nothing };

/** All that a claim says of different kinds ("the sale of S-400 systems, and joint exercises"), each held against the record. */
export const checksOfClaim = (knowledge: Knowledge, claim: ClaimToCheck): readonly Check[] => {
  const statement = statementOf(knowledge, { ...claim, asOf: dayOf(claim.asOf) });
  return findingsOf(statement).map((found) => ({ claim: claim.id, ...found }));
};

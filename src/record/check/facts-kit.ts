/** Facts of the record for the pair of a statement. */
import type { RecordFact } from "../../contract/index.ts";
import { factsOf } from "../facts.ts";
import type { Statement } from "./statement.ts";

/** Facts of one rung that had begun by the day of the page. */
export const factsOfRung = (statement: Statement, rung: string): readonly RecordFact[] =>
  statement.pair === null
    ? []
    : factsOf(statement.knowledge, statement.pair, statement.asOf).filter((fact) => fact.rung === rung);

export const idsOf = (facts: readonly RecordFact[]): readonly string[] => facts.map((fact) => fact.id);

/** "What happened (2018-01-01)" */
export const tell = (fact: RecordFact): string => `${fact.what} (${fact.from})`;

const dayLength = 86_400_000;

/** Days from one day to a later one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

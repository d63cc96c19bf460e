import type { Knowledge } from "../../knowledge/index.ts";
import type { ScoredPacts } from "../../record/index.ts";
import { importedFacts, listImports } from "../../store/index.ts";
import { calibratedPacts } from "./calibrate.ts";

/** The record that an assessment of a pair stands on: what ships, and what the user imported into a folder. */
export interface Recorded {
  readonly knowledge: Knowledge;
  readonly pacts?: ScoredPacts;
}

/** Adds the imported facts of a pair to the shipped ones, and takes the model calibrated in the folder if there is one. */
export async function recordedIn(
  data: string,
  pair: readonly [string, string],
  knowledge: Knowledge,
): Promise<Recorded> {
  if (listImports(data).length === 0) return { knowledge };
  const facts = await importedFacts(data, pair);
  const pacts = calibratedPacts(data);
  return {
    knowledge: facts.length === 0 ? knowledge : { ...knowledge, facts: [...knowledge.facts, ...facts] },
    ...(pacts === null ? {} : { pacts }),
  };
}

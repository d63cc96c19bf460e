import type { RecordFact } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { dayOf, dyadOf } from "./dyad.ts";

/**
 * The dated facts of practice that name both states and began by a day, in order of time.
 * Throws E401, E402 or E403 for what is no state, no pair or no day.
 */
export const factsOf = (
  knowledge: Knowledge,
  pair: readonly [string, string],
  until: string,
): readonly RecordFact[] => {
  const ids = dyadOf(knowledge, pair).map((state) => state.id);
  const day = dayOf(until);
  return knowledge.facts
    .filter((fact) => fact.from <= day && ids.every((id) => fact.countries.includes(id)))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
};

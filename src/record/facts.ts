import type { RecordFact } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { dayOf, dyadOf } from "./dyad.ts";

const byTime = (a: RecordFact, b: RecordFact): number =>
  a.from.localeCompare(b.from) || a.id.localeCompare(b.id);

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
    .toSorted(byTime);
};

/**
 * The dated facts of hostility between two states that began by a day, in order of time: wars, sanctions, disputes.
 * A row names two states or more; the first is set against each of the others.
 * Throws E401, E402 or E403 for what is no state, no pair or no day.
 */
export const hostileFactsOf = (
  knowledge: Knowledge,
  pair: readonly [string, string],
  until: string,
): readonly RecordFact[] => {
  const ids = dyadOf(knowledge, pair).map((state) => state.id);
  const day = dayOf(until);
  const against = ([first, ...others]: readonly string[]): boolean =>
    first !== undefined && ids.includes(first) && ids.some((one) => others.includes(one));
  return knowledge.hostility
    .filter(({ countries, from }) => from <= day && against(countries))
    .toSorted(byTime);
};

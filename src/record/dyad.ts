import { EntenteError } from "../errors/index.ts";
import { findState, type Knowledge, type State } from "../knowledge/index.ts";

/** Two states, by code or name. Throws E401 for an unknown one, E402 for one state twice. */
export const dyadOf = (knowledge: Knowledge, pair: readonly [string, string]): readonly [State, State] => {
  const [first, second] = [findState(knowledge, pair[0]), findState(knowledge, pair[1])];
  if (first.id === second.id) throw new EntenteError("E402", { name: first.name });
  return [first, second];
};

/** A day as `YYYY-MM-DD`. Throws E403 for anything else, the 30th of February included. */
export const dayOf = (word: string): string => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(word) ? Date.parse(`${word}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== word)
    throw new EntenteError("E403", { name: word });
  return word;
};

import { EntenteError } from "../errors/index.ts";
import type { Knowledge } from "../knowledge/index.ts";

/** By its name before by its capital or a word for its government: "Georgia" the state before anything else. */
const order = ["name", "abbreviation", "adjective", "people", "capital", "metonym"];

/**
 * The state that a user names: "RUS", "rus", "Russia", "South Korea", "Moscow".
 * @returns its ISO 3166-1 alpha-3 code
 * @throws EntenteError E401 when no state is called so
 */
export function resolveState(knowledge: Knowledge, name: string): string {
  const code = name.trim().toUpperCase();
  if (knowledge.states.has(code)) return code;
  const states = knowledge.names
    .lookup(name.trim())
    .filter(({ country }) => country !== null && knowledge.states.has(country))
    .filter(({ via }) => order.includes(via))
    .sort((a, b) => order.indexOf(a.via) - order.indexOf(b.via));
  const country = states[0]?.country;
  if (country === undefined || country === null) throw new EntenteError("E401", { name });
  return country;
}

/**
 * The pair of states that a user names.
 * @throws EntenteError E401 for an unknown state, E402 when both are the same
 */
export function resolveDyad(
  knowledge: Knowledge,
  names: readonly [string, string],
): readonly [string, string] {
  const [one, other] = [resolveState(knowledge, names[0]), resolveState(knowledge, names[1])];
  if (one === other) throw new EntenteError("E402", { name: knowledge.states.get(one)?.name ?? one });
  return [one, other];
}

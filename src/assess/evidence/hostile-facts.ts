import type { RecordFact } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";

/** A row of knowledge/frameworks/hostility.yaml: id, indicator, states, first day, last day, what, source. */
type Row = readonly [string, string, readonly string[], string, string | null, string, string];

const factOf = ([id, rung, countries, from, to, what, source]: Row): RecordFact => ({
  id: `fact:${id}`,
  rung,
  countries,
  from,
  to,
  what,
  source,
});

/**
 * The dated facts of hostility between two states that began by a day, in order of time: wars, sanctions, disputes.
 * A row names two states or more; the first is set against each of the others.
 */
export function hostileFacts(
  knowledge: Knowledge,
  pair: readonly [string, string],
  until: string,
): RecordFact[] {
  const { facts } = knowledge.readYaml<{ readonly facts: readonly Row[] }>("frameworks/hostility.yaml");
  const against = ([first, ...others]: readonly string[]): boolean =>
    first !== undefined && pair.includes(first) && pair.some((one) => others.includes(one));
  return facts
    .map(factOf)
    .filter(({ countries, from }) => from <= until && against(countries))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
}

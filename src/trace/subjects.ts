import type { Coded } from "../contract/index.ts";
import { meets } from "./meets.ts";

/** What a report is about, as keys: theses (`thesis:CHN-RUS`) and pairs of states that act on one another (`dyad:CHN-RUS`). */
export function subjectsOf(coded: Coded): ReadonlySet<string> {
  const subjects = new Set<string>();
  for (const { thesis, within } of coded.claims) {
    if (within === "body" && thesis !== null) subjects.add(`dyad:${[...thesis.dyad].sort().join("-")}`);
  }
  for (const event of coded.events) {
    if (event.within !== "body") continue;
    const countries = [
      ...new Set([...event.actors, ...event.recipients].flatMap(({ country }) => country ?? [])),
    ].sort();
    for (const [index, one] of countries.entries()) {
      for (const other of countries.slice(index + 1)) subjects.add(`dyad:${one}-${other}`);
    }
  }
  return subjects;
}

/** Whether two reports may be about one thing: a subject in common, or one of them with none that could be read. */
export const mayConcern = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || meets(a, b);

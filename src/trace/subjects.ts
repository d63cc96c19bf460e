import type { Coded } from "../contract/index.ts";
import { meets } from "./meets.ts";

/** What a report is about. */
export interface Subjects {
  /** Pairs of states that act on one another or are said to be allied (`dyad:CHN-RUS`). */
  readonly dyads: ReadonlySet<string>;
  /** States named in the body. */
  readonly states: ReadonlySet<string>;
}

function addDyads(states: readonly string[], into: Set<string>): void {
  const sorted = [...new Set(states)].sort();
  for (const [index, one] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) into.add(`dyad:${one}-${other}`);
  }
}

/**
 * What a report is about, by what was coded of it.
 *
 * @param isBody whether a place of the report's text stands in its body
 */
export function subjectsOf(coded: Coded, isBody: (offset: number) => boolean): Subjects {
  const dyads = new Set<string>();
  for (const { thesis, within } of coded.claims) {
    if (within === "body" && thesis !== null) addDyads(thesis.dyad, dyads);
  }
  for (const event of coded.events) {
    if (event.within !== "body") continue;
    addDyads(
      [...event.actors, ...event.recipients].flatMap(({ country }) => country ?? []),
      dyads,
    );
  }
  const named = coded.mentions
    .filter(({ start }) => isBody(start))
    .flatMap(({ actor }) => actor.country ?? []);
  return { dyads, states: new Set([...named, ...[...dyads].flatMap((dyad) => dyad.slice(5).split("-"))]) };
}

/** Two states in common make a subject; a report that names fewer must have them all in common with the other. */
const statesInCommon = 2;

/**
 * Whether two reports may be about one thing: two states that act on one another in both, or the same states named in both,
 * or a report that names none.
 */
export function mayConcern(a: Subjects, b: Subjects): boolean {
  if (meets(a.dyads, b.dyads)) return true;
  const least = Math.min(statesInCommon, a.states.size, b.states.size);
  return [...a.states].filter((state) => b.states.has(state)).length >= least;
}

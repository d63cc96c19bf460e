import type { Treaty } from "../../contract/index.ts";
import { holdsOn, type Knowledge } from "../../knowledge/index.ts";

const obliges = (knowledge: Knowledge, treaty: Treaty, day: string): boolean =>
  treaty.obligations.includes("defence") && !knowledge.regional.has(treaty.id) && holdsOn(treaty, day);

/** States with a defence obligation towards a state on a day, region-wide pacts left aside. */
export const alliesOn = (knowledge: Knowledge, state: string, day: string): readonly string[] => {
  const allies = new Set<string>();
  for (const treaty of knowledge.treaties) {
    if (!obliges(knowledge, treaty, day)) continue;
    const bound = treaty.parties.filter((party) => holdsOn(party, day)).map((party) => party.country);
    if (bound.includes(state)) for (const id of bound) allies.add(id);
  }
  allies.delete(state);
  return [...allies].sort();
};

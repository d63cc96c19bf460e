import type { Claim } from "../../contract/index.ts";
import type { OutletNames } from "../citations/outlet-names.ts";
import type { Member } from "../member.ts";
import { type End, endOf } from "./end.ts";

/** Where a claim's chain ends, surnames made full where the corpus knows one bearer only. */
export type Ends = (claim: Claim) => End | null;

const surnameOf = (key: string): string | null => /^person:.*-([^-]+)$/.exec(key)?.[1] ?? null;

/** Surname → the keys of the people of the corpus that are named with it in full. */
function bearersOf(members: readonly Member[], names: OutletNames): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { coded } of members) {
    for (const claim of coded.claims) {
      const key = claim.within === "body" ? endOf(claim, names)?.key : null;
      const surname = key ? surnameOf(key) : null;
      if (!key || surname === null) continue;
      const own = bearers.get(surname) ?? new Set();
      bearers.set(surname, own.add(key));
    }
  }
  return bearers;
}

/**
 * The ends of a corpus: "Falkenberg" is Ines Falkenberg where nobody else of that name speaks in it, and a name taken for
 * an outlet on one page is the person it is on another.
 */
export function endsOf(members: readonly Member[], names: OutletNames): Ends {
  const bearers = bearersOf(members, names);
  const people = new Set([...bearers.values()].flatMap((keys) => [...keys]));
  return (claim) => {
    const end = endOf(claim, names);
    if (!end?.key) return end;
    const person = end.key.replace(/^outlet:/, "person:");
    if (person !== end.key) return people.has(person) ? { ...end, key: person, kind: "speaker" } : end;
    const [full, ...others] = bearers.get(end.key.replace(/^person:/, "")) ?? [];
    return full === undefined || others.length > 0 ? end : { ...end, key: full };
  };
}

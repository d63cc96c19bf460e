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

/** The ends of a corpus: "Falkenberg" is Ines Falkenberg where nobody else of that name speaks in it. */
export function endsOf(members: readonly Member[], names: OutletNames): Ends {
  const bearers = bearersOf(members, names);
  return (claim) => {
    const end = endOf(claim, names);
    if (end?.key === null || end?.key === undefined || !end.key.startsWith("person:")) return end;
    const [full, ...others] = bearers.get(end.key.slice("person:".length)) ?? [];
    return full === undefined || others.length > 0 ? end : { ...end, key: full };
  };
}

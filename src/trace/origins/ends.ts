import type { Claim } from "../../contract/index.ts";
import type { OutletNames } from "../citations/outlet-names.ts";
import type { Member } from "../member.ts";
import { type End, endOf } from "./end.ts";

/** Where a claim's chain ends, names made full where the corpus knows one bearer only. */
export type Ends = (claim: Claim) => End | null;

const nameIn = (key: string): string | null => /^(?:person|document):(.+)$/.exec(key)?.[1] ?? null;

/** The ends of a name after each of its words: "abel-otieno" and "otieno" of "admiral-abel-otieno". */
function tailsOf(name: string): string[] {
  const words = name.split("-");
  return words.slice(1).map((_, index) => words.slice(index + 1).join("-"));
}

/** All keys of persons and documents in the bodies of a corpus. */
function keysOf(members: readonly Member[], names: OutletNames): Set<string> {
  const keys = new Set<string>();
  for (const { coded } of members) {
    for (const claim of coded.claims) {
      const key = claim.within === "body" ? endOf(claim, names)?.key : null;
      if (key && nameIn(key) !== null) keys.add(key);
    }
  }
  return keys;
}

const kindIn = (key: string): string => key.slice(0, key.indexOf(":") + 1);

/**
 * Key → the key it stands for. A longer name that ends in another full one is the same voice with its title before it
 * ("historian-mirela-ionescu"); a surname, and the bare kind of a text, is the one voice of the corpus that ends in it.
 */
function fullNames(keys: ReadonlySet<string>): Map<string, string> {
  const full = new Map<string, string>();
  const bearers = new Map<string, Set<string>>();
  for (const key of keys) {
    const tails = tailsOf(nameIn(key) ?? "").map((tail) => `${kindIn(key)}${tail}`);
    const shorter = tails.findLast((tail) => tail.includes("-") && keys.has(tail));
    if (shorter !== undefined) full.set(key, shorter);
    for (const tail of tails) bearers.set(tail, (bearers.get(tail) ?? new Set()).add(shorter ?? key));
  }
  for (const key of keys) {
    if (nameIn(key)?.includes("-")) continue;
    const [one, ...others] = bearers.get(key) ?? [];
    if (one !== undefined && others.length === 0) full.set(key, one);
  }
  return full;
}

/**
 * The ends of a corpus: "Falkenberg" is Ines Falkenberg where nobody else of that name speaks in it; a name taken for an
 * outlet on one page is the person it is on another, and a name taken for a person the outlet that prints one of the reports.
 */
export function endsOf(members: readonly Member[], names: OutletNames): Ends {
  const keys = keysOf(members, names);
  const full = fullNames(keys);
  const outlets = new Set(members.map(({ outlet }) => outlet));
  // "The Isan" of the Isan Daily, where no other outlet of the corpus begins so.
  const longer = Map.groupBy(
    [...outlets].filter((outlet) => outlet !== null),
    (outlet) => outlet.replace(/-[^-]+$/, ""),
  );
  return (claim) => {
    const end = endOf(claim, names);
    if (!end?.key) return end;
    const name = end.key.replace(/^[a-z]+:/, "");
    if (end.kind === "speaker" && outlets.has(`outlet:${name}`)) {
      const key = `outlet:${name}`;
      return { ...end, key, kind: "outlet", via: [...end.via, key] };
    }
    const [whole, ...others] =
      end.kind === "outlet" && !outlets.has(end.key) ? (longer.get(end.key) ?? []) : [];
    if (whole !== undefined && others.length === 0)
      return { ...end, key: whole, via: end.via.map((one) => (one === end.key ? whole : one)) };
    if (end.kind === "outlet" && keys.has(`person:${name}`) && !outlets.has(end.key))
      return { ...end, key: full.get(`person:${name}`) ?? `person:${name}`, kind: "speaker" };
    return { ...end, key: full.get(end.key) ?? end.key };
  };
}

import type { Claim, Coded, Event } from "../contract/index.ts";

/** Two states in alphabetical order, and what a report tells between them. */
export interface DyadCount {
  readonly a: string;
  readonly b: string;
  readonly events: number;
  readonly claims: number;
}

type Pair = readonly [string, string];

/** The pair as a list of one; of none when it is the same state twice. */
const pairOf = (one: string, other: string): readonly Pair[] =>
  one === other ? [] : [one < other ? [one, other] : [other, one]];

function pairsOfEvent(event: Event): readonly Pair[] {
  const countries = (parties: Event["actors"]) =>
    parties.flatMap(({ country }) => (country === null ? [] : [country]));
  const actors = countries(event.actors);
  // A symmetric event ("held a joint exercise") may list both states as actors.
  const recipients = [...countries(event.recipients), ...(event.symmetric ? actors : [])];
  return actors.flatMap((actor) => recipients.flatMap((recipient) => pairOf(actor, recipient)));
}

function pairOfClaim(claim: Claim): readonly Pair[] {
  const [one, other] = claim.thesis?.dyad ?? [];
  return one === undefined || other === undefined ? [] : pairOf(one, other);
}

/** Pairs of states between which the report tells an event, or of whose tie it makes a claim; with counts. */
export function dyadsOf(coded: Coded): readonly DyadCount[] {
  const counts = new Map<string, { a: string; b: string; events: number; claims: number }>();
  const count = (pairs: readonly Pair[], what: "events" | "claims") => {
    for (const [a, b] of new Map(pairs.map((pair) => [pair.join(), pair])).values()) {
      const entry = counts.get(`${a},${b}`) ?? { a, b, events: 0, claims: 0 };
      entry[what]++;
      counts.set(`${a},${b}`, entry);
    }
  };
  for (const event of coded.events) count(pairsOfEvent(event), "events");
  for (const claim of coded.claims) count(pairOfClaim(claim), "claims");
  return [...counts.values()];
}

/** How often the report names each state. */
export function countriesOf(coded: Coded): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { actor } of coded.mentions) {
    if (actor.country !== null) counts.set(actor.country, (counts.get(actor.country) ?? 0) + 1);
  }
  return counts;
}

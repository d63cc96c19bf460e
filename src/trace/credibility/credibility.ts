import type { Claim, Credibility, Event, Origin } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { pushTo } from "../push-to.ts";
import { traceStage } from "../stage.ts";
import type { Happening } from "../stories/happenings.ts";

/** One thing said: what it is about, and whether it is affirmed. */
interface Position {
  readonly about: string;
  readonly affirms: boolean;
  /** The claim is rated on it; else it is only heard where others are. */
  readonly isRated: boolean;
}

const rejects = ({ certainty, polarity }: Claim): boolean =>
  certainty === "denied" || certainty === "doubted" || polarity === "negative";

/**
 * What a claim on a tie says: that the two are allies in fact, are bound by treaty, or are preparing an alliance, or not. Who
 * denies the treaty does not deny the fact; who says that there is no alliance denies all three. That two states draw
 * closer or are partners speaks to none of them.
 */
function onAlliance(claim: Claim): Position[] {
  if (claim.thesis === null) return [];
  const { tie, dyad } = claim.thesis;
  const about = (what: string): string => `${what} ${[...dyad].sort().join("-")}`;
  if (tie === "none") {
    const affirms = claim.certainty === "denied" || claim.certainty === "doubted";
    return ["in-fact", "formal", "preparing"].map((one) => ({
      about: about(one),
      affirms,
      isRated: one === "in-fact",
    }));
  }
  if (tie === "partnership" || tie === "closer") return [];
  return [{ about: about(tie), affirms: !rejects(claim), isRated: true }];
}

const isDenied = ({ negated, modality }: Event): boolean => negated || modality === "denied";

const happeningKey = (event: Event): string => {
  const countries = [...event.actors, ...event.recipients].flatMap(({ country }) => country ?? []);
  return `${[...new Set(countries)].sort().join("-")} ${event.plover.event}`;
};

/** Happenings by the events that tell them, and by kind: the states and the root of such an event. */
interface Told {
  readonly byEvent: ReadonlyMap<string, string>;
  readonly byKind: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the events on a claim's word say happened, or did not; a denial speaks to any happening of its kind that others tell. */
function onEvents(events: readonly Event[], { byEvent, byKind }: Told): Position[] {
  return events.flatMap((event): Position[] => {
    const about = byEvent.get(event.id);
    if (about !== undefined) return [{ about, affirms: true, isRated: true }];
    const [only, ...others] = isDenied(event) ? (byKind.get(happeningKey(event)) ?? []) : [];
    return only === undefined || others.length > 0 ? [] : [{ about: only, affirms: false, isRated: true }];
  });
}

function toldOf(happenings: readonly Happening[]): Told {
  const byEvent = new Map<string, string>();
  const byKind = new Map<string, Set<string>>();
  for (const [at, { key, tellings }] of happenings.entries()) {
    const about = `event ${at} ${key}`;
    for (const { event } of tellings) {
      byEvent.set(event.id, about);
      const kind = happeningKey(event);
      const same = byKind.get(kind) ?? new Set();
      byKind.set(kind, same.add(about));
    }
  }
  return { byEvent, byKind };
}

interface Stance {
  readonly claim: Claim;
  readonly positions: readonly Position[];
  /** Null where nobody answers for the claim. */
  readonly origin: string | null;
}

function stancesOf(
  members: readonly Member[],
  happenings: readonly Happening[],
  origins: readonly Origin[],
): Stance[] {
  const told = toldOf(happenings);
  const originOf = new Map(
    origins
      .filter(({ speaker }) => speaker !== null)
      .flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)),
  );
  return members.flatMap(({ coded }) => {
    const events = Map.groupBy(coded.events, ({ attributedTo }) => attributedTo);
    return coded.claims
      .filter(({ within, headline }) => within === "body" && !headline)
      .map((claim) => ({
        claim,
        positions: [...onAlliance(claim), ...onEvents(events.get(claim.id) ?? [], told)],
        origin: originOf.get(claim.id) ?? null,
      }))
      .filter(({ positions }) => positions.length > 0);
  });
}

const counted = (number: number): string => `${number} independent ${number === 1 ? "origin" : "origins"}`;

/**
 * The rating of what `agree` origins say and `deny` origins deny. The words of the scale ask for confirmation by other
 * independent sources; how many make which rating is elicited: two others confirm, one other makes it probable.
 */
export function ratingOf(agree: number, deny: number): Credibility["rating"] {
  if (agree === 0 || agree + deny < 2) return 6;
  if (deny === 0) return agree >= 3 ? 1 : 2;
  if (agree > deny) return 3;
  return agree === deny ? 4 : 5;
}

const words = ["confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"];

function saying(rating: number, agree: number, deny: number): string {
  const word = words[rating - 1] ?? "";
  if (agree === 0) return `Nobody who can be named answers for it: ${word}.`;
  if (rating === 6) return `It rests on one origin, and no other speaks to it: ${word}.`;
  return `${counted(agree)} ${agree === 1 ? "says" : "say"} so, ${deny === 0 ? "none denies" : `${counted(deny)} ${deny === 1 ? "denies" : "deny"}`} it: ${word}.`;
}

/** The first origin of each speaker: who says a thing again on another occasion bears nobody out, himself least of all. */
function mouths(origins: readonly string[], speakers: ReadonlyMap<string, string>): string[] {
  const first = new Map<string, string>();
  for (const one of origins) {
    const speaker = speakers.get(one) ?? one;
    if (!first.has(speaker)) first.set(speaker, one);
  }
  return [...first.values()].sort();
}

/**
 * Credibility of the claims that speak of an alliance or tell an event, by counted independent origins: what is copied or
 * comes from one mouth counts once, what nobody answers for does not count. Where a claim says several things the
 * best borne out of them that anybody else speaks to decides.
 */
export function findCredibility(
  members: readonly Member[],
  happenings: readonly Happening[],
  origins: readonly Origin[],
): Credibility[] {
  const stances = stancesOf(members, happenings, origins);
  const sides = new Map<string, string[]>();
  for (const { positions, origin } of stances) {
    if (origin === null) continue;
    for (const { about, affirms } of positions) pushTo(sides, `${about} ${affirms}`, origin);
  }
  const speakers = new Map(origins.map(({ id, speaker }) => [id, speaker ?? id] as const));
  const inOrder = new Map(
    [...sides].map(([side, origins]) => [side, new Set([...new Set(origins)].sort())] as const),
  );
  const nobody: ReadonlySet<string> = new Set();
  const of = (about: string, affirms: boolean): ReadonlySet<string> =>
    inOrder.get(`${about} ${affirms}`) ?? nobody;
  return stances.map(({ claim, positions, origin }): Credibility => {
    const [best] = positions
      .filter(({ isRated }) => isRated)
      .map(({ about, affirms }) => {
        const [same, contrary] = [of(about, affirms), of(about, !affirms)];
        // Who says both is no witness for anybody else, nor against himself.
        const counts = (one: string): boolean => one === origin || !(same.has(one) && contrary.has(one));
        const agree = origin === null ? [] : mouths([origin, ...[...same].filter(counts)], speakers);
        const deny = mouths(
          [...contrary].filter((one) => one !== origin && counts(one)),
          speakers,
        );
        return { agree, deny, rating: ratingOf(agree.length, deny.length) };
      })
      .sort((a, b) => a.rating - b.rating);
    const { agree, deny, rating } = best ?? { agree: [], deny: [], rating: 6 };
    const says = saying(rating, agree.length, deny.length);
    return { type: "credibility", stage: traceStage, claim: claim.id, rating, agree, deny, says };
  });
}

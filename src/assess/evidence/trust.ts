import type { Claim, Credibility, Origin, Reliability, Report, Traced } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { findOutlet, outletOfReport, ratingOf } from "../../trace/index.ts";
import type { Framework } from "../framework/schema.ts";

/** What doubt leaves of an item's weight, and why, for a reader. */
export interface Trust {
  readonly share: number;
  readonly why: string;
}

/** Reliability of outlets by their ids, as people have set it. */
export type OutletRatings = ReadonlyMap<string, Reliability>;

const full: Trust = { share: 1, why: "" };

/** Equals on either side of a tie are what the state `contested` tells: as a discount the quarrel would count twice. */
const asMany = 4;

interface TrustParts {
  readonly framework: Framework;
  readonly traced: Traced;
  readonly knowledge: Knowledge;
  readonly reports: ReadonlyMap<string, Report>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly ratings: OutletRatings;
}

/**
 * How far a claim is borne out by the reports in view: others that are not (later than the day, or on another pair) have
 * no say, for or against.
 */
function credibilityIn(
  { agree, deny }: Credibility,
  origins: ReadonlyMap<string, Origin>,
  reports: ReadonlyMap<string, Report>,
): Credibility["rating"] {
  const inView = (id: string): boolean =>
    origins.get(id)?.reports.some((report) => reports.has(report)) ?? false;
  return ratingOf(agree.filter(inView).length, deny.filter(inView).length);
}

/** Weighs trust in what a report says: by the credibility of the claim, and by what people think of the outlets. */
export class Trusting {
  readonly #parts: TrustParts;
  readonly #origins: ReadonlyMap<string, Origin>;
  readonly #credibility: ReadonlyMap<string, Credibility>;

  constructor(parts: TrustParts) {
    this.#parts = parts;
    this.#origins = new Map(parts.traced.origins.map((origin) => [origin.id, origin]));
    this.#credibility = new Map(parts.traced.credibility.map((one) => [one.claim, one]));
  }

  /** In what an event's claim tells, or the report itself where the event is on nobody's word. */
  inEvent(claim: string | null, report: string): Trust {
    return this.#both(this.#inClaim(claim, false), this.#inOutlets(claim, report));
  }

  /** In a claim on the tie. */
  inTie(claim: string, report: string): Trust {
    return this.#both(this.#inClaim(claim, true), this.#inOutlets(claim, report));
  }

  #both(one: Trust, other: Trust): Trust {
    return { share: one.share * other.share, why: one.why + other.why };
  }

  #inClaim(claim: string | null, isTie: boolean): Trust {
    const { framework, reports } = this.#parts;
    const found = claim === null ? undefined : this.#credibility.get(claim);
    if (found === undefined || framework.credibility === undefined) return full;
    const rating = credibilityIn(found, this.#origins, reports);
    if (isTie && rating === asMany) return full;
    const share = framework.credibility[`${rating as 1 | 2 | 3 | 4 | 5 | 6}`];
    return share === 1 ? full : { share, why: `; others deny it (credibility ${rating})` };
  }

  /** A chain is as reliable as the least reliable outlet that it runs through; an outlet that nobody judged takes nothing off. */
  #inOutlets(claim: string | null, report: string): Trust {
    const { framework, ratings } = this.#parts;
    const scale = framework.reliability;
    if (ratings.size === 0 || scale === undefined) return full;
    return this.#outletsOf(claim, report)
      .flatMap((outlet): Trust[] => {
        const rating = ratings.get(outlet);
        if (rating === undefined || scale[rating] === 1) return [];
        return [{ share: scale[rating], why: `; ${outlet.slice("outlet:".length)} is rated ${rating}` }];
      })
      .reduce((least, one) => (one.share < least.share ? one : least), full);
  }

  #outletsOf(claim: string | null, report: string): string[] {
    const { knowledge, claims, reports } = this.#parts;
    const page = reports.get(report);
    const own = page === undefined ? null : outletOfReport(knowledge, page);
    const chain = claim === null ? [] : (claims.get(claim)?.chain ?? []);
    const cited = chain
      .filter(({ kind }) => kind === "outlet")
      .flatMap(({ resolved, mention }) => resolved ?? findOutlet(knowledge, mention) ?? []);
    return [...(own === null ? [] : [own]), ...cited];
  }
}

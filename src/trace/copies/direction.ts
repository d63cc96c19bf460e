import type { Member } from "../member.ts";
import { isBefore } from "../time.ts";

/** Which of two copies came first, when the page tells it. */
export interface Direction {
  readonly from: Member;
  readonly to: Member;
  readonly directed: boolean;
  readonly why: string;
}

/** Whether one names the other's outlet as its source. */
const credits = (one: Member, other: Member): boolean => other.outlet !== null && one.cites.has(other.outlet);

/**
 * The direction of copying: who credits whom, then who was published first; undirected when neither tells.
 *
 * @param a the one with the smaller id
 */
export function directionOf(a: Member, b: Member): Direction {
  const [aCites, bCites] = [credits(a, b), credits(b, a)];
  if (bCites && !aCites)
    return { from: a, to: b, directed: true, why: "the later one credits the other's outlet" };
  if (aCites && !bCites)
    return { from: b, to: a, directed: true, why: "the later one credits the other's outlet" };
  if (isBefore(a.published, b.published))
    return { from: a, to: b, directed: true, why: "by date of publication" };
  if (isBefore(b.published, a.published))
    return { from: b, to: a, directed: true, why: "by date of publication" };
  return { from: a, to: b, directed: false, why: "no date or credit tells which came first" };
}

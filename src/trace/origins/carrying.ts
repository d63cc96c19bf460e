import type { Claim } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { type Group, lengthOf } from "./groups.ts";

/** A speaker with at least this share of what others are made to say may carry the report; one quotation in passing does not. */
const legFrom = 0.3;

/** From this share of the body on, what others say carries the report; below it, the report is its author's. */
const attributedFrom = 0.3;

/** Where nobody is named, it takes more before a page is taken for hearsay and not for its author's own account. Elicited. */
const unnamedFrom = 0.6;

/** Below this share of what is said on the thesis, others are an ornament of the author's own argument. Elicited. */
const ownOutweighs = 1 / 3;

/** A voice that may carry a report, with its share of what all voices say. */
export interface Carrier {
  readonly key: string;
  readonly share: number;
}

const thesisWeight = (group: Group): number =>
  group.claims.filter(({ thesis }) => thesis !== null).reduce((sum, claim) => sum + lengthOf(claim), 0);

const speaksOnThesis = ({ thesis }: Claim): boolean => thesis !== null;

/**
 * The voices that carry a report: by what they say on the thesis where others are made to say anything on one, else by
 * length. A page that hands on what others say of the thesis stands on them: its own words on it are reporting of its own
 * only where they clearly outweigh theirs.
 */
export function carriersOf(groups: ReadonlyMap<string, Group>, member: Member): Carrier[] {
  const all = [...groups].map(([key, group]) => ({ key, group }));
  const onThesis = all.some(({ group }) => group.end !== null && group.claims.some(speaksOnThesis));
  const attributed = all.reduce((sum, { group }) => sum + (group.end === null ? 0 : group.weight), 0);
  const named = all.some(({ key }) => key !== "own" && key !== "unnamed");
  const needed = named ? attributedFrom : unnamedFrom;
  if (!onThesis && attributed < needed * bodyLength(member)) return [{ key: "own", share: 1 }];
  const weighed = all.map(({ key, group }) => ({
    key,
    weight: onThesis ? thesisWeight(group) : group.end === null ? 0 : group.weight,
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const own = weighed.find(({ key }) => key === "own")?.weight ?? 0;
  const othersCarry = total - own >= ownOutweighs * total;
  const whole = Math.max(1, othersCarry ? total - own : total);
  return weighed
    .filter(({ key }) => !(othersCarry && key === "own"))
    .map(({ key, weight }) => ({ key, share: weight / whole }))
    .filter(({ share }) => share >= legFrom)
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
}

/** Length of a body in characters, without what stands between its blocks. */
export function bodyLength({ words }: Member): number {
  let length = 0;
  for (const [index, start] of words.starts.entries()) length += (words.ends[index] ?? start) - start + 1;
  return Math.max(1, length);
}

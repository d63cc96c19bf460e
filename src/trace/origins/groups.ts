import type { Claim } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import type { End } from "./end.ts";
import type { Ends } from "./ends.ts";

/** What one voice is made to say on a page. */
export interface Group {
  readonly end: End | null;
  readonly via: Set<string>;
  readonly claims: Claim[];
  weight: number;
}

/** Length of a claim with its cue and source: the share of the page that rests on the voice. */
export const lengthOf = (claim: Claim): number => claim.end - claim.start;

/** Claims by the key of their end; what a page makes its own outlet say is its own voice. */
export function groupsOf(member: Member, claims: readonly Claim[], ends: Ends): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const claim of claims) {
    const found = ends(claim);
    const end = found !== null && found.key !== null && found.key === member.outlet ? null : found;
    const via = (end?.via ?? []).filter((outlet) => outlet !== member.outlet);
    const key = end === null ? "own" : (end.key ?? "unnamed");
    const group = groups.get(key) ?? { end, via: new Set(), claims: [], weight: 0 };
    group.claims.push(claim);
    group.weight += lengthOf(claim);
    for (const outlet of via) group.via.add(outlet);
    groups.set(key, group);
  }
  return foldUnnamed(groups);
}

/**
 * Unnamed voices lean on the outlet that the page cites, else on its only named speaker ("the analyst" of a page on
 * one analyst is that analyst).
 */
function foldUnnamed(groups: Map<string, Group>): Map<string, Group> {
  const unnamed = groups.get("unnamed");
  const outlets = [...groups.values()].filter(({ end }) => end?.kind === "outlet");
  const speakers = [...groups.values()].filter(({ end }) => end?.kind === "speaker");
  const host =
    outlets.sort((a, b) => b.weight - a.weight)[0] ?? (speakers.length === 1 ? speakers[0] : undefined);
  if (unnamed === undefined || host === undefined) return groups;
  host.claims.push(...unnamed.claims);
  host.weight += unnamed.weight;
  groups.delete("unnamed");
  return groups;
}

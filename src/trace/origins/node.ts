import type { Claim } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { type End, speakerKey } from "./end.ts";
import type { Ends } from "./ends.ts";

/** One leg a report stands on: a speaker it hands on, or its own reporting. */
export interface Node {
  /** `report key`: unique in the corpus. */
  readonly id: string;
  readonly member: Member;
  readonly kind: End["kind"] | "own";
  readonly key: string | null;
  readonly words: string;
  readonly via: readonly string[];
  /** Authors of a report's own text: a report of theirs is what others mean when they cite them. */
  readonly aliases: readonly string[];
  readonly weight: number;
}

/** The legs of one report, and the ends of the claims that are too small a part of it to be legs. */
export interface Legs {
  readonly nodes: readonly Node[];
  /** Claim id → id of the node it belongs to. */
  readonly nodeOf: ReadonlyMap<string, string>;
  /** Claim id → key of the speaker, where that is no leg of the report. */
  readonly minor: ReadonlyMap<string, string>;
}

/** A speaker with at least this share of what others are made to say is a leg of the report; one quotation in passing is not. */
const legFrom = 0.3;

/** From this share of the body on, what others say carries the report; below it, the report is its author's. */
const attributedFrom = 0.3;

/** Below this share of what is said on the thesis, others are an ornament of the author's own argument. Elicited. */
const ownOutweighs = 1 / 3;

interface Group {
  readonly end: End | null;
  readonly via: Set<string>;
  readonly claims: Claim[];
  weight: number;
}

/** Length of a claim with its cue and source: the share of the page that rests on the voice. */
const lengthOf = (claim: Claim): number => claim.end - claim.start;

/** Claims by the key of their end; what a page makes its own outlet say is its own voice. */
function groupsOf(member: Member, claims: readonly Claim[], ends: Ends): Map<string, Group> {
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

function ownNode(member: Member): Node {
  const agency = member.credits[0];
  const authors = member.report.metadata.authors.map(({ value }) => speakerKey(value));
  return {
    id: `${member.id} own`,
    member,
    kind: agency ? "outlet" : "own",
    key: agency?.cited ?? member.outlet ?? `report:${member.id}`,
    words: agency ? agency.quote.text : "its own reporting",
    via: agency ? [agency.cited] : [],
    aliases: agency ? [] : authors,
    weight: member.words.length,
  };
}

function endNode(member: Member, key: string, { end, weight, via }: Group): Node {
  return {
    id: `${member.id} ${key}`,
    member,
    kind: end?.kind ?? "unnamed",
    key: end?.key ?? null,
    words: end?.words ?? "",
    via: [...via].sort(),
    aliases: [],
    weight,
  };
}

/**
 * The groups that carry the report: by what they say on the thesis where others are made to say anything on one, else by
 * length. A page that hands on what others say of the thesis stands on them: its own words on it are reporting of its own
 * only where they clearly outweigh theirs.
 */
function carrying(groups: ReadonlyMap<string, Group>, bodyLength: number): string[] {
  const thesisWeight = (group: Group): number =>
    group.claims.filter(({ thesis }) => thesis !== null).reduce((sum, claim) => sum + lengthOf(claim), 0);
  const onThesis = [...groups.values()].some(
    ({ end, claims }) => end !== null && claims.some(({ thesis }) => thesis !== null),
  );
  const weigh = onThesis ? thesisWeight : ({ end, weight }: Group): number => (end === null ? 0 : weight);
  const weights = [...groups].map(([key, group]) => ({ key, weight: weigh(group) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const own = weights.find(({ key }) => key === "own")?.weight ?? 0;
  const attributed = [...groups.values()].reduce(
    (sum, { end, weight }) => sum + (end === null ? 0 : weight),
    0,
  );
  if (!onThesis && attributed < attributedFrom * bodyLength) return ["own"];
  const othersCarry = total - own >= ownOutweighs * total;
  return weights
    .filter(
      ({ key, weight }) =>
        weight >= legFrom * (total - (othersCarry ? own : 0)) && !(othersCarry && key === "own"),
    )
    .map(({ key }) => key);
}

/**
 * What a report stands on.
 *
 * @param claims its claims in the body that are not copied from elsewhere
 * @param derived whether its text is another report's: it has no reporting of its own then
 */
export function legsOf(
  member: Member,
  claims: readonly Claim[],
  context: { readonly ends: Ends; readonly derived: boolean },
): Legs {
  const groups = groupsOf(member, claims, context.ends);
  const bodyLength = member.report.text.length === 0 ? 1 : bodySpan(member);
  const legs = carrying(groups, bodyLength).filter((key) => !(context.derived && key === "own"));
  const nodes = legs.map((key) => {
    const group = groups.get(key);
    return key === "own" || group === undefined ? ownNode(member) : endNode(member, key, group);
  });
  const nodeOf = new Map<string, string>();
  const minor = new Map<string, string>();
  for (const [key, { claims: own, end }] of groups) {
    for (const { id } of own) {
      if (legs.includes(key)) nodeOf.set(id, `${member.id} ${key}`);
      else if (end?.key) minor.set(id, end.key);
    }
  }
  return { nodes, nodeOf, minor };
}

function bodySpan({ words }: Member): number {
  let length = 0;
  for (const [index, start] of words.starts.entries()) length += (words.ends[index] ?? start) - start + 1;
  return Math.max(1, length);
}

import type { Claim } from "../../contract/index.ts";
import { outletNames } from "../citations/outlet-names.ts";
import type { Member } from "../member.ts";
import { type Carrier, carriersOf } from "./carrying.ts";
import type { Corpus } from "./corpus.ts";
import { type Derivation, derivedFrom } from "./coverage.ts";
import { endsOf } from "./ends.ts";
import { type Group, groupsOf } from "./groups.ts";
import { endNode, type Legs, ownNode } from "./node.ts";

/** Half of what is said on a page: who has that much, carries it alone. */
const dominantFrom = 0.5;

/** A report with its voices, before it is settled which of them it stands on. */
interface Draft {
  readonly member: Member;
  readonly derived: boolean;
  readonly groups: ReadonlyMap<string, Group>;
  readonly carriers: readonly Carrier[];
}

const overlap = (claim: Claim, span: { readonly start: number; readonly end: number }): number =>
  (Math.min(claim.end, span.end) - Math.max(claim.start, span.start)) / Math.max(1, claim.end - claim.start);

const isCovered = (claim: Claim, { covered }: Derivation): boolean =>
  covered.some((span) => overlap(claim, span) >= 0.5);

const isNamed = ({ key }: Carrier): boolean => key !== "own" && key !== "unnamed";

/** Speakers and outlets that some report stands on alone: others that quote them among several stand on them too. */
function knownOrigins(drafts: readonly Draft[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { member, carriers } of drafts) {
    const named = carriers.filter(isNamed);
    if (named.length === 1 && named[0]) known.add(named[0].key);
    if (member.outlet !== null) known.add(member.outlet);
  }
  return known;
}

/**
 * What a report stands on. One named voice carries it; of several, those that other reports stand on, else the one with
 * half of what is said. A report that gathers several voices, none before the others, is reporting of its own.
 */
function settle({ carriers, derived }: Draft, known: ReadonlySet<string>): string[] {
  const named = carriers.filter(isNamed);
  if (carriers.some(({ key }) => key === "own")) return derived ? [] : ["own"];
  if (named.length === 0) return carriers.map(({ key }) => key);
  if (named.length === 1) return named.map(({ key }) => key);
  const shared = named.filter(({ key }) => known.has(key));
  if (shared.length > 0) return shared.map(({ key }) => key);
  const [first] = named;
  if (first && (first.share >= dominantFrom || derived)) return [first.key];
  return ["own"];
}

function legsOf(draft: Draft, known: ReadonlySet<string>): Legs {
  const { member, groups } = draft;
  const legs = settle(draft, known);
  const nodes = legs.map((key) => {
    const group = groups.get(key);
    return key === "own" || group === undefined ? ownNode(member) : endNode(member, key, group);
  });
  const nodeOf = new Map<string, string>();
  const minor = new Map<string, string>();
  for (const [key, { claims, end }] of groups) {
    for (const { id } of claims) {
      if (legs.includes(key)) nodeOf.set(id, `${member.id} ${key}`);
      else if (end?.key) minor.set(id, end.key);
    }
  }
  return { nodes, nodeOf, minor };
}

/** What every report of a corpus stands on: claims of its body that are not copied from elsewhere decide. */
export function allLegs(corpus: Corpus, derivations: ReadonlyMap<string, Derivation>): Map<string, Legs> {
  const ends = endsOf(corpus.members, outletNames(corpus.knowledge));
  const drafts = corpus.members.map((member): Draft => {
    const derivation = derivations.get(member.id);
    const derived = (derivation?.share ?? 0) >= derivedFrom;
    const claims = member.coded.claims.filter(
      (claim) =>
        claim.within === "body" &&
        !claim.headline &&
        !(derived && derivation && isCovered(claim, derivation)),
    );
    const groups = groupsOf(member, claims, ends);
    const carriers = claims.length === 0 ? [{ key: "own", share: 1 }] : carriersOf(groups, member);
    return { member, derived, groups, carriers };
  });
  const known = knownOrigins(drafts);
  return new Map(drafts.map((draft) => [draft.member.id, legsOf(draft, known)]));
}

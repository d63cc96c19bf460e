import type { Claim } from "../../contract/index.ts";
import { outletNames } from "../citations/outlet-names.ts";
import { carriersOf } from "./carrying.ts";
import type { Corpus } from "./corpus.ts";
import { type Derivation, derivedFrom } from "./coverage.ts";
import { endsOf } from "./ends.ts";
import { groupsOf } from "./groups.ts";
import { wordsOfKey } from "./label.ts";
import {
  type Draft,
  dominantFrom,
  isNamed,
  isOutlet,
  type Known,
  knownOrigins,
  leansOn,
  roundUpOf,
  textsIn,
} from "./leaning.ts";
import { endNode, type Legs, type Node, ownNode } from "./node.ts";

const overlap = (claim: Claim, span: { readonly start: number; readonly end: number }): number =>
  (Math.min(claim.end, span.end) - Math.max(claim.start, span.start)) / Math.max(1, claim.end - claim.start);

const isCovered = (claim: Claim, { covered }: Derivation): boolean =>
  covered.some((span) => overlap(claim, span) >= 0.5);

/** "In their joint statement the two announced": a state speaks through the text of states that carries other reports. */
function throughText(key: string, { member }: Draft, known: Known): string[] {
  const texts = isState(key) ? textsIn(member, known) : [];
  return texts.length === 1 ? texts : [key];
}

/** The one voice that carries a report, and the others of whom it tells sentence by sentence as well, where they carry other reports. */
function fromOne(key: string, draft: Draft, known: Known): string[] {
  const gathered = draft.derived ? [] : roundUpOf(draft, known);
  return gathered.length > 1 && gathered.includes(key) ? gathered : throughText(key, draft, known);
}

const isState = (key: string): boolean => /^[A-Z]{3}$/.test(key);

/**
 * What a report stands on. One named voice carries it; of several, those that other reports stand on, else the one with
 * half of what is said. A report that gathers several voices, none before the others, is reporting of its own.
 */
function settle(draft: Draft, known: Known): string[] {
  const { carriers, derived } = draft;
  const named = carriers.filter(isNamed);
  if (carriers.some(({ key }) => key === "own")) {
    if (derived) return [];
    const gathered = roundUpOf(draft, known);
    if (gathered.length > 1) return gathered;
    const leaning = leansOn(draft, known);
    return leaning.length === 1 ? leaning : ["own"];
  }
  if (named.length === 0) {
    const leaning = leansOn(draft, known);
    return leaning.length === 1 ? leaning : carriers.map(({ key }) => key);
  }
  if (named.length === 1) return fromOne(named[0]?.key ?? "", draft, known);
  const isElsewhere = (key: string): boolean =>
    (known.heard.get(key) ?? []).some(({ id }) => id !== draft.member.id);
  const shared = named.filter(({ key }) => known.outlets.has(key) || isElsewhere(key));
  if (shared.length > 0) return shared.map(({ key }) => key);
  const [first] = named;
  if (first && (first.share >= dominantFrom || derived)) return [first.key];
  return ["own"];
}

function nodeFor(key: string, { member, groups }: Draft): Node {
  const group = groups.get(key);
  if (key === "own") return ownNode(member);
  if (group !== undefined) return endNode(member, key, group);
  const via = isOutlet(key) ? [key] : [];
  const kind = isOutlet(key) ? "outlet" : key.startsWith("document:") ? "document" : "speaker";
  const end = { key, kind, words: wordsOfKey(key), via, isAnswered: false } as const;
  return endNode(member, key, { end, via: new Set(via), claims: [], weight: 0 });
}

function legsOf(draft: Draft, known: Known): Legs {
  const { member, groups } = draft;
  const legs = settle(draft, known);
  const nodes = legs.map((key) => nodeFor(key, draft));
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

import type { Claim } from "../../contract/index.ts";
import { outletNames, unknownOutlet } from "../citations/outlet-names.ts";
import type { Member } from "../member.ts";
import { pushTo } from "../push-to.ts";
import { slug } from "../slug.ts";
import { inBody } from "../text/body.ts";
import { bodyLength, type Carrier, carriersOf } from "./carrying.ts";
import type { Corpus } from "./corpus.ts";
import { type Derivation, derivedFrom } from "./coverage.ts";
import { endsOf } from "./ends.ts";
import { type Group, groupsOf } from "./groups.ts";
import { wordsOfKey } from "./label.ts";
import { endNode, type Legs, type Node, ownNode } from "./node.ts";
import { onSameMatter } from "./occasion.ts";

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

/** Who is an origin elsewhere in the corpus: the outlets that have a report in it, and the voices that carry one alone. */
interface Known {
  readonly outlets: ReadonlySet<string | null>;
  readonly heard: ReadonlyMap<string, readonly Member[]>;
  /** Last word of a name → the keys of `heard` that end in it. */
  readonly surnames: ReadonlyMap<string, readonly string[]>;
}

const isOutlet = (key: string): boolean => key.startsWith("outlet:");

const surnameOf = (key: string): string => key.replace(/^.*[:-]/, "");

function knownOrigins(drafts: readonly Draft[]): Known {
  const heard = new Map<string, Member[]>();
  for (const { member, carriers } of drafts) {
    const named = carriers.filter(isNamed);
    if (named.length === 1 && named[0]) pushTo(heard, named[0].key, member);
  }
  const people = [...heard.keys()].filter((key) => key.startsWith("person:"));
  const surnames = Map.groupBy(people, surnameOf);
  return { heard, surnames, outlets: new Set(drafts.map(({ member }) => member.outlet)) };
}

/** What a speaker says must be this share of a report before it is taken for another account of his words. Elicited. */
const leansFrom = 0.2;

/** A shorter text has no room for reporting beside the words of the one person it is about. */
const shortItem = 60;

const isHeard = (key: string, member: Member, { heard }: Known): boolean =>
  (heard.get(key) ?? []).some((other) => other.id !== member.id && onSameMatter(other, member));

/** Names as a body writes them: words with capitals in a row. */
const capitalised = /\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)*/gu;

/** The people and outlets of other reports that a body names, in whatever part of a sentence. */
function namedIn({ report }: Member, known: Known): string[] {
  const words = report.blocks
    .filter(({ start }) => inBody(report, start))
    .flatMap(({ start, end }) => report.text.slice(start, end).match(capitalised) ?? []);
  const people = words.flatMap((name) => known.surnames.get(surnameOf(slug(name))) ?? []);
  const outlets = words.map(unknownOutlet).filter((key) => known.outlets.has(key));
  return [...new Set([...people, ...outlets])];
}

/**
 * Voices a report leans on although they do not carry it: they carry another report on the same matter in the same week,
 * and are heard in a fifth of this one, or it is a short item that attributes nothing and names them.
 */
function leansOn(draft: Draft, known: Known): string[] {
  const { member, groups } = draft;
  const attributed = [...groups].filter(([key]) => key !== "own" && key !== "unnamed");
  const leaning = attributed
    .filter(([key, { weight }]) => weight >= leansFrom * bodyLength(member) && isHeard(key, member, known))
    .map(([key]) => key);
  if (attributed.length > 0 || member.words.length >= shortItem) return leaning;
  const named = namedIn(member, known);
  const people = named.filter((key) => !isOutlet(key) && isHeard(key, member, known));
  return people.length > 0 ? people : named.filter((key) => isOutlet(key) && key !== member.outlet);
}

/**
 * What a report stands on. One named voice carries it; of several, those that other reports stand on, else the one with
 * half of what is said. A report that gathers several voices, none before the others, is reporting of its own.
 */
function settle(draft: Draft, known: Known): string[] {
  const { carriers, derived } = draft;
  const named = carriers.filter(isNamed);
  if (carriers.some(({ key }) => key === "own")) {
    if (derived) return [];
    const leaning = leansOn(draft, known);
    return leaning.length === 1 ? leaning : ["own"];
  }
  if (named.length === 0) return carriers.map(({ key }) => key);
  if (named.length === 1) return named.map(({ key }) => key);
  const shared = named.filter(({ key }) => known.outlets.has(key) || known.heard.has(key));
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
  const kind = isOutlet(key) ? "outlet" : "speaker";
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

/** From words to the parties of an event. */
import type { EventParty } from "../../contract/index.ts";
import { type Draft, unknownId } from "../actors/draft.ts";
import { phraseSpan } from "../actors/phrase.ts";
import { childrenOf, conjuncts, conjunctsFrom, marker, modifiersOf, type Node } from "../tree/index.ts";
import { isTime } from "./time-words.ts";

export interface Party extends EventParty {
  /** Whether knowledge/ or the report says who it is; a bare phrase is kept only beside one that is known. */
  readonly known: boolean;
  /** A name nobody knows in a list with one that is known. */
  readonly listed?: boolean;
  readonly name: string;
}

export interface PartyFinder {
  readonly at: ReadonlyMap<Node, readonly Draft[]>;
  /** Nouns for people, bodies and groups. */
  readonly people?: ReadonlySet<string>;
  /** Nouns for what else may be done something to: places that are attacked. */
  readonly targets?: ReadonlySet<string>;
}

/**
 * Where a party stands: its own mention, or the phrase of whoever is named by it ("soldiers from Mali"). A phrase that is nobody
 * ("the offers by the Kabul government") gives way to the mention inside it.
 */
const spanFor = (draft: Draft, node: Node, people: ReadonlySet<string>): Party["span"] => {
  const named = { start: draft.start, end: draft.end };
  if (draft.head === node || draft.reading === "modifier") return named;
  const phrase = phraseSpan(node, false);
  const isAfter = draft.start >= phrase.end;
  return isAfter && !isSomebody(node, people) ? named : phrase;
};

const ofDraft = (draft: Draft, node: Node, people: ReadonlySet<string>): Party => {
  const span = spanFor(draft, node, people);
  const { id, country, sector, kind, organisation, name } = draft.actor;
  const aircraft = sector === "REB" && id.endsWith(".REB") && node.lemma === "fighter" && flies(node);
  if (aircraft && country !== null)
    return { id: `${country}.AIRFORCE`, country, sector, span, known: true, name };
  const known = country !== null || organisation !== null || kind === "person" || kind === "group";
  return { id, country, sector, span, known, name };
};

const isNaming = (draft: Draft): boolean => draft.actor.kind !== "outlet" || draft.reading === "voice";

/** Drafts inside a phrase whose head names nobody: "Russian bombers", "the US decision", "troops of Mali". */
const insideOf = (node: Node, { at }: PartyFinder): readonly Draft[] => {
  const direct = modifiersOf(node).flatMap((child) => at.get(child) ?? []);
  // "Its border with X" is about X: an owner that is only referred to does not hide who is named.
  if (direct.some((draft) => !draft.rule.startsWith("reference:"))) return direct;
  const after = childrenOf(node, "nmod")
    .filter((child) => ["of", "from", "by", "between", "with", "in"].includes(marker(child)))
    .flatMap((child) => conjunctsFrom(child))
    .flatMap((child) => at.get(child) ?? []);
  return [...direct, ...after];
};

/** "Its soldiers", "their jets": agents of nobody in particular belong to whom the pronoun stands for. */
const ownersOf = (node: Node, own: readonly Draft[], { at }: PartyFinder): readonly Draft[] | null => {
  if (own.some(({ actor }) => actor.country !== null || !actor.id.startsWith("unknown:"))) return null;
  const owners = childrenOf(node, "nmod:poss")
    .flatMap((child) => at.get(child) ?? [])
    .filter(({ actor, rule }) => rule.startsWith("reference:") && actor.country !== null);
  return owners.length > 0 ? owners : null;
};

const withDeepNaming = (node: Node, finder: PartyFinder): readonly Draft[] => {
  const own = finder.at.get(node) ?? [];
  if (own.length > 0) return ownersOf(node, own, finder) ?? own;
  const inside = insideOf(node, finder);
  if (inside.length > 0) return inside;
  return childrenOf(node, "nmod", "nmod:poss", "compound")
    .filter((child) => marker(child) !== "according to")
    .flatMap((child) => insideOf(child, finder));
};

const militaryNouns: ReadonlySet<string> = new Set(
  "troop troops soldier force forces army warship ship vessel bomber jet fighter aircraft plane navy submarine drone helicopter tank fleet squadron".split(
    " ",
  ),
);

/** Specialists and experts who act, not speak, are whoever sent them; fighters that fly are aircraft. */
const sectorOf = (draft: Draft, node: Node): string | null =>
  draft.actor.kind === "unnamed" && draft.actor.sector === "EDU"
    ? null
    : draft.actor.sector === "REB" && node.lemma === "fighter" && flies(node)
      ? "MIL"
      : ownSector(draft, node);

const flying: ReadonlySet<string> = new Set(
  "scramble fly intercept escort enter approach patrol take deliver sell buy send violate refuel land crash test supply order circle shadow cross".split(
    " ",
  ),
);

const flies = (node: Node): boolean => {
  const [first = node] = conjuncts(node);
  return flying.has(first.parent?.lemma ?? "");
};

const ownSector = (draft: Draft, node: Node): string | null =>
  draft.actor.sector ?? (draft.head !== node && militaryNouns.has(node.lemma) ? "MIL" : null);

/** Bare agents that are things, or bodies of men that are sent and stationed: without a country they are no party. */
const isBareForce = (draft: Draft, node: Node): boolean =>
  draft.actor.country === null &&
  draft.actor.organisation === null &&
  draft.actor.kind !== "person" &&
  draft.actor.kind !== "group" &&
  things.has(node.lemma) &&
  !childrenOf(node, "compound").some(({ form }) => form === "suicide");

const things: ReadonlySet<string> = new Set(
  "warship ship vessel bomber jet fighter aircraft plane navy submarine drone helicopter tank fleet squadron missile boat frigate destroyer corvette carrier artillery head area report drill quirk centre center weapon party".split(
    " ",
  ),
);

/** Endings of nouns that name people by what they are or do, and nouns with such an ending that do not. */
const personal =
  /(?:ist|man|men|woman|women|ian|ster|eer|ee|ician|maker|keeper|goer|worker|leader|owner|fighter|holder|seeker|monger)$/;
const impersonal: ReadonlySet<string> = new Set(
  "committee guarantee employee-benefit rupee degree fee coffee tree jubilee trustee-board career frontier artillery fighter list waist twist mist fist human region".split(
    " ",
  ),
);

const none: ReadonlySet<string> = new Set();

/** Whether a common noun may stand for somebody: people, a body or a group. Things, places and times are no parties. */
const isSomebody = (node: Node, nouns: ReadonlySet<string>): boolean =>
  nouns.has(node.lemma) || nouns.has(node.form) || (personal.test(node.lemma) && !impersonal.has(node.lemma));

const isTarget = (node: Node, { targets }: PartyFinder): boolean => targets?.has(node.lemma) === true;

/** The parties one phrase names: one for each country in it; a phrase nobody knows gives one party by its form. */
export const partiesOf = (node: Node, finder: PartyFinder): readonly Party[] => {
  const drafts = withDeepNaming(node, finder).filter(isNaming);
  if (drafts.length > 0)
    return drafts
      .filter((draft) => !isBareForce(draft, node))
      .map((draft) => ({ ...ofDraft(draft, node, finder.people ?? none), sector: sectorOf(draft, node) }));
  const bare = node.upos === "NOUN" && (isSomebody(node, finder.people ?? none) || isTarget(node, finder));
  if (isTime(node) || (node.upos !== "PROPN" && !bare)) return [];
  const span = phraseSpan(node, false);
  const name = childrenOf(node, "compound", "flat", "amod").length > 0 ? `${node.form}` : node.form;
  return [{ id: unknownId(name), country: null, sector: null, span, known: false, name }];
};

/** Whether a node names an actor that is somebody: a bare "troops" or "officials" is not enough. */
export const namesActor = (node: Node, finder: PartyFinder): boolean =>
  (finder.at.get(node) ?? []).some(({ actor }) => !actor.id.startsWith("unknown:") || actor.country !== null);

/** Whether a node names a state, its government or an organisation of states, not its people. */
export const namesState = (node: Node, finder: PartyFinder): boolean =>
  (finder.at.get(node) ?? []).some(
    ({ actor, reading }) =>
      reading !== "people" &&
      (actor.kind === "state" ||
        actor.kind === "organisation" ||
        (actor.kind === "office" && actor.sector === "GOV" && actor.country !== null)),
  );

/** Parties without repeats of the same actor. */
export const distinctParties = (parties: readonly Party[]): readonly Party[] => {
  const seen = new Set<string>();
  return parties.filter(({ id, span }) => {
    const key = id.startsWith("unknown:") ? `${id} ${span.start}` : id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Finds the events of one sentence. */
import type { Event } from "../../contract/index.ts";
import type { Mentions } from "../actors/index.ts";
import { mainPair } from "../actors/resolve.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import {
  childOf,
  conjunctsFrom,
  isPassive,
  marker,
  type Node,
  spanOf,
  subtree,
  subtreeSpan,
  type Tree,
} from "../tree/index.ts";
import type { Found } from "./found.ts";
import { argumentsBy, doersOf, type Match, matchNode, objectsOf } from "./match.ts";
import { standingOf } from "./modality.ts";
import {
  distinctParties,
  namesActor,
  namesState,
  type Party,
  type PartyFinder,
  partiesOf,
} from "./parties.ts";
import { placesOf, rolesOf } from "./roles.ts";
import {
  type Dated,
  dateOf,
  datesOf,
  isHistory,
  isToCome,
  placeNode,
  quoteAt,
  tellsHistory,
} from "./when.ts";

export interface Finding {
  readonly lexicon: Lexicon;
  readonly mentions: Mentions;
  readonly asOf: string | null;
  readonly text: string;
  readonly within: Event["within"];
}

const countries = (parties: readonly Party[]): ReadonlySet<string> =>
  new Set(parties.filter((party) => party.known).map((party) => party.country ?? party.id));

/** Whether two or more states stand behind a verb's subject or a noun's own modifiers. */
const isJoint = (node: Node, mentions: Mentions): boolean => {
  const nodes = node.upos === "VERB" ? doersOf(node) : [...node.children];
  const states = new Set(
    nodes
      .flatMap((one) => conjunctsFrom(one))
      .flatMap((one) => partiesOf(one, mentions))
      .filter((party) => party.known)
      .map((party) => party.country),
  );
  states.delete(null);
  return states.size > 1;
};

/** Matches of a sentence: nouns that a verb's pattern used tell nothing of their own. */
export const matchesOf = (tree: Tree, finding: Pick<Finding, "lexicon" | "mentions">): readonly Match[] => {
  const matching = {
    lexicon: finding.lexicon,
    isActor: (node: Node) => namesActor(node, finding.mentions),
    isState: (node: Node) => namesState(node, finding.mentions),
    isJoint: (node: Node) => isJoint(node, finding.mentions),
  };
  const found = tree.nodes
    .map((node) => matchNode(node, matching))
    .filter((match): match is Match => match !== null);
  const used = new Set(found.flatMap((match) => [...match.used, ...helped(match)]));
  return found.filter(
    (match) =>
      !used.has(match.trigger) && !isEcho(match, found) && !isAgainstMisfortune(match, finding.lexicon),
  );
};

/** "Money to fight the epidemic": nobody is attacked. */
const isAgainstMisfortune = (match: Match, { misfortunes }: Lexicon): boolean =>
  match.pattern.frame.root === "ASSAULT" &&
  match.pattern.kind === "verb" &&
  objectsOf(match.trigger).some(
    (node) => !match.used.includes(node) && (misfortunes.has(node.lemma) || misfortunes.has(node.form)),
  );

/** What someone is helped to do is the help, told once: "helped them to build a radar". */
const helped = (match: Match): readonly Node[] =>
  match.pattern.clause instanceof Set &&
  match.clause &&
  ["AID", "COOPERATE"].includes(match.pattern.frame.root)
    ? [match.clause]
    : [];

/** Verbs that only lend themselves to an event noun ("conducted", "announced") must not tell it a second time. */
const isEcho = (match: Match, all: readonly Match[]): boolean =>
  match.pattern.kind === "noun" &&
  all.some(
    (other) =>
      other !== match &&
      other.pattern.kind !== "noun" &&
      other.pattern.frame.root === match.pattern.frame.root &&
      match.trigger.parent === other.trigger &&
      ["obj", "obl", "nsubj"].includes(match.trigger.rel),
  );

/** "The earthquake killed hundreds": nobody's deed. */
const isMisfortune = (match: Match, { lexicon: { misfortunes }, mentions }: Finding): boolean =>
  match.pattern.frame.root === "ASSAULT" &&
  match.pattern.kind === "verb" &&
  doersOf(match.trigger).some(
    (doer) =>
      misfortunes.has(doer.lemma) &&
      !childOf(doer, "nmod:poss") &&
      // "Killed by Azerbaijani fire": it is somebody's.
      !partiesOf(doer, mentions).some((party) => party.known),
  );

/** Somebody must be named or have a part (soldiers, prosecutors); a visit must be to somebody. */
const hasParty = (match: Match, actors: readonly Party[], recipients: readonly Party[]): boolean =>
  match.pattern.frame.mode === "visit"
    ? [...actors, ...recipients].filter((party) => party.known).length > 1 ||
      recipients.some((party) => party.known)
    : [...actors, ...recipients].some((party) => party.known || party.sector !== null) ||
      (actors.length > 0 && recipients.length > 0);

/** Parties from nodes; a joint doing has everybody as actor, and nobody twice. */
const partiesFrom = (
  match: Match,
  finding: Finding,
): { actors: readonly Party[]; recipients: readonly Party[] } => {
  const roles = rolesOf(match);
  const finder = { at: finding.mentions.at, people: finding.lexicon.people };
  const of = (nodes: readonly Node[]): readonly Party[] =>
    distinctParties(nodes.flatMap((node) => partiesOf(node, finder)));
  const actors = of(
    roles.actors.filter((node) => match.pattern.kind === "verb" || namesOrHolds(node, finding.mentions)),
  );
  const ids = new Set(actors.map((party) => party.id));
  const named = of(roles.near).filter((party) => party.known);
  const mutual = match.pattern.frame.symmetric;
  const hit =
    match.pattern.frame.root === "ASSAULT" ? { ...finder, targets: finding.lexicon.partyNouns } : finder;
  const done = distinctParties(
    nearest(match, roles.recipients, finder).flatMap((node) => partiesOf(node, hit)),
  );
  const told = [...done, ...named];
  // "X and Y built ties": what two states have with one another asks for no third.
  const between = isShared(match.pattern.frame) && countries(actors).size > 1;
  const owned = between || told.some((party) => party.known) ? [] : inObject(match, finder);
  const recipients = atPlace(owned.length > 0 ? owned : told, match, finder).filter(
    (party) => !ids.has(party.id) && !(mutual && actors.some((actor) => isOneState(actor, party))),
  );
  return { actors: preferKnown(actors), recipients: withoutActors(preferKnown(recipients), actors) };
};

const locative: ReadonlySet<string> = new Set(["in", "at", "near", "into", "inside", "outside", "across"]);

/**
 * "Attacked a base in Kandahar", "accused him of complicity in a war in Yemen": where somebody is named as the one it is done
 * to, neither a place nor a thing that only holds a name is another.
 */
const nearest = (match: Match, nodes: readonly Node[], { at, people }: PartyFinder): readonly Node[] => {
  const { trigger, pattern } = match;
  const isPlace = (node: Node): boolean =>
    locative.has(marker(node)) && !pattern.words.includes(marker(node)) && node.parent !== null;
  const isNamed = (node: Node): boolean => at.has(node) || people?.has(node.lemma) === true;
  const isObject = (node: Node): boolean =>
    node.parent === trigger && ["obj", "iobj", "nsubj"].includes(node.rel);
  const placed = nodes.filter((node) => !isPlace(node));
  const kept = placed.some((node) => isNamed(node) || isObject(node)) ? placed : nodes;
  return kept.some(isNamed) ? kept.filter((node) => isNamed(node) || isObject(node)) : kept;
};

/** Words for and against what is somebody's: whoever is named inside the object is meant. */
const verbal: ReadonlySet<string> = new Set(["SUPPORT", "ACCUSE", "REJECT", "AGREE", "CONCEDE"]);

/** "Rejected a plan laid out by X", "welcomed the memos sent from X": those named inside an object that names nobody itself. */
const inObject = (match: Match, finder: PartyFinder): readonly Party[] => {
  const { pattern, trigger, used } = match;
  if (!verbal.has(pattern.frame.root) || pattern.kind === "noun") return [];
  // "Rejected accusations by X": whose they are may hang from the verb.
  const apart = isPassive(trigger) ? [] : ["by", "from"].flatMap((word) => argumentsBy(trigger, word));
  const inside = [...objectsOf(trigger), ...used, ...apart].flatMap((node) =>
    subtree(node, ["conj", "advcl", "parataxis"]),
  );
  const named = inside.filter((node) => finder.at.has(node)).flatMap((node) => partiesOf(node, finder));
  return named.filter((party) => party.known).slice(0, 1);
};

/** Deeds done to whoever is at a place, where the words name nobody else: "aid to farmers in X", "a curfew in X". */
const local: ReadonlySet<string> = new Set([
  "AID",
  "COERCE",
  "ASSAULT",
  "CONCEDE",
  "RETREAT",
  "REQUEST",
  "SANCTION",
]);

/** Gives recipients whose country goes unsaid the state of the place it is done at; the place itself stands where nobody is named. */
const atPlace = (recipients: readonly Party[], match: Match, finder: PartyFinder): readonly Party[] => {
  if (!local.has(match.pattern.frame.root) || recipients.some((party) => party.known))
    return distinctParties(recipients);
  const [place] = placesOf(match)
    .flatMap((node) => partiesOf(node, finder))
    .filter((party) => party.known && party.country !== null);
  if (!place) return distinctParties(recipients);
  const { country } = place;
  if (recipients.length === 0 || country === null) return [place];
  return distinctParties(
    recipients.map((party) => ({
      ...party,
      country,
      id: `${party.id}-${country.toLowerCase()}`,
      known: true,
    })),
  );
};

/** A state and its own government are one side of a treaty; two politicians of one state are two sides of a talk. */
const isOneState = (a: Party, b: Party): boolean =>
  a.country !== null && a.country === b.country && (a.id === a.country || b.id === b.country);

/** A state does not do it to itself where somebody else is named ("entered Japan's airspace"), nor twice to one under one phrase. */
const withoutActors = (recipients: readonly Party[], actors: readonly Party[]): readonly Party[] => {
  const others = recipients.filter(
    (party) => party.country === null || !actors.some((actor) => actor.country === party.country),
  );
  const kept = others.length > 0 ? others : recipients;
  return kept.filter(
    (party, at) =>
      party.country === null ||
      !kept
        .slice(0, at)
        .some(
          (other) =>
            other.country === party.country &&
            other.span.start < party.span.end &&
            party.span.start < other.span.end,
        ),
  );
};

const namesOrHolds = (node: Node, mentions: Mentions): boolean =>
  partiesOf(node, mentions).some((party) => party.known || mentions.at.has(node));

const preferKnown = (parties: readonly Party[]): readonly Party[] => {
  const known = parties.filter((party) => party.known || party.sector !== null);
  return known.length > 0 ? known : parties.slice(0, 1);
};

const triggerSpan = (match: Match): { start: number; end: number } => {
  const particles = match.trigger.children.filter((child) => child.deprel === "compound:prt");
  return spanOf([match.trigger, ...particles]) ?? match.trigger.token;
};

/** How many mentions tell what a page is about; more would make long texts slow. */
const remembered = 1000;

/** The last mentions that begin before a place, found by halving. */
const draftsBefore = (drafts: Mentions["drafts"], start: number): Mentions["drafts"] => {
  let [low, high] = [0, drafts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return drafts.slice(Math.max(0, low - remembered), low);
};

/**
 * "One sign of the alliance is the sale of missiles to X": a deed between two whose doer goes unsaid is that of the
 * other state of the pair the page is about. Only for nouns of cooperation, and only when the page has such a pair.
 */
const bridge = (match: Match, recipients: readonly Party[], finding: Finding): Party | null => {
  const { frame, kind } = match.pattern;
  const [known, ...more] = recipients.filter((party) => party.country !== null);
  if (frame.root !== "COOPERATE" || frame.rung === null || kind !== "noun" || !known || more.length > 0)
    return null;
  const pair = mainPair(draftsBefore(finding.mentions.drafts, match.trigger.token.start));
  const other = pair.find((draft) => draft.actor.country !== known.country);
  if (pair.length !== 2 || !other || !pair.some((draft) => draft.actor.country === known.country))
    return null;
  const { country } = other.actor;
  return {
    id: country ?? other.actor.id,
    country,
    sector: null,
    span: { start: other.start, end: other.end },
    known: true,
    name: other.actor.name,
  };
};

/** The clause or phrase that tells it, without the clauses that hang from it. */
const eventSpan = (match: Match): { start: number; end: number } => {
  const span = subtreeSpan(match.trigger, [
    "conj",
    "cc",
    "advcl",
    "parataxis",
    "ccomp",
    "acl:relcl",
    "punct",
    // A dateline hangs from the sentence and is no part of what happened.
    "dep",
  ]);
  return { start: span.start, end: span.end };
};

const keyOf = (match: Match, { diplomats }: Lexicon): readonly string[] =>
  [
    ...match.used.map(({ lemma }) => (diplomats.has(lemma) ? "diplomat" : lemma)),
    match.pattern.kind === "noun" ? match.trigger.lemma : "",
  ].filter(Boolean);

/** An alliance "de facto" is somebody's judgement of other deeds, not a deed. */
const saysDeFacto = (tree: Tree): boolean =>
  tree.nodes.some((node) => node.form === "facto" || node.form === "virtual");

interface Scene {
  readonly tree: Tree;
  readonly dates: readonly Dated[];
  readonly finding: Finding;
}

/** What states agree on, or have with one another ("renewed ties"). */
const isShared = ({ root, to }: Match["pattern"]["frame"]): boolean =>
  root === "AGREE" || (["SUPPORT", "SANCTION"].includes(root) && to.includes("with"));

/** Talks and the like are mutual; so is what two states agree on and nobody else is named for. */
const isMutual = ({ pattern }: Match, actors: readonly Party[], recipients: readonly Party[]): boolean =>
  pattern.frame.symmetric
    ? recipients.length > 0 || countries(actors).size > 1
    : isShared(pattern.frame) && recipients.length === 0 && countries(actors).size > 1;

const foundOf = (match: Match, { tree, dates, finding }: Scene): Found | null => {
  if (isMisfortune(match, finding)) return null;
  const { recipients, ...found } = partiesFrom(match, finding);
  const bridged = found.actors.length === 0 ? bridge(match, recipients, finding) : null;
  const actors = bridged ? [bridged] : found.actors;
  if (!hasParty(match, actors, recipients)) return null;
  const { frame } = match.pattern;
  const standing = standingOf(match.trigger, finding.lexicon);
  const date = dateOf(match.trigger, dates);
  const past =
    standing.modality === "actual" &&
    (isHistory(date, finding.asOf) || (date === null && tellsHistory(tree.sentence.text)));
  const judged =
    standing.modality === "actual" && frame.rung === "common-defence-policy" && saysDeFacto(tree);
  const place = placeNode(match.trigger, finding.mentions.at);
  return {
    sentence: tree.sentence,
    frame: frame.id,
    rule: `${frame.id}: ${match.pattern.written}${standing.because.length > 0 ? ` (${standing.because.join(", ")})` : ""}${bridged ? "; doer from the page's pair" : ""}`,
    root: frame.root,
    mode: frame.mode,
    contexts: frame.contexts,
    cameo: frame.cameo,
    rung: frame.rung,
    symmetric: isMutual(match, actors, recipients),
    actors,
    recipients,
    trigger: triggerSpan(match),
    span: eventSpan(match),
    key: keyOf(match, finding.lexicon),
    modality: past
      ? "historical"
      : judged
        ? "alleged"
        : standing.modality === "actual" && isToCome(date, finding)
          ? "planned"
          : standing.modality,
    negated: standing.negated,
    date,
    place: place ? quoteAt(subtreeSpan(place, ["acl", "appos", "conj", "cc"]), finding.text) : null,
    within: finding.within,
  };
};

/** The events a sentence tells, in the order of their triggers. */
export const findInSentence = (tree: Tree, finding: Finding): readonly Found[] => {
  const matches = matchesOf(tree, finding);
  if (matches.length === 0) return [];
  const scene: Scene = { tree, dates: datesOf(tree, finding.asOf), finding };
  return matches.flatMap((match) => foundOf(match, scene) ?? []);
};

/** Finds the events of one sentence. */
import type { Event } from "../../contract/index.ts";
import type { Mentions } from "../actors/index.ts";
import { mainPair } from "../actors/resolve.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  conjunctsFrom,
  marker,
  type Node,
  spanOf,
  subtreeSpan,
  type Tree,
} from "../tree/index.ts";
import type { Found } from "./found.ts";
import { doersOf, type Match, matchNode, objectsOf } from "./match.ts";
import { standingOf } from "./modality.ts";
import { namesActor, namesState, type Party, partiesOf } from "./parties.ts";
import { isPressTalk } from "./press.ts";
import { countries, isShared, partiesFrom } from "./sides.ts";
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
      !used.has(match.trigger) &&
      !isEcho(match, found) &&
      !isStruck(match, found) &&
      !isAgainstMisfortune(match, finding.lexicon) &&
      !isArmedWith(match) &&
      !isThingsJourney(match, finding) &&
      !isPressTalk(match, finding.lexicon),
  );
};

/** "Money to fight the epidemic": nobody is attacked. */
const isAgainstMisfortune = (match: Match, { misfortunes }: Lexicon): boolean =>
  match.pattern.frame.root === "ASSAULT" &&
  match.pattern.kind === "verb" &&
  objectsOf(match.trigger).some(
    (node) => !match.used.includes(node) && (misfortunes.has(node.lemma) || misfortunes.has(node.form)),
  );

/** "Coast guards armed with knives": so they were, nobody arms them here. */
const isArmedWith = ({ trigger }: Match): boolean =>
  trigger.form === "armed" && ["acl", "amod", "advcl"].includes(trigger.rel) && agentOf(trigger) === null;

const journeys: ReadonlySet<string> = new Set([
  "go",
  "land",
  "arrive",
  "come",
  "head",
  "travel",
  "return",
  "reach",
  "fly",
]);

/** "Exports went to India", "two cargo planes landed in Mogadishu": things travel, nobody visits. */
const isThingsJourney = (
  { trigger, pattern }: Match,
  { lexicon: { people }, mentions }: Pick<Finding, "lexicon" | "mentions">,
): boolean =>
  pattern.frame.mode === "visit" &&
  journeys.has(trigger.lemma) &&
  doersOf(trigger).some(
    (doer) =>
      (doer.upos === "NOUN" || [doer, ...childrenOf(doer, "flat")].some(({ form }) => /\d/.test(form))) &&
      !people.has(doer.lemma) &&
      !(mentions.at.get(doer) ?? []).some(({ actor }) => actor.kind !== "state"),
  );

/** What someone is helped to do is the help, told once: "helped them to build a radar". */
const helped = (match: Match): readonly Node[] =>
  match.pattern.clause instanceof Set &&
  match.clause &&
  ["AID", "COOPERATE"].includes(match.pattern.frame.root)
    ? [match.clause]
    : [];

/** "Bombed a base in X": a base that is struck or left opens none. */
const isStruck = ({ trigger, pattern }: Match, all: readonly Match[]): boolean =>
  pattern.kind === "noun" &&
  pattern.frame.rung === "basing-and-troops" &&
  all.some(
    (other) =>
      other.trigger === trigger.parent &&
      ["ASSAULT", "RETREAT", "CONSULT"].includes(other.pattern.frame.root),
  );

/** "Trains commandos in the Atatürk exercise": the exercise is where the training is done. */
const isOccasion = ({ trigger, pattern }: Match): boolean =>
  pattern.frame.id === "mobilize.weapons" &&
  trigger.rel === "obl" &&
  ["in", "during", "at"].includes(marker(trigger));

/** Verbs that only lend themselves to an event noun ("conducted", "announced") must not tell it a second time. */
const isEcho = (match: Match, all: readonly Match[]): boolean =>
  match.pattern.kind === "noun" &&
  all.some(
    (other) =>
      other !== match &&
      other.pattern.kind !== "noun" &&
      (other.pattern.frame.root === match.pattern.frame.root || isOccasion(match)) &&
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

/** Talks and the like are mutual; so is what two states agree on and nobody else is named for. */
const isMutual = ({ pattern }: Match, actors: readonly Party[], recipients: readonly Party[]): boolean =>
  pattern.frame.symmetric
    ? recipients.length > 0 || countries(actors).size > 1
    : isShared(pattern.frame) && recipients.length === 0 && countries(actors).size > 1;

/** "Indian troops marched through Paris": soldiers who march in step protest against nothing. */
const isParade = ({ trigger, pattern }: Match, actors: readonly Party[]): boolean =>
  pattern.frame.root === "PROTEST" &&
  ["march", "parade"].includes(trigger.lemma) &&
  actors.length > 0 &&
  actors.every(({ sector }) => sector === "MIL");

const foundOf = (match: Match, { tree, dates, finding }: Scene): Found | null => {
  if (isMisfortune(match, finding)) return null;
  const { recipients, ...found } = partiesFrom(match, finding);
  const bridged = found.actors.length === 0 ? bridge(match, recipients, finding) : null;
  const actors = bridged ? [bridged] : found.actors;
  if (!hasParty(match, actors, recipients) || isParade(match, actors)) return null;
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

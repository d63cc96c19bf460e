/** Which parties an event has: those its roles name, those a list, a place or a phrase inside its object names where they do not. */
import type { Mentions } from "../actors/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { conjuncts, conjunctsFrom, isPassive, marker, type Node, subtree } from "../tree/index.ts";
import { argumentsBy, type Match, objectsOf } from "./match.ts";
import { distinctParties, type Party, type PartyFinder, partiesOf } from "./parties.ts";
import { placesOf, rolesOf } from "./roles.ts";

export const countries = (parties: readonly Party[]): ReadonlySet<string> =>
  new Set(parties.filter((party) => party.known).map((party) => party.country ?? party.id));

/** What states agree on, or have with one another ("renewed ties"). */
export const isShared = ({ root, to }: Match["pattern"]["frame"]): boolean =>
  root === "AGREE" || (["SUPPORT", "SANCTION"].includes(root) && to.includes("with"));

/** Parties from nodes; a joint doing has everybody as actor, and nobody twice. */
export const partiesFrom = (
  match: Match,
  finding: { readonly lexicon: Lexicon; readonly mentions: Mentions },
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
  const done = distinctParties(withListed(nearest(match, roles.recipients, finder), hit));
  const told = [...done, ...named];
  // "X and Y built ties": what two states have with one another asks for no third.
  const between = isShared(match.pattern.frame) && countries(actors).size > 1;
  const owned = between || told.some((party) => party.known) ? [] : inObject(match, finder);
  const direct = owned.length > 0 ? owned : told;
  const farther = direct.length > 0 || between ? direct : insideClause(match, finder);
  const recipients = atPlace(farther, match, finder).filter(
    (party) => !ids.has(party.id) && !(mutual && actors.some((actor) => isOneState(actor, party))),
  );
  return { actors: preferKnown(actors), recipients: withoutActors(preferKnown(recipients), actors) };
};

/** What is given, sent or taken may part it from whom it goes to: deeds of this kind look for them throughout their clause. */
const farReaching: ReadonlySet<string> = new Set([
  "AID",
  "COOPERATE",
  "RETREAT",
  "SANCTION",
  "MOBILIZE",
  "CONCEDE",
]);
const otherClauses = ["conj", "acl:relcl", "parataxis", "ccomp", "nsubj", "punct"];

/** "Provided a million in aid to X", "gave money to promote investment in X": those a preposition of the frame names deeper in the clause. */
const insideClause = (match: Match, finder: PartyFinder): readonly Party[] => {
  const { pattern, trigger } = match;
  const { root, to, reversed } = pattern.frame;
  if (!farReaching.has(root) || reversed || pattern.kind !== "verb") return [];
  const marks = new Set([...to, ...pattern.recipientBy, ...(root === "AID" ? ["in", "for"] : [])]);
  for (const taken of ["of", "by", ...(root === "RETREAT" ? [] : ["from"])]) marks.delete(taken);
  const top = subtree(trigger, root === "AID" ? otherClauses : [...otherClauses, "advcl"]).find(
    (node) => marks.has(marker(node)) && partiesOf(node, finder).some((party) => party.known),
  );
  return top
    ? conjuncts(top)
        .flatMap((node) => partiesOf(node, finder))
        .filter((party) => party.known)
    : [];
};

const isKnown = (party: Party): boolean => party.known || party.sector !== null;

/** Parties of the nodes. Names nobody knows that are listed with one who is known ("on Belov, Karim and the ministry") count as known. */
const withListed = (nodes: readonly Node[], finder: PartyFinder): readonly Party[] => {
  const each = nodes.map((node) => ({ node, parties: partiesOf(node, finder) }));
  const anchors = new Set(
    each.filter(({ parties }) => parties.some(isKnown)).map(({ node }) => firstOf(node)),
  );
  return each.flatMap(({ node, parties }) =>
    node.upos === "PROPN" && anchors.has(firstOf(node))
      ? parties.map((party) => ({ ...party, listed: true }))
      : parties,
  );
};

const firstOf = (node: Node): Node => conjuncts(node)[0] ?? node;

/** "Over" too: in "a war with X over Y", Y is what it is about. */
const locative: ReadonlySet<string> = new Set("in at near into inside outside across over".split(" "));

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
  // "Accused Orlen of plotting against X": who is accused, asked or warned is whom it is said to.
  const addressed = toSomebody.has(pattern.frame.root)
    ? kept.filter((node) => isObject(node) && (node.upos === "PROPN" || isNamed(node)))
    : [];
  if (addressed.length > 0) return addressed.flatMap((node) => conjunctsFrom(node));
  const anchors = new Set(kept.filter(isNamed).map(firstOf));
  const isListed = (node: Node): boolean => node.upos === "PROPN" && anchors.has(firstOf(node));
  return anchors.size > 0 ? kept.filter((node) => isNamed(node) || isObject(node) || isListed(node)) : kept;
};

const toSomebody: ReadonlySet<string> = new Set(["ACCUSE", "REQUEST", "THREATEN"]);

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
  const at = placesOf(match);
  const places = at
    .flatMap((node) => partiesOf(node, finder))
    .filter((party) => party.known && party.country !== null);
  const [place, ...more] = distinctParties(places);
  if (!place) return distinctParties(recipients.length > 0 ? recipients : unknownPlace(match, at, finder));
  const { country } = place;
  if (recipients.length === 0 || country === null) return [place, ...more];
  return distinctParties([
    ...recipients.map((party) => ({
      ...party,
      country,
      id: `${party.id}-${country.toLowerCase()}`,
      known: true,
    })),
    // "People in X, Y and Z": one phrase cannot be of three states; the others are named.
    ...more,
  ]);
};

/** "A curfew in Harvik", "fired on Port Ferro": a place nobody knows is who it is done to, where nobody else is. */
const unknownPlace = ({ pattern }: Match, places: readonly Node[], finder: PartyFinder): readonly Party[] =>
  pattern.frame.root === "COERCE" || pattern.frame.root === "ASSAULT"
    ? places.filter(({ upos }) => upos === "PROPN").flatMap((node) => partiesOf(node, finder))
    : [];

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
  const known = parties.filter((party) => isKnown(party) || party.listed === true);
  return known.length > 0 ? known : parties.slice(0, 1);
};

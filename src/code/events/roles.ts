/** Who did it and to whom: the arguments of a trigger in the tree. */
import {
  childOf,
  childrenOf,
  conjuncts,
  conjunctsFrom,
  hasRelation,
  isPassive,
  marker,
  modifiersOf,
  type Node,
} from "../tree/index.ts";
import { argumentsBy, doersOf, type Match, nounArguments, objectsOf } from "./match.ts";
import { isTime } from "./time-words.ts";

export interface Roles {
  readonly actors: readonly Node[];
  readonly recipients: readonly Node[];
  /** Words around a noun the pattern used: recipients only where they name someone. */
  readonly near: readonly Node[];
}

const none: Roles = { actors: [], recipients: [], near: [] };

const unique = (nodes: readonly Node[]): readonly Node[] => [...new Set(nodes)];

/** Frames whose from-phrase names whom they leave or free themselves from; beside other nouns it names the doer ("sanctions from"). */
const fromIsRecipient = (match: Match): boolean =>
  ["RETREAT", "CONSULT", "CONCEDE", "REQUEST"].includes(match.pattern.frame.root);

const byAny = (node: Node, prepositions: readonly string[]): readonly Node[] =>
  prepositions.flatMap((word) => argumentsBy(node, word));

/** Deeds in words and arrests are done to whoever fills the object ("directed the government to"); what is sent or held is no party. */
const toWhoever: ReadonlySet<string> = new Set([
  "REQUEST",
  "ACCUSE",
  "SUPPORT",
  "REJECT",
  "COERCE",
  "THREATEN",
  "CONSULT",
]);

const isAddressed = ({ partyNouns, people, pattern }: Match, { lemma }: Node): boolean => {
  // "Sent advisers to X": who is sent somewhere is not whom it is done to.
  const isSent =
    ["AID", "MOBILIZE"].includes(pattern.frame.root) &&
    [...pattern.words, ...pattern.recipientBy].some((word) => word === "to");
  // "A state of siege" is no state.
  const needs = pattern.object?.heads.get(lemma);
  if (needs?.every((need) => need.before.length > 0)) return false;
  return !isSent && (partyNouns.has(lemma) || (toWhoever.has(pattern.frame.root) && people.has(lemma)));
};

/** The recipient by the prepositions the pattern names itself, else those of its frame; objects come first. */
const verbRecipients = (match: Match): readonly Node[] => {
  const { trigger, pattern, used } = match;
  const around = new Set(used.flatMap((node) => conjunctsFrom(node)));
  const objects =
    match.pattern.kind === "state"
      ? []
      : objectsOf(trigger).filter((node) => !around.has(node) || isAddressed(match, node));
  const own = byAny(trigger, [
    ...pattern.words,
    ...pattern.recipientBy,
    ...pattern.marked.map((one) => one.preposition),
  ]).filter((node) => !used.includes(node));
  const isDeed = (node: Node): boolean => pattern.frame.root === "ASSAULT" && match.violence.has(node.lemma);
  // "Give a million to X": the tree may hang whom it is given to from what is given.
  const fromFrame = [trigger, ...objects].flatMap((node) => byAny(node, pattern.frame.to));
  const usedBy = used
    .flatMap((node) => conjunctsFrom(node))
    .flatMap((node) =>
      [...pattern.frame.to, ...pattern.recipientBy].flatMap((word) => nounArguments(node, word)),
    );
  // "Troops were granted access": what is given has an object's place, whom it is given to the subject's.
  const given =
    isPassive(trigger) && used.length > 0 && childOf(trigger, "obj") ? childrenOf(trigger, "nsubj:pass") : [];
  return unique([...given, ...objects, ...own, ...usedBy, ...fromFrame]).filter((node) => !isDeed(node));
};

/** What a used noun brings: "held talks with X", "signed an agreement between X and Y", "took X's side". */
const aroundUsed = ({ trigger, used, pattern }: Match): readonly Node[] =>
  // "French peacekeepers arrived": what the pattern asked of the doer is no recipient's.
  (pattern.subject ? used.filter((node) => !doersOf(trigger).includes(node)) : used).flatMap((node) => [
    // "Withdrew its troops": a pronoun says whose they are, most often the doer's.
    ...childrenOf(node, "nmod:poss", "amod", "compound")
      .filter((child) => child.upos !== "PRON")
      .flatMap((child) => conjunctsFrom(child)),
    ...argumentsBy(node, "of"),
    ...argumentsBy(node, "between"),
    ...argumentsBy(node, "with"),
  ]);

/**
 * Where the tree gives an active verb no subject: the phrase that names someone before it, with no marker of its own
 * and no verb between. Headlines and names the parser has not met are where it is needed.
 */
const before = (verb: Node): readonly Node[] => {
  const left = verb.tree.nodes.slice(0, verb.id - 1);
  const stop = left.findLastIndex(
    (node) =>
      (node.upos === "VERB" && !node.form.endsWith("ing") && node.rel !== "amod") ||
      node.form === ";" ||
      node.form === ":",
  );
  const nominals = left
    .slice(stop + 1)
    .filter(
      (node) =>
        node.upos === "PROPN" ||
        node.upos === "NOUN" ||
        (!functional.has(node.upos) && /^\p{Lu}/u.test(node.token.form)),
    )
    .filter((node) => !isTime(node));
  const tops = nominals
    .map((node) => topBefore(node, verb, stop + 1))
    .filter(
      (node) =>
        !childOf(node, "case") &&
        node.upos !== "VERB" &&
        // "CAIRO: The minister, X, on Friday left": the tree may hang the doer from the place before the colon.
        (!hasRelation(node, ["nmod", "appos"]) || (node.parent?.id ?? 0) <= stop + 1),
    );
  const nearest = tops.at(-1);
  return nearest ? conjuncts(nearest) : listedAfterPlace(nominals.at(-1));
};

const functional: ReadonlySet<string> = new Set(["ADP", "SCONJ", "CCONJ", "DET", "ADV", "PART", "PUNCT"]);

/** "After talks in Sofia, Mali and Chad agreed": names after the comma act, though a tree may list them with the place. */
const listedAfterPlace = (last: Node | undefined): readonly Node[] => {
  const first = last?.rel === "conj" ? last.parent : null;
  if (!last || !first || !childOf(first, "case")) return [];
  const comma = last.tree.nodes.slice(first.id, last.id).find((node) => node.form === ",");
  return comma ? conjuncts(first).filter((node) => node.id > comma.id && node.id <= last.id) : [];
};

/** The top of the phrase as far as it lies before the verb and after the place where it begins. */
const topBefore = (node: Node, verb: Node, from: number): Node => {
  let top = node;
  while (
    top.parent &&
    top.parent.id < verb.id &&
    (hasRelation(top, ["flat", "compound", "amod", "conj"]) || (top.rel === "appos" && top.parent.id > from))
  )
    top = top.parent;
  return top;
};

const isClosed = (verb: Node): boolean =>
  isPassive(verb) || hasRelation(verb, ["acl", "advcl", "xcomp", "amod"]);

const doers = (verb: Node): readonly Node[] => {
  const found = doersOf(verb).filter((node) => !isTime(node));
  if (found.length > 0) return found;
  if (!isClosed(verb)) return before(verb);
  // A passive without agent may still say whose it is: "the deal was signed between X and Y", "by" far from its verb.
  return isPassive(verb) ? argumentsBy(verb, "between") : [];
};

/** "Were killed in Israeli strikes", "in a clash with gunmen": whose violence it was. */
const violentDoers = ({ trigger, violence }: Match): readonly Node[] =>
  childrenOf(trigger, "obl")
    .filter((child) => violence.has(child.lemma) && ["in", "during", "by", "after"].includes(marker(child)))
    .flatMap((child) => [
      ...["by", "with", "from"].flatMap((word) => nounArguments(child, word)),
      ...modifiersOf(child),
    ]);

/** "Turkish soldiers are stationed in", "is engaged in a dialogue with": where no agent is named, those whose men they are, or who share in it. */
const passiveDoers = (match: Match): readonly Node[] => {
  const { trigger, pattern, used } = match;
  const violent = pattern.frame.root === "ASSAULT" && isPassive(trigger) ? violentDoers(match) : [];
  if (violent.length > 0) return violent;
  const patient =
    isPassive(trigger) && trigger.rel !== "acl" ? childOf(trigger, "nsubj:pass", "nsubj") : null;
  if (!patient) return [];
  const own =
    used.includes(patient) &&
    ["MOBILIZE", "COOPERATE", "RETREAT", "AID"].includes(pattern.frame.root) &&
    pattern.frame.mode !== "release";
  return own || (pattern.frame.symmetric && !used.includes(patient)) ? conjunctsFrom(patient) : [];
};

/** "Under the treaty signed in 2004, X ...": a signing that names nobody is by those of the clause it stands in. */
const underDoers = (match: Match): readonly Node[] => {
  const { trigger, pattern } = match;
  const clause = trigger.rel === "acl" && pattern.frame.symmetric ? trigger.parent : null;
  if (!clause?.parent || clause.rel !== "obl" || !["under", "by", "through"].includes(marker(clause)))
    return [];
  return doersOf(clause.parent);
};

const verbRoles = (match: Match): Roles => {
  const { trigger } = match;
  const named = match.pattern.kind === "state" ? doersOf(trigger, true) : doers(trigger);
  const implied = named.length > 0 ? [] : passiveDoers(match);
  const actors = named.length > 0 ? named : implied.length > 0 ? implied : underDoers(match);
  const recipients = verbRecipients(match).filter((node) => !implied.includes(node));
  const clause = match.clause ? clauseRecipients(match.clause) : demandedOf(match);
  return { actors, recipients: unique([...recipients, ...clause]), near: aroundUsed(match) };
};

/** "Repeated its demand that X withdraw": whoever is to do it. */
const demandedOf = ({ used, pattern }: Match): readonly Node[] =>
  pattern.frame.root === "REQUEST"
    ? used
        .flatMap((node) => childrenOf(node, "acl", "ccomp"))
        .flatMap((clause) => childrenOf(clause, "nsubj"))
        .flatMap((child) => conjunctsFrom(child))
    : [];

/** "Refused to recognise X": the one the refused act is done to. */
const clauseRecipients = (clause: Node): readonly Node[] => [
  ...objectsOf(clause),
  ...objectsOf(clause).flatMap((node) =>
    ["to", "with", "on", "for"].flatMap((word) => nounArguments(node, word)),
  ),
  ...childrenOf(clause, "obl")
    .filter((child) => ["with", "to", "against", "on", "from", "for"].includes(marker(child)))
    .flatMap((child) => conjunctsFrom(child)),
  ...childrenOf(clause, "nsubj").flatMap((child) => conjunctsFrom(child)),
];

/** Verbs that lend a subject to the noun that is their object: "launched an attack", "took part in drills". */
const verbAbove = (noun: Node): Node | null => {
  const first = noun.rel === "conj" ? (conjunctsHead(noun) ?? noun) : noun;
  const { parent } = first;
  if (!parent) return null;
  if (first.rel === "compound") return verbAbove(parent);
  if (parent.upos === "VERB" && hasRelation(first, ["obj", "obl", "nsubj:pass"])) return parent;
  return parent.upos === "NOUN" && hasRelation(first, ["nmod"]) && ["in", "of"].includes(marker(first))
    ? verbAbove(parent)
    : null;
};

const conjunctsHead = (node: Node): Node | null => {
  let first = node;
  while (first.rel === "conj" && first.parent) first = first.parent;
  return first;
};

const ofRole = (match: Match, want: "actor" | "recipient"): readonly Node[] =>
  match.pattern.frame.of === want ? nounArguments(match.trigger, "of") : [];

const nounRecipients = (match: Match): readonly Node[] => {
  const { trigger, pattern } = match;
  const marks = [...pattern.words, ...pattern.recipientBy, ...pattern.frame.to].filter(
    (word) =>
      (!["of", "by", "between"].includes(word) ||
        (word === "between" && pattern.frame.mode === "third-party")) &&
      (word !== "from" || fromIsRecipient(match)),
  );
  const above = verbAbove(trigger);
  return [
    ...marks.flatMap((word) => nounArguments(trigger, word)),
    ...ofRole(match, "recipient"),
    ...(above && hasRelation(trigger, ["obj"]) ? byAny(above, pattern.frame.to) : []),
  ];
};

const manifesting: ReadonlySet<string> = new Set(
  "express reflect manifest show embody evidence demonstrate reveal mirror".split(" "),
);

/** "Both seek influence, which is expressed in the rejection of ...": what is expressed so is theirs who act in the clause it belongs to. */
const manifestDoers = (above: Node | null): readonly Node[] => {
  if (!above || !manifesting.has(above.lemma) || !isPassive(above)) return [];
  const said = childOf(above, "nsubj:pass", "nsubj");
  if (said?.form !== "which") return [];
  let clause = above.parent;
  while (clause && clause.upos !== "VERB") clause = clause.parent;
  return clause ? doersOf(clause) : [];
};

/** "Claimed responsibility for the attack": theirs, by their own word. */
const claimants = (deed: Node): readonly Node[] => {
  const first = deed.rel === "conj" ? (conjunctsHead(deed) ?? deed) : deed;
  const blame = first.parent;
  const verb = blame?.lemma === "responsibility" ? blame.parent : blame;
  return verb?.upos === "VERB" &&
    ["claim", "admit", "accept", "take", "acknowledge"].includes(verb.lemma) &&
    childrenOf(verb, "obj").some(({ lemma }) => lemma === "responsibility" || lemma === "credit")
    ? doers(verb)
    : [];
};

const nounActors = (match: Match): readonly Node[] => {
  const { trigger } = match;
  const between = nounArguments(trigger, "between");
  const owners = modifiersOf(trigger);
  const above = verbAbove(trigger);
  const isThird = match.pattern.frame.mode === "third-party";
  if (between.length > 0 && !isThird) return [...between, ...owners];
  const lent = above && lendsSubject(match, above) ? doers(above) : [];
  const owned = lent.length > 0 ? lent : manifestDoers(above);
  const subject = owned.length > 0 ? owned : claimants(trigger);
  const agents = [
    ...(childOf(trigger, "cop") ? [] : childrenOf(trigger, "nsubj").flatMap((child) => conjunctsFrom(child))),
    ...nounArguments(trigger, "by"),
    ...(fromIsRecipient(match) ? [] : nounArguments(trigger, "from")),
  ];
  return [
    ...agents,
    ...ofRole(match, "actor"),
    ...ownersAs(match, owners, subject),
    ...subject,
    ...partMates(trigger),
  ];
};

/** "Russia saw strikes" makes nobody strike: only verbs that carry a deed out, or promise one, lend their subject. */
const lendsSubject = (match: Match, verb: Node): boolean =>
  match.pattern.frame.rung !== "common-defence-policy" && !perceiving.has(verb.lemma);

const perceiving: ReadonlySet<string> = new Set(
  "see hear report note describe discuss mention witness watch observe criticize criticise condemn denounce praise welcome fear expect suffer survive face cite name analyze cover reflect spark trigger prompt follow draw protest reject oppose deplore decry lament regret mourn blame thank demand urge ask request call veto block ban rebuff dismiss deny avert thwart foil prevent avoid escape resist repel repulse support back endorse applaud hail commend commemorate mark recall remember forget study consider debate weigh question doubt dispute believe predict warn know learn reveal expose investigate probe answer avenge retaliate mediate broker facilitate notice hint understand explain justify excuse forgive tolerate ignore fuel cause end share complain object".split(
    " ",
  ),
);

const nounRoles = (match: Match): Roles => ({
  actors: unique(nounActors(match)),
  recipients: unique(nounRecipients(match)),
  near: [],
});

/** "Russian strikes" names the doer, "the Iran sanctions" most often the target; a possessor acts unless an of-phrase says otherwise. */
const ownersAs = (match: Match, owners: readonly Node[], subject: readonly Node[]): readonly Node[] =>
  subject.length > 0 && !match.pattern.frame.symmetric ? [] : owners;

/** "The participation of X and Y personnel in drills": the of-phrase of the noun above takes part. */
const partMates = (trigger: Node): readonly Node[] => {
  const { parent } = trigger;
  if (parent?.upos !== "NOUN" || trigger.rel !== "nmod" || marker(trigger) !== "in") return [];
  return [...argumentsBy(parent, "of"), ...childrenOf(parent, "nmod:poss"), ...argumentsBy(parent, "by")];
};

/** Where it is done: in-phrases of the trigger, of its objects and of the nouns its pattern used. */
export const placesOf = (match: Match): readonly Node[] =>
  [match.trigger, ...match.used, ...(match.pattern.kind === "noun" ? [] : objectsOf(match.trigger))].flatMap(
    (node) =>
      byAny(node, ["in", "into", "across", "near", "at", "inside"]).flatMap((place) =>
        // "Killed in strikes on Rafah": the strikes are no place, what they are on is.
        match.violence.has(place.lemma) ? byAny(place, ["on", "in", "at", "near"]) : [place],
      ),
  );

/** The nodes of the parties of a match; whoever they stand for is asked later. */
export const rolesOf = (match: Match): Roles => {
  if (match.pattern.kind === "noun") return nounRoles(match);
  if (match.trigger.upos === "NOUN") return none;
  const roles = verbRoles(match);
  return match.pattern.frame.reversed ? reversedRoles(match, roles) : roles;
};

/** Whoever it comes from acts; only phrases marked so, and those who own what comes ("Chinese loans"), can. */
const reversedRoles = (match: Match, roles: Roles): Roles => ({
  actors: unique([
    ...byAny(match.trigger, match.pattern.frame.to),
    ...match.used.flatMap((node) => match.pattern.frame.to.flatMap((word) => nounArguments(node, word))),
    ...roles.near,
  ]),
  recipients: roles.actors,
  near: [],
});

/** The clause a node belongs to: the nearest verb (or predicate) at or above it. */
export const clauseAt = (node: Node): Node => {
  for (let up: Node | null = node; up; up = up.parent)
    if (up.upos === "VERB" || childOf(up, "cop", "nsubj") || !up.parent) return up;
  return node;
};

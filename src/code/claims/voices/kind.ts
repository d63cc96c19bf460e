import type { ActorReference, Mention, Voice } from "../../../contract/index.ts";
import { childOf, childrenOf, type Node, subtree } from "../../tree/index.ts";
import type { Reading } from "../reading.ts";

type Kind = Voice["kind"];

/** The mention whose head is this word, else one that covers it. */
export const mentionAt = (reading: Reading, node: Node): Mention | null => {
  const { start, end } = node.token;
  const here = reading.context
    .mentionsIn(node.tree.sentence.index)
    .filter((mention) => mention.start <= start && mention.end >= end);
  return here.find((mention) => mention.end === end) ?? here[0] ?? null;
};

/** Sectors of a state's own bodies and of those who speak for it, also when they have left ("ELI"). */
const governmental: ReadonlySet<string> = new Set(["GOV", "MIL", "LEG", "JUD", "SPY", "COP", "ELI"]);

/**
 * "The Institute for Caucasus Affairs", "the Baltic Bank", and then "the institute": bodies of a kind, of which a country
 * has many; only the name tells which.
 */
export const isOneOfAKind = (actor: ActorReference, node: Node): boolean =>
  actor.kind === "office" &&
  kindOfActor(actor) === "organisation" &&
  (node.upos === "PROPN" || node.children.every(({ rel }) => ["det", "punct", "case"].includes(rel)));

/** The mention that reaches over the whole of a name: "Petra Vance" is neither Petra nor Vance. */
export const mentionOver = (reading: Reading, node: Node): Mention | null => {
  const mention = mentionAt(reading, node);
  const parts = [node, ...childrenOf(node, "flat", "compound")].filter(({ upos }) => upos === "PROPN");
  const whole = parts.every(
    ({ token }) => mention !== null && token.start >= mention.start && token.end <= mention.end,
  );
  return whole ? mention : null;
};

/** The kind of voice an actor of the knowledge is. */
export const kindOfActor = (actor: ActorReference): Kind => {
  switch (actor.kind) {
    case "state":
      return "government";
    case "office":
      return actor.sector === null || governmental.has(actor.sector) ? "government" : "organisation";
    case "organisation":
      return actor.country && governmental.has(actor.sector ?? "") ? "government" : "organisation";
    case "bloc":
    case "group":
      return "organisation";
    default:
      return actor.kind;
  }
};

/** The tokens of the name a proper noun heads, in order ("The National Interest"). */
export const nameNodes = (node: Node): readonly Node[] =>
  subtree(node, ["acl", "appos", "conj", "nmod", "parataxis", "advcl", "punct"]).filter(
    (part) => part.upos === "PROPN" || /^\p{Lu}/u.test(part.token.form) || part === node,
  );

/** "the Istanbul daily Yeni Ufuk", "the weekly Norte y Sur": what stands right before the name says what it is. */
const followsOutletNoun = (reading: Reading, node: Node): boolean => {
  const { nodes } = node.tree;
  let at = node.id - 1;
  while (at > 0 && (nodes[at - 1]?.upos === "PROPN" || /^\p{Lu}/u.test(nodes[at - 1]?.token.form ?? "")))
    at--;
  const before = nodes[at - 1];
  return (
    before !== undefined &&
    ["NOUN", "ADJ"].includes(before.upos) &&
    reading.voices.outletNames.has(before.form)
  );
};

/** "Der Tagesbote", "Kurszeitung": German names of papers, by their last piece. */
const foreignOutlet =
  /^\p{Lu}\p{Ll}+(?:bote|zeitung|blatt|anzeiger|kurier|spiegel|rundschau|nachrichten|woche|posten|bladet|avisen|tidende|tidningen|dagblad|krant|sanomat|lehti)$/u;

const isForeignName = (node: Node): boolean =>
  ["der", "die", "das"].includes(node.form) && foreignOutlet.test(node.tree.nodes[node.id]?.token.form ?? "");

/** "the Tbilisi Monitor", "the Riga Observer": a name whose last word outlets bear is no city and no class of people. */
const isOutletName = (reading: Reading, node: Node): boolean =>
  reading.voices.outletWords.has(node.token.form) &&
  node.tree.nodes[node.id - 2]?.upos === "PROPN" &&
  node.tree.nodes[node.id]?.upos !== "PROPN";

/** A name nobody listed that is written as outlets are: "the Harbour Gazette", "Volga Novosti". */
const looksLikeOutlet = (reading: Reading, node: Node): boolean => {
  if (node.upos !== "PROPN" && !/^\p{Lu}/u.test(node.token.form)) return false;
  if (foreignOutlet.test(node.token.form) || isForeignName(node)) return true;
  if (followsOutletNoun(reading, node)) return true;
  const names = nameNodes(node);
  if (names.length < 2) return false;
  return names.some((part) => reading.voices.outletWords.has(part.token.form));
};

/** "the analyst Petra Vance, the newspaper reports": who bears a title is a person, whatever hangs beside. */
const isTitled = ({ voices }: Reading, node: Node): boolean =>
  node.upos === "PROPN" &&
  node.children.some(
    ({ id, lemma, rel, deprel }) =>
      id < node.id &&
      (rel === "compound" || rel === "appos" || deprel === "nmod:desc") &&
      (voices.unnamed.has(lemma) || voices.titles.has(lemma)),
  );

/** Every attribution asks it of every word near it. */
const outlets = new WeakMap<Reading, WeakMap<Node, boolean>>();

/** The outlet a name beside or below stands for: "the newspaper Die Welt", "the German edition of Die Welt". */
export const isOutlet = (reading: Reading, node: Node): boolean => {
  const known = outlets.get(reading) ?? new WeakMap<Node, boolean>();
  outlets.set(reading, known);
  const found = known.get(node) ?? namesOutlet(reading, node);
  known.set(node, found);
  return found;
};

/** "through diplomatic channels": ways between governments broadcast nothing. */
const isWay = (node: Node): boolean =>
  (node.lemma === "media" && childrenOf(node, "amod").some(({ form }) => form === "social")) ||
  (node.lemma === "channel" &&
    childrenOf(node, "amod", "compound").some(({ form }) =>
      [
        "diplomatic",
        "official",
        "military",
        "back",
        "secret",
        "private",
        "confidential",
        "appropriate",
      ].includes(form),
    ));

const namesOutlet = (reading: Reading, node: Node): boolean => {
  const full = reading.aliases.get(node.token.form);
  if (full && full !== node && isOutlet(reading, full)) return true;
  const mention = mentionOver(reading, node);
  if (mention) {
    if (mention.actor.kind === "outlet") return true;
    if (
      !(["unnamed", "state", "office"].includes(mention.actor.kind) && isOutletName(reading, node)) &&
      mention.actor.kind !== "unnamed" &&
      mention.reading !== "modifier" &&
      mention.actor.sector !== "JRN" &&
      !mention.actor.id.startsWith("unknown:")
    )
      return false;
  }
  if (reading.voices.outlet.has(node.lemma)) return !isWay(node);
  if (isTitled(reading, node)) return false;
  const beside = node.children.some(
    (child) =>
      (["compound", "appos"].includes(child.rel) || child.deprel === "nmod:desc") &&
      child.upos === "NOUN" &&
      // "a press briefing"
      !(child.lemma === "press" && node.upos === "NOUN") &&
      reading.voices.outlet.has(child.lemma),
  );
  return beside || looksLikeOutlet(reading, node);
};

/** Whether a noun phrase can speak: a known actor, a person, a class of people, a document, a body. */
export const isSpeaker = (reading: Reading, node: Node): boolean => kindOf(reading, node) !== "unstated";

/** "six in ten said", "62 percent of voters say": a number of people that stands for them; a year or a sum does not. */
const isCount = (node: Node): boolean =>
  node.upos === "NUM" &&
  (node.rel.startsWith("nsubj") || childOf(node, "nmod") !== null) &&
  !/^\d{4}$/.test(node.form);

const days: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december".split(
    " ",
  ),
);

/** "told reporters on Tuesday": a day or month is nobody; Ruby Friday is somebody. */
const isDay = (node: Node): boolean =>
  days.has(node.form) && node.tree.nodes[node.id - 2]?.upos !== "PROPN" && !childOf(node, "flat");

/** Those of whom a government has many: "the official" stays unnamed, where "the foreign minister" is one office. */
const rankAndFile: ReadonlySet<string> = new Set(["official", "expert", "media"]);
/** Of these a government sends one: "the Russian envoy" can be held to his words. */
const sent: ReadonlySet<string> = new Set(["envoy", "negotiator", "delegate"]);

const definite: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those", "both"]);

/** "An Indian official", "two retired Turkish officers", "American soldiers": their country is known, who they are is not. */
const isOneOfMany = ({ voices }: Reading, node: Node): boolean => {
  const group = node.upos === "NOUN" ? voices.unnamed.get(node.lemma) : undefined;
  if (group === undefined || childrenOf(node, "appos", "flat").some(({ upos }) => upos === "PROPN"))
    return false;
  const isDefinite = childrenOf(node, "det", "nmod:poss").some(
    ({ form, rel }) => rel !== "det" || definite.has(form),
  );
  return isDefinite ? rankAndFile.has(group) && !sent.has(node.lemma) : true;
};

/** The kind of voice a noun phrase is, by what it names, else by its noun; "unstated" when it is no voice. */
export const kindOf = (reading: Reading, node: Node): Kind => {
  const { voices } = reading;
  if (isDay(node)) return "unstated";
  // A sign that a tagger took for a name.
  if (node.upos === "PROPN" && !/\p{L}/u.test(node.token.form)) return "unnamed";
  if (isOutlet(reading, node)) return "outlet";
  const mention = mentionOver(reading, node);
  const known =
    mention !== null && mention.reading !== "modifier" && !mention.actor.id.startsWith("unknown:");
  if (isOneOfMany(reading, node)) return "unnamed";
  if (known && mention.end === node.token.end) return kindOfActor(mention.actor);
  const noun = node.lemma;
  if (node.upos === "PROPN" && isBodyName(reading, node)) return "organisation";
  if (node.upos !== "PROPN") {
    if (voices.spokesperson.has(noun)) return speaksForState(reading, node) ? "government" : "unnamed";
    if (voices.unnamed.has(noun)) return "unnamed";
    if (voices.titles.has(noun) || reading.context.knowledge.roles.has(noun)) return "unnamed";
    if (voices.government.has(noun) && speaksForState(reading, node)) return "government";
    if (voices.document.has(noun)) return "document";
    if (voices.organisation.has(noun)) return "organisation";
    if (voices.government.has(noun)) return "government";
  }
  if (mention) return kindOfActor(mention.actor);
  if (node.upos === "PRON" || isCount(node)) return "unnamed";
  if (node.upos !== "PROPN") return "unstated";
  const last = nameNodes(node).at(-1)?.lemma ?? noun;
  if (voices.government.has(last)) return "government";
  if (voices.organisation.has(last)) return "organisation";
  return /^\p{Lu}{2,}$/u.test(node.token.form) ? "organisation" : "person";
};

/** "the institute Atlas Watch": a noun for a body before the name says that it is one. */
const isBodyName = ({ voices }: Reading, node: Node): boolean =>
  node.children.some(
    ({ id, lemma, token, rel, deprel }) =>
      id < node.id &&
      /^\p{Ll}/u.test(token.form) &&
      (rel === "compound" || deprel === "nmod:desc") &&
      voices.organisation.has(lemma),
  );

/** Whether the words below name a state or one of its bodies ("the Norwegian ministry", "a Kremlin spokesman"). */
const speaksForState = (reading: Reading, node: Node): boolean => {
  const below = subtree(node, ["acl", "appos", "conj"]);
  return below.some((part) => {
    const actor = mentionAt(reading, part)?.actor;
    return (
      (actor !== undefined && (actor.kind === "state" || kindOfActor(actor) === "government")) ||
      (part !== node && reading.voices.government.has(part.lemma))
    );
  });
};

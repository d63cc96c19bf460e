/** Puts named words of one noun phrase together: office + country, title + person, nation + people. */
import type { ActorReference } from "../../contract/index.ts";
import { type Knowledge, officeOn } from "../../knowledge/index.ts";
import { childrenOf, conjunctsFrom, hasRelation, marker, modifiersOf, type Node } from "../tree/index.ts";
import { type Draft, unknownId } from "./draft.ts";
import { isModifier, isPlace, type Named } from "./named.ts";
import { isPlural, phraseHead, phraseNodes, phraseSpan } from "./phrase.ts";

export interface Composing {
  readonly knowledge: Knowledge;
  readonly asOf: string | null;
  readonly sentence: number;
  /** Named words by their head node. */
  readonly named: ReadonlyMap<Node, Named>;
}

const isOffice = (named: Named): boolean => named.candidate.via === "role" || named.candidate.via === "body";
const formerWords: ReadonlySet<string> = new Set([
  "former",
  "ex",
  "ex-",
  "late",
  "then",
  "onetime",
  "retired",
  "ousted",
  "deposed",
]);

const spanOfNamed = ({ nodes }: Named): { start: number; end: number } => ({
  start: nodes[0]?.token.start ?? 0,
  end: nodes.at(-1)?.token.end ?? 0,
});

const referenceOf = ({ candidate }: Named, composing: Composing): ActorReference => {
  const { id, name, kind, organisation } = candidate;
  const person = composing.knowledge.people.get(id);
  const standing = person ? officeOn(person, composing.asOf) : null;
  const sector = standing?.standing === "former" ? "ELI" : (standing?.office.sector ?? candidate.sector);
  const country = standing ? standing.office.country : candidate.country;
  return { id, name, kind, country, sector, organisation: standing?.office.organisation ?? organisation };
};

const readingOf = (named: Named): Draft["reading"] => {
  const { head, candidate } = named;
  if (candidate.kind === "outlet") return "voice";
  if (candidate.kind === "person") return "voice";
  if (candidate.via === "prefix" || (isModifier(head) && candidate.kind === "state")) return "modifier";
  if (candidate.via === "people" || candidate.via === "adjective") return "people";
  return isPlace(head) ? "place" : "government";
};

const plain = (named: Named, composing: Composing): Draft => ({
  head: named.head,
  ...spanOfNamed(named),
  sentence: composing.sentence,
  actor: referenceOf(named, composing),
  reading: readingOf(named),
  rule: `name:${named.candidate.via}`,
  antecedent: null,
  plural: named.candidate.via === "people" && /s$/.test(named.head.form),
  role: null,
});

/** The places in a noun phrase where the country of an office is named: before it, after it, or beside the name it titles. */
const countryPlaces = (head: Node): readonly Node[] => {
  const before = modifiersOf(head);
  const after = childrenOf(head, "nmod")
    .filter((child) => ["of", "from", "for", "in"].includes(marker(child)))
    .flatMap((child) => conjunctsFrom(child));
  return [...before, ...after];
};

const found = (places: readonly Node[], composing: Composing): readonly Named[] =>
  places
    .map((place) => composing.named.get(place))
    .filter(
      (named): named is Named =>
        named !== undefined &&
        !isOffice(named) &&
        named.candidate.kind !== "outlet" &&
        named.candidate.kind !== "person",
    );

const joiners: ReadonlySet<string> = new Set(["and", ",", "-", "–", "or"]);

/** Adjectives right before a phrase belong to it even where the tree hangs them elsewhere. */
const namedLeft = (head: Node, composing: Composing): readonly Named[] => {
  const nodes = head.tree.nodes;
  const first = Math.min(...phraseNodes(head, false).map((node) => node.id));
  const owners: Named[] = [];
  for (let id = first - 1; id > 0; id--) {
    const node = nodes[id - 1];
    const named = node && composing.named.get(node);
    if (named && (named.candidate.via === "adjective" || named.candidate.via === "people"))
      owners.unshift(named);
    else if (!node || !joiners.has(node.form) || owners.length === 0) break;
  }
  return owners;
};

const isWhere = (node: Node): boolean => {
  let first = node;
  while (first.rel === "conj" && first.parent) first = first.parent;
  return ["from", "in"].includes(marker(first));
};

/** Countries or organisations that an office belongs to; looked for in its phrase, then in the phrase it titles. */
const ownersOf = (head: Node, composing: Composing): readonly Named[] => {
  const own = found(countryPlaces(head), composing);
  // "American forces from Iraq": whose they are stands before them, where they leave after.
  const before = own.filter((owner) => owner.head.id < head.id);
  if (before.length > 0 && own.every((owner) => owner.head.id < head.id || isWhere(owner.head)))
    return before;
  if (own.length > 0) return own;
  const deeper = found(
    childrenOf(head, "nmod", "nmod:poss", "compound", "flat", "amod").flatMap((child) =>
      countryPlaces(child),
    ),
    composing,
  );
  if (deeper.length > 0) return deeper;
  const above =
    head.parent && hasRelation(head, ["flat", "nmod:desc", "compound", "appos", "nmod:poss"])
      ? found(countryPlaces(head.parent), composing)
      : [];
  return above.length > 0 ? above : namedLeft(head, composing);
};

const officeReference = (named: Named, owner: Named | null, composing: Composing): ActorReference => {
  const { candidate, head } = named;
  const role = candidate.via === "role" ? composing.knowledge.roles.get(candidate.id.slice(5)) : undefined;
  const body = candidate.via === "body" ? candidate.id.slice(5) : (role?.body ?? null);
  const former = head.children.some((child) => formerWords.has(child.form));
  const sector = former ? "ELI" : candidate.sector;
  const unnamed =
    role?.voice === "expert" ||
    role?.voice === "source" ||
    role?.voice === "public" ||
    role?.voice === "media";
  const kind = unnamed ? "unnamed" : "office";
  const country = owner?.candidate.country ?? null;
  const organisation = owner?.candidate.organisation ?? null;
  const place = country ?? owner?.candidate.id ?? null;
  if (!owner || place === null)
    return { id: unknownId(candidate.name), name: candidate.name, kind, country, sector, organisation };
  const bare = body ?? sector;
  const id = unnamed
    ? `${unknownId(candidate.name)}-${place.toLowerCase()}`
    : bare
      ? `${place}.${bare}`
      : place;
  return { id, name: `${candidate.name} (${owner.candidate.name})`, kind, country, sector, organisation };
};

/** Everyone a phrase with an office names: one draft for each country ("the defence ministers of Russia and China"). */
const officeDrafts = (named: Named, composing: Composing): readonly Draft[] => {
  const head = named.head;
  const owners = ownersOf(head, composing);
  const withOf = owners.some((owner) => owner.head.id > head.id);
  const shared = {
    head,
    ...phraseSpan(head, withOf),
    sentence: composing.sentence,
    antecedent: null,
    reading: composing.knowledge.roles.get(named.candidate.id.slice(5))?.voice
      ? ("voice" as const)
      : ("government" as const),
    plural: isPlural(head),
    role: named.candidate.name,
  };
  if (owners.length === 0)
    return [{ ...shared, actor: officeReference(named, null, composing), rule: "office:bare" }];
  return owners.map((owner) => ({
    ...shared,
    actor: officeReference(named, owner, composing),
    rule: "office:country",
  }));
};

/** The run of capitalised words around a word: a full name, however the tree joins its parts. */
const fullName = (node: Node): readonly Node[] => {
  const { nodes } = node.tree;
  const isPart = (one: Node | undefined): one is Node =>
    one !== undefined && /^\p{Lu}/u.test(one.token.form) && ["PROPN", "X", "NOUN"].includes(one.upos);
  const run = [node];
  for (let at = node.id; isPart(nodes[at]); at++) run.push(nodes[at] ?? node);
  return run;
};

/** A person no file knows, introduced by a title: "Danish military expert Ines Falkenberg". */
const titled = (office: Draft, name: Node): Draft => {
  const words = fullName(name);
  const full = words.map((node) => node.token.form).join(" ");
  const { country, sector, organisation } = office.actor;
  const span = phraseSpan(name, false);
  return {
    ...office,
    head: name,
    start: Math.min(span.start, office.start),
    end: Math.max(span.end, words.at(-1)?.token.end ?? 0),
    actor: { id: unknownId(full), name: full, kind: "person", country, sector, organisation },
    reading: "voice",
    rule: "person:titled",
    plural: false,
  };
};

/** The proper name that an office titles, above or below it in the tree. */
const nameBeside = (head: Node): Node | null => {
  const below = childrenOf(head, "flat", "appos").find((child) => child.upos === "PROPN");
  if (below) return below;
  const { parent } = head;
  return parent &&
    parent.upos === "PROPN" &&
    hasRelation(head, ["nmod:desc", "compound", "flat", "appos", "amod"])
    ? parent
    : null;
};

/** A known person with a title is that person; the title's span joins. */
const wholePerson = (named: Named, composing: Composing): Draft => {
  const draft = plain(named, composing);
  const head = phraseHead(named.head);
  const former = [head, named.head].some((node) =>
    node.children.some((child) => formerWords.has(child.form)),
  );
  const actor = former ? { ...draft.actor, sector: "ELI" } : draft.actor;
  const own = phraseSpan(head, false);
  const joined = own.start <= draft.start && own.end >= draft.end && head.upos !== "VERB" ? own : draft;
  return { ...draft, head, start: joined.start, end: joined.end, actor, rule: "person" };
};

/** "Chile's Defense Department": a body known by name in one state, named as another's. */
const ofOtherState = (named: Named, composing: Composing): Draft | null => {
  const { candidate, head } = named;
  if (candidate.kind !== "office" || candidate.via !== "name" || candidate.country === null) return null;
  const owner = found(modifiersOf(head), composing).find(
    (one) => one.candidate.country !== null && one.candidate.country !== candidate.country,
  );
  if (!owner) return null;
  const { country, name } = owner.candidate;
  const id = `${country}.${candidate.id.split(".").at(-1)}`;
  const actor = { ...referenceOf(named, composing), id, country, name: `${candidate.name} (${name})` };
  return { ...plain(named, composing), ...phraseSpan(head, false), actor, rule: "office:country" };
};

/** The drafts of a sentence from its named words. Names inside an office's phrase stay as mentions of their own (modifiers). */
export const composeMentions = (composing: Composing): readonly Draft[] => {
  const drafts: Draft[] = [];
  const people = new Set<Node>();
  for (const named of composing.named.values())
    if (named.candidate.kind === "person") {
      const draft = wholePerson(named, composing);
      drafts.push(draft);
      people.add(draft.head).add(named.head);
    }
  for (const named of composing.named.values()) {
    if (named.candidate.kind === "person") continue;
    if (!isOffice(named)) {
      drafts.push(ofOtherState(named, composing) ?? plain(named, composing));
      continue;
    }
    const beside = nameBeside(named.head);
    if (people.has(named.head) || (beside && people.has(beside)) || people.has(phraseHead(named.head)))
      continue;
    const offices = officeDrafts(named, composing);
    const first = offices[0];
    drafts.push(...(first && beside && !composing.named.has(beside) ? [titled(first, beside)] : offices));
  }
  return drafts;
};

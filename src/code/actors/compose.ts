/** Puts named words of one noun phrase together: office + country, title + person, nation + people. */
import type { ActorReference } from "../../contract/index.ts";
import { officeOn } from "../../knowledge/index.ts";
import { childrenOf, hasRelation, modifiersOf, type Node } from "../tree/index.ts";
import { type Composing, found, isFormer, isOffice } from "./composing.ts";
import { type Draft, unknownId } from "./draft.ts";
import { isModifier, isPlace, type Named } from "./named.ts";
import { officeDrafts } from "./office.ts";
import { namedAbove } from "./owners.ts";
import { phraseHead, phraseSpan } from "./phrase.ts";

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
  return candidate.via === "place" || isPlace(head) ? "place" : "government";
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

/** The offices of a sentence by the nodes of the names they may title. */
const titlesOf = (composing: Composing): ReadonlyMap<Node, Named> => {
  const titles = new Map<Node, Named>();
  for (const named of composing.named.values())
    if (isOffice(named))
      for (const node of [named.head, phraseHead(named.head), nameBeside(named.head)])
        if (node) titles.set(node, named);
  return titles;
};

/** A known person with a title is that person; the title's span joins. */
const wholePerson = (named: Named, composing: Composing, titles: ReadonlyMap<Node, Named>): Draft => {
  const draft = plain(named, composing);
  const name = phraseHead(named.head);
  const title = titles.get(name) ?? titles.get(named.head) ?? null;
  // "The Irish premier Leo Varadkar": where the name hangs from its title, the title is the top of the phrase.
  const head = title !== null && name.parent === title.head && name.rel === "appos" ? title.head : name;
  const former = [head, named.head].some(isFormer);
  const actor = former ? { ...draft.actor, sector: "ELI" } : draft.actor;
  const own = phraseSpan(head, false);
  const whole =
    head === name ? own : { start: Math.min(own.start, draft.start), end: Math.max(own.end, draft.end) };
  const joined = whole.start <= draft.start && whole.end >= draft.end && head.upos !== "VERB" ? whole : draft;
  const role = title?.candidate.name ?? null;
  const rule = former ? "person:former" : "person";
  return { ...draft, head, start: joined.start, end: joined.end, actor, role, rule };
};

/** "French Jews", "Rakhine Buddhists": a people of many states, named as that of one. */
const ofPeople = (named: Named, owner: Named, composing: Composing): Draft => ({
  ...plain(named, composing),
  ...phraseSpan(named.head, false),
  actor: { ...referenceOf(named, composing), country: owner.candidate.country },
  rule: "group:country",
});

/** "Chile's Defense Department": a body known by name in one state, named as another's. */
const ofOtherState = (named: Named, composing: Composing): Draft | null => {
  const { candidate, head } = named;
  const owner = [...found(modifiersOf(head), composing), ...namedAbove(head, composing)].find(
    (one) => one.candidate.country !== null && one.candidate.country !== candidate.country,
  );
  if (!owner) return null;
  if (candidate.kind === "group" && candidate.country === null) return ofPeople(named, owner, composing);
  if (candidate.kind !== "office" || candidate.via !== "name" || candidate.country === null) return null;
  const { country, name } = owner.candidate;
  const id = `${country}.${candidate.id.split(".").at(-1)}`;
  const actor = { ...referenceOf(named, composing), id, country, name: `${candidate.name} (${name})` };
  return { ...plain(named, composing), ...phraseSpan(head, false), actor, rule: "office:country" };
};

/** The drafts of a sentence from its named words. Names inside an office's phrase stay as mentions of their own (modifiers). */
export const composeMentions = (composing: Composing): readonly Draft[] => {
  const drafts: Draft[] = [];
  const people = new Set<Node>();
  const titles = titlesOf(composing);
  for (const named of composing.named.values())
    if (named.candidate.kind === "person") {
      const draft = wholePerson(named, composing, titles);
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

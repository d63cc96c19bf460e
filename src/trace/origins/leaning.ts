import { unknownOutlet } from "../citations/outlet-names.ts";
import type { Member } from "../member.ts";
import { pushTo } from "../push-to.ts";
import { slug } from "../slug.ts";
import { inBody } from "../text/body.ts";
import { bodyLength, type Carrier } from "./carrying.ts";
import type { Group } from "./groups.ts";
import { ownNode } from "./node.ts";
import { onSameMatter } from "./occasion.ts";

/** A report with its voices, before it is settled which of them it stands on. */
export interface Draft {
  readonly member: Member;
  readonly derived: boolean;
  readonly groups: ReadonlyMap<string, Group>;
  readonly carriers: readonly Carrier[];
}

export const isNamed = ({ key }: Carrier): boolean => key !== "own" && key !== "unnamed";

/** Half of what is said on a page: who has that much, carries it alone. */
export const dominantFrom = 0.5;

/** Who is an origin elsewhere in the corpus: the outlets that have a report in it, and the voices that carry one alone. */
export interface Known {
  readonly outlets: ReadonlySet<string | null>;
  readonly heard: ReadonlyMap<string, readonly Member[]>;
  /** Last word of a name → the keys of `heard` that end in it. */
  readonly surnames: ReadonlyMap<string, readonly string[]>;
  /** Key of `heard` → the words that reports call it by, as slugs. */
  readonly called: ReadonlyMap<string, ReadonlySet<string>>;
  /** Kind of text, by the last word of its name → the texts in `heard`. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

export const isOutlet = (key: string): boolean => key.startsWith("outlet:");

const surnameOf = (key: string): string => key.replace(/^.*[:-]/, "");

const nameSlug = (words: string): string => slug(words).replace(/^the-/, "");

export function knownOrigins(drafts: readonly Draft[]): Known {
  const heard = new Map<string, Member[]>();
  const called = new Map<string, Set<string>>();
  for (const [key, { end }] of drafts.flatMap(({ groups }) => [...groups]))
    called.set(key, (called.get(key) ?? new Set()).add(nameSlug(end?.words ?? "")));
  for (const { member, carriers } of drafts) {
    const named = carriers.filter(isNamed);
    const [first] = named;
    if (first && (named.length === 1 || first.share >= dominantFrom)) pushTo(heard, first.key, member);
    // Who signs an article of his own is heard in it.
    if (carriers.some(({ key }) => key === "own"))
      for (const key of ownNode(member).aliases) pushTo(heard, key, member);
  }
  const people = [...heard.keys()].filter((key) => key.startsWith("person:"));
  const surnames = Map.groupBy(people, surnameOf);
  const documents = [...heard.keys()].filter((key) => key.startsWith("document:"));
  const texts = Map.groupBy(documents, surnameOf);
  return { heard, called, surnames, texts, outlets: new Set(drafts.map(({ member }) => member.outlet)) };
}

/** What a speaker says must be this share of a report before it is taken for another account of his words. Elicited. */
const leansFrom = 0.2;

/** A shorter text has no room for reporting beside the words of the one person it is about. */
const shortItem = 60;

const isHeard = (key: string, member: Member, { heard }: Known): boolean =>
  (heard.get(key) ?? []).some((other) => other.id !== member.id && onSameMatter(other, member));

/** Names as a body writes them: words with capitals in a row. */
const capitalised = /\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)*/gu;

/** The same with the small words inside the names of bodies and papers: "Institute for Gulf Studies", "Review of Books". */
const joined = /\p{Lu}[\p{L}'’-]*(?:\s(?:(?:of|for|on|de|la|del|du)\s(?:the\s)?)?\p{Lu}[\p{L}'’-]*)+/gu;

const bodyTexts = ({ report }: Member): string[] =>
  report.blocks
    .filter(({ start }) => inBody(report, start))
    .map(({ start, end }) => report.text.slice(start, end));

/** The people and outlets of other reports that a text names, in whatever part of a sentence. */
function namedIn(text: string, known: Known): string[] {
  const plain: string[] = text.match(capitalised) ?? [];
  const whole: string[] = text.match(joined) ?? [];
  const people = plain.flatMap((name) => known.surnames.get(surnameOf(slug(name))) ?? []);
  const outlets = [...plain, ...whole].map(unknownOutlet).filter((key) => known.outlets.has(key));
  return [...new Set([...people, ...outlets])];
}

const wordsIn = (text: string): Set<string> => new Set(slug(text).split("-"));

/** The texts that carry other reports of the matter, where a report has their kind of text in its words: "in their statement". */
export function textsIn(member: Member, known: Known): string[] {
  const words = wordsIn(bodyTexts(member).join(" "));
  return [...known.texts]
    .filter(([kind]) => words.has(kind))
    .flatMap(([, keys]) => keys.filter((key) => isHeard(key, member, known)));
}

/** An office by the name that others have it speak under: "soldiers" of the General Staff are not the staff. */
function isCalled(id: string, words: string, { called }: Known): boolean {
  if (!id.includes(".")) return false;
  const name = nameSlug(words);
  const isLong = (one: string): boolean => one.includes("-");
  return [...(called.get(id) ?? [])].some(
    (one) => one === name || (isLong(name) && one.endsWith(name)) || (isLong(one) && name.endsWith(one)),
  );
}

/** The offices and bodies a report mentions that carry others, and the texts that do. */
function bodiesIn(member: Member, known: Known): string[] {
  const mentioned = member.coded.mentions
    .filter(({ start, text, actor }) => inBody(member.report, start) && isCalled(actor.id, text, known))
    .map(({ actor }) => actor.id);
  const offices = [...new Set(mentioned)].filter((key) => isHeard(key, member, known));
  return [...offices, ...textsIn(member, known)];
}

/**
 * Voices a report leans on although they do not carry it: they carry another report on the same matter in the same week,
 * and are heard in a fifth of this one, or it is a short item that attributes nothing and names them.
 */
export function leansOn(draft: Draft, known: Known): string[] {
  const { member, groups } = draft;
  const attributed = [...groups].filter(([key]) => key !== "own" && key !== "unnamed");
  const leaning = attributed
    .filter(([key, { weight }]) => weight >= leansFrom * bodyLength(member) && isHeard(key, member, known))
    .map(([key]) => key);
  if (attributed.length > 0 || member.words.length >= shortItem) return leaning;
  const named = bodyTexts(member).flatMap((text) => namedIn(text, known));
  const people = [...new Set(named)].filter((key) => !isOutlet(key) && isHeard(key, member, known));
  if (people.length > 0) return people;
  const outlets = [...new Set(named)].filter((key) => isOutlet(key) && key !== member.outlet);
  return outlets.length > 0 ? outlets : bodiesIn(member, known);
}

/** From this share of its sentences on, a report that names the voices of others in each is a round-up of them. Elicited. */
const roundUpFrom = 0.6;

/**
 * The people whose words carry other reports of the week, of whom a report tells sentence by sentence: it gathers what
 * others printed and is no account of its own. Empty where most of its sentences are about something else.
 */
export function roundUpOf({ member }: Draft, known: Known): string[] {
  const sentences = bodyTexts(member).flatMap((text) => text.match(/[^.!?]+(?:[.!?]+["”»]?|$)/g) ?? []);
  const about = sentences
    .filter((one) => one.trim() !== "")
    .map((one) =>
      namedIn(one, known).filter(
        (key) => key !== member.outlet && (isOutlet(key) || isHeard(key, member, known)),
      ),
    );
  const telling = about.filter((keys) => keys.length > 0);
  if (about.length < 2 || telling.length < roundUpFrom * about.length) return [];
  return [...new Set(telling.flat())].filter((key) => !isOutlet(key));
}

import type { Span } from "../../contract/index.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  type Node,
  subjectOf,
  subtreeSpan,
  type Tree,
  tokenSpan,
} from "../tree/index.ts";
import type { FactorBook } from "./factor-book.ts";
import { nounDirection, saidOf, turned } from "./nouns.ts";
import { type Direction, flipped, opposite } from "./offer.ts";
import { restsOn, verbDirection } from "./verbs.ts";

/** A sentence that says that reasons follow: "The report lists four signs.", "Two circumstances rule it out." */
export interface Announcement {
  readonly direction: Direction;
  /** How many are promised; `null` when the page says "several". */
  readonly count: number | null;
  readonly thesis: Span | null;
  readonly cue: Span;
  /** Where the items may begin: behind the noun. */
  readonly end: number;
}

const numbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

const countOf = (noun: Node): number | null => {
  const word = childOf(noun, "nummod")?.form ?? "";
  const known = numbers.indexOf(word);
  return known > 1 ? known : /^\d{1,2}$/.test(word) ? Number(word) : null;
};

const quantifiers: ReadonlySet<string> = new Set(
  "several following many some various numerous few certain main key other both these multiple different series number".split(
    " ",
  ),
);

/** "Evidence of a pact is mounting", "Factors proving the alliance were named": no number, but more is to come. */
const isBareAnnouncement = (noun: Node, book: FactorBook): boolean => {
  const verb = noun.parent;
  if (!verb || noun.rel !== "nsubj") return false;
  return book.mounting.has(verb.lemma) || (noun.token.feats.includes("Plur") && book.naming.has(verb.lemma));
};

/** "four signs", "several facts", "a number of reasons", "the following:" */
const isCounted = (noun: Node, book: FactorBook): boolean =>
  countOf(noun) !== null ||
  (noun.form !== noun.lemma && childrenOf(noun, "amod", "det").some(({ form }) => quantifiers.has(form))) ||
  (noun.parent !== null && noun.rel === "nmod" && quantifiers.has(noun.parent.lemma)) ||
  isBareAnnouncement(noun, book) ||
  /^[^.]*:/.test(noun.tree.sentence.text.slice(noun.token.end - noun.tree.sentence.start));

/** The verb by which countable things of any kind become reasons: "two circumstances rule it out", "is confirmed by three facts". */
const provingVerb = (noun: Node, book: FactorBook): Node | null => {
  const verb = noun.parent;
  if (verb?.upos !== "VERB") return null;
  const acts = subjectOf(verb) === noun || agentOf(verb) === noun;
  if (acts && (verbDirection(verb, book) !== null || book.seen.has(verb.lemma))) return verb;
  return restsOn(verb, book) === noun || isNamed(noun, verb, book) ? verb : null;
};

/** "He points to three things: ..." */
const isNamed = (noun: Node, verb: Node, book: FactorBook): boolean =>
  book.naming.has(verb.lemma) &&
  noun.id > verb.id &&
  countOf(noun) !== null &&
  noun.tree.nodes[noun.id]?.form === ":";

/** "three reasons why they will not unite", "reasons to doubt" */
const clauseOf = (noun: Node): Node | null => childOf(noun, "acl") ?? saidOf(noun);

const announcementOf = (noun: Node, book: FactorBook): Announcement | null => {
  if (
    noun.upos !== "NOUN" ||
    !isCounted(noun, book) ||
    childrenOf(noun, "det").some(({ form }) => form === "no")
  )
    return null;
  const known = nounDirection(noun, book);
  const verb = provingVerb(noun, book);
  if (!known && !(book.countable.has(noun.lemma) && verb)) return null;
  const said = clauseOf(noun) ?? (verb ? childOf(verb, "ccomp", "obj", "nsubj") : null);
  const byVerb = verb ? flipped(verbDirection(verb, book) ?? "for", verb) : "for";
  const direction = turned(known === "against" ? "against" : byVerb, said);
  const doubts = said && said.id > noun.id && book.doubting.has(said.lemma);
  return {
    direction: doubts ? opposite(direction) : direction,
    count: countOf(noun),
    thesis: said && said !== noun && said.upos !== "PRON" ? subtreeSpan(said) : null,
    cue: tokenSpan(noun),
    end: noun.token.end,
  };
};

/** The first announcement of a sentence, or `null`. */
export const announcedIn = (tree: Tree, book: FactorBook): Announcement | null => {
  for (const node of tree.nodes) {
    const found = announcementOf(node, book);
    if (found) return found;
  }
  return null;
};

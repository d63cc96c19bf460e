import {
  agentOf,
  childOf,
  childrenOf,
  isPassive,
  marker,
  type Node,
  negation,
  subjectOf,
  subtree,
  tokenSpan,
} from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import type { Cue } from "../cues/types.ts";
import type { Reading } from "../reading.ts";
import { hull, runsOf } from "../spans.ts";
import { isSpeaker } from "../voices/kind.ts";
import { relaysOf } from "./relays.ts";
import { sourceAt } from "./source.ts";

/** Words by which a noun names its holder: "the claim of", "a warning from", "a report by". */
const holders: ReadonlySet<string> = new Set(["of", "by", "from", "among"]);

/** "the claim that ...": the clause under the noun. Relative clauses ("the claim that he made") are none. */
export const clauseUnder = (noun: Node): Node | null =>
  childrenOf(noun, "acl", "ccomp").find(
    (child) =>
      child.id > noun.id &&
      (childrenOf(child, "mark").some((mark) => mark.form === "that") || isWholeClause(child)),
  ) ?? null;

/** "the theory that Oslo lent Riga its officers": read as a relative clause, but nothing in it is missing. */
const isWholeClause = (clause: Node): boolean => {
  const objects = childrenOf(clause, "obj");
  const [first] = subtree(clause);
  return (
    first?.form === "that" &&
    objects.includes(first) &&
    objects.length > 1 &&
    childOf(clause, "nsubj") !== null
  );
};

const originating: ReadonlySet<string> = new Set([
  "come",
  "stem",
  "originate",
  "emanate",
  "emerge",
  "derive",
]);

/** "the accusation that P came from a radio station": where it came from is who holds it. */
const originOf = (verb: Node): Node | null =>
  childrenOf(verb, "obl").find((child) => marker(child) === "from") ?? null;

const isOrigin = (verb: Node): boolean => originating.has(verb.lemma) && originOf(verb) !== null;

/** The verb that puts the noun forward ("voiced the view", "the view was voiced"), if it is one of the list. */
export const carrierOf = (reading: Reading, noun: Node): Node | null => {
  const { parent } = noun;
  if (!parent || !["obj", "nsubj"].includes(noun.rel)) return null;
  const names = [parent.lemma, `${parent.lemma}_${parent.tree.nodes[parent.id]?.form ?? ""}`];
  return names.some((name) => reading.book.carriers.has(name)) || isOrigin(parent) ? parent : null;
};

const holderOf = (reading: Reading, noun: Node): Source | null => {
  const possessor =
    childOf(noun, "nmod:poss") ?? childrenOf(noun, "nmod").find((child) => holders.has(marker(child)));
  const carrier = carrierOf(reading, noun);
  // "The Omani side reiterated its position that": whose it is stands before the verb.
  const own = carrier && possessor?.upos === "PRON" && !isPassive(carrier) ? subjectOf(carrier) : null;
  if (own && own.upos !== "PRON") return sourceAt(own, carrier);
  if (possessor) return sourceAt(possessor);
  // "is of the opinion that"
  const subject = childOf(noun, "cop") && marker(noun) === "of" ? childOf(noun, "nsubj") : null;
  if (subject) return sourceAt(subject, noun);
  if (!carrier) return null;
  if (isOrigin(carrier)) {
    const origin = originOf(carrier);
    return origin && sourceAt(origin, noun);
  }
  const giver = isPassive(carrier) ? agentOf(carrier) : noun.rel === "obj" ? subjectOf(carrier) : null;
  return giver ? sourceAt(giver) : null;
};

const matters: ReadonlySet<string> = new Set([
  "of",
  "for",
  "about",
  "on",
  "to",
  "against",
  "over",
  "toward",
  "towards",
  "with",
  "regarding",
]);

/** "Oslo's support for the pact", "his promise to fight": what the noun is about, where somebody holds it. */
const matterUnder = (noun: Node, holder: Node | null): Node | null =>
  noun.children.find(
    (child) =>
      child.id > noun.id &&
      child !== holder &&
      (child.rel === "nmod" ? matters.has(marker(child)) : child.rel === "acl" && marker(child) === "to"),
  ) ?? null;

/** "his speech about the pact" tells nothing of what he said; "his warning of war" and "his support for it" do. */
const takesPhrase = (reading: Reading, noun: Node, { act }: Cue): boolean =>
  ["say", "think"].includes(act)
    ? reading.book.phrased.has(noun.lemma)
    : act !== "judge" || noun.rel !== "obj" || carrierOf(reading, noun) !== null;

const phraseOf = (reading: Reading, noun: Node, cue: Cue): Attribution | null => {
  const source = holderOf(reading, noun);
  const said = source && matterUnder(noun, source.node);
  if (!said || !source.node || !isSpeaker(reading, source.node) || !takesPhrase(reading, noun, cue))
    return null;
  const carrier = carrierOf(reading, noun);
  const marks = said.rel === "nmod" ? childrenOf(said, "case") : [];
  const words = [...(carrier && carrier.id < noun.id ? [carrier] : []), noun, ...marks];
  return {
    cue,
    cueSpan: hull(words.map(tokenSpan)),
    cueNode: noun,
    source,
    relays: [],
    behind: [],
    content: runsOf(subtree(said).filter((node) => !marks.includes(node))),
    contentNode: said,
    negated: false,
    sentence: noun.tree.sentence.index,
    rule: "claims/noun-phrase",
  };
};

const isDenied = (reading: Reading, noun: Node): boolean =>
  noun.rel === "nsubj" && noun.parent !== null && reading.book.negativeAdjectives.has(noun.parent.form);

/** Attributions whose cue is a noun with a clause: "the minister's claim that the pact is dead". */
export const nounAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees.flatMap((tree) =>
    tree.nodes.flatMap((noun) => {
      const cue = noun.upos === "NOUN" ? reading.book.nouns.get(noun.lemma) : undefined;
      const carrier = cue ? carrierOf(reading, noun) : null;
      const clause = cue
        ? (clauseUnder(noun) ?? (carrier && noun.rel === "obj" ? childOf(carrier, "ccomp") : null))
        : null;
      if (!cue) return [];
      if (!clause) {
        const phrase = phraseOf(reading, noun, cue);
        return phrase ? [phrase] : [];
      }
      const source = holderOf(reading, noun);
      // "Oslo's claim that P is baseless": who says so says it of the claim.
      if (isDenied(reading, noun)) return [];
      if (!source && cue.stance !== "distancing" && !carrier) return [];
      const words = carrier && carrier.id < noun.id ? [carrier, noun] : [noun];
      const attribution: Attribution = {
        cue,
        cueSpan: hull(words.map(tokenSpan)),
        cueNode: noun,
        source,
        relays: carrier ? relaysOf(reading, carrier) : [],
        behind: [],
        content: runsOf(subtree(clause)),
        contentNode: clause,
        negated:
          childrenOf(noun, "det").some((det) => det.form === "no") ||
          // "the opinion that P is not shared by X"
          (carrier !== null && negation(carrier) !== null),
        sentence: tree.sentence.index,
        rule: "claims/noun",
      };
      return [attribution];
    }),
  );

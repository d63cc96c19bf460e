import type { Span } from "../../../contract/index.ts";
import {
  childOf,
  childrenOf,
  isPassive,
  isWithin,
  marker,
  type Node,
  negation,
  subjectOf,
  tokenSpan,
} from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { type VerbMatch, verbMatches } from "../cues/match-verb.ts";
import type { Reading } from "../reading.ts";
import { hull } from "../spans.ts";
import { isSpeaker } from "../voices/kind.ts";
import { type Content, contentOf } from "./content.ts";
import { behindOf, relaysOf } from "./relays.ts";
import { sourceAt, sourceOf } from "./source.ts";
import { leftOf, nearestNoun, rightOf, sideOf } from "./surface.ts";

/** The verb with the auxiliaries and adverbs before it and the words of its phrase ("has also pointed out"). */
export const cueSpanOf = (words: readonly Node[], more: readonly Node[] = []): Span => {
  const [verb] = words;
  if (!verb) return { start: 0, end: 0 };
  const before = childrenOf(verb, "aux", "cop", "advmod", "mark")
    .filter(
      (child) =>
        child.id < verb.id &&
        child.children.length === 0 &&
        !["as", "so", "how", "when"].includes(child.form),
    )
    .reverse();
  const kept: Node[] = [...words, ...more];
  let next = verb.id - 1;
  for (const child of before) {
    if (child.id !== next) break;
    kept.push(child);
    next--;
  }
  return hull(kept.map(tokenSpan)) ?? tokenSpan(verb);
};

/** "citing two officials" beside another verb of saying is a link of that one's chain, no attribution of its own. */
const isLink = (reading: Reading, verb: Node): boolean => {
  if (!["cite", "quote", "refer"].includes(verb.lemma) || !["advcl", "acl"].includes(verb.rel)) return false;
  const object = childOf(verb, "obj", "obl");
  return verb.form.endsWith("ing") && object !== null && isSpeaker(reading, object);
};

/** "quoted him as saying", "was quoted as saying": the one quoted speaks. */
const quotedSpeaker = (verb: Node): Node | null => {
  const { parent } = verb;
  if (!parent || !["cite", "quote"].includes(parent.lemma) || marker(verb) !== "as") return null;
  return childOf(parent, "nsubj:pass", "obj");
};

const personal: ReadonlySet<string> = new Set(["i", "we", "you"]);

/** "I think", "you know" colour what their speaker says; they give no words to another. */
const isColouring = (source: Source | null, act: string): boolean =>
  act === "think" && personal.has(source?.node?.form ?? "");

/** Acts and attitudes are attributed only to a finite verb's own subject that can speak: "wants", not "to want". */
const isLoose = (reading: Reading, verb: Node, match: VerbMatch, content: Content): boolean => {
  const claims = ["say", "think", "show"].includes(match.cue.act);
  if (claims && !(match.cue.act === "think" && content.frame === "object")) return false;
  const subject = childOf(verb, "nsubj") ? subjectOf(verb) : null;
  return subject === null || !isSpeaker(reading, subject) || personal.has(subject.form);
};

const sourceFor = (verb: Node, content: Content): Source | null => {
  const quoted = quotedSpeaker(verb);
  if (quoted) return { node: quoted, span: tokenSpan(quoted) };
  const source = sourceOf(verb);
  if (source && content.node !== source.node && !isWithin(source.node ?? verb, content.node)) return source;
  if (isPassive(verb) || !["clause", "aside"].includes(content.frame) || childOf(verb, "expl", "mark"))
    return null;
  const near = nearestNoun(verb);
  return near ? sourceAt(near, verb) : null;
};

/** What is said, by the tree, righted by the order of the words. */
const spansFor = (
  reading: Reading,
  match: VerbMatch,
  content: Content,
  source: Source | null,
): readonly Span[] => {
  const verb = mainOf(match) ?? content.node;
  if (content.frame !== "clause" && content.frame !== "aside") return content.spans;
  if (!["say", "show"].includes(match.cue.act) && content.frame === "aside") return content.spans;
  const isCue = (node: Node): boolean => verbMatches(node, reading.book).length > 0;
  if (sideOf(verb, match.words) === "right" && (source === null || (source.node?.id ?? 0) < verb.id))
    return rightOf(verb, match.words, content.node.id > verb.id ? content.node : null, isCue);
  if (content.frame === "aside" || content.node.id > verb.id) return content.spans;
  const left = leftOf(
    verb,
    source?.node
      ? verb.tree.nodes.filter(
          ({ token }) => token.start >= source.span.start && token.end <= source.span.end,
        )
      : [],
  );
  return left.length > 0 && content.spans.length < 2 ? left : content.spans;
};

const mainOf = (match: VerbMatch): Node | undefined =>
  match.words.find((word) => word.upos !== "AUX") ?? match.words[0];

const attribute = (reading: Reading, match: VerbMatch, content: Content): Attribution | null => {
  const verb = mainOf(match) ?? content.node;
  const source = sourceFor(verb, content);
  const { act, certainty, stance } = match.cue;
  if (isColouring(source, act) || isLoose(reading, verb, match, content)) return null;
  if (source === null && !isPassive(verb) && !childOf(verb, "expl")) return null;
  const spans = spansFor(reading, match, content, source);
  if (spans.length === 0) return null;
  return {
    cue: { act, certainty, stance },
    cueSpan: cueSpanOf(match.words, content.cueWords),
    cueNode: verb,
    source,
    relays: relaysOf(reading, verb),
    behind: behindOf(verb),
    content: spans,
    contentNode: content.node,
    negated: negation(verb) !== null,
    sentence: verb.tree.sentence.index,
    rule: `claims/verb-${content.frame}`,
  };
};

/** Attributions whose cue is a verb with its content in the same tree. */
export const verbAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees.flatMap((tree) =>
    tree.nodes.flatMap((node) => {
      if (isLink(reading, node)) return [];
      for (const match of verbMatches(node, reading.book)) {
        const content = contentOf(node, match, reading.book);
        const made = content && attribute(reading, match, content);
        if (content) return made ? [made] : [];
      }
      return [];
    }),
  );

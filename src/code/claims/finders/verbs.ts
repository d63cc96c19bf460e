import type { Span } from "../../../contract/index.ts";
import { childOf, childrenOf, isWithin, marker, type Node, negation, tokenSpan } from "../../tree/index.ts";
import type { Attribution } from "../attribution.ts";
import { type VerbMatch, verbMatches } from "../cues/match-verb.ts";
import type { Reading } from "../reading.ts";
import { hull } from "../spans.ts";
import { type Content, contentOf } from "./content.ts";
import { behindOf, relaysOf } from "./relays.ts";
import { sourceOf } from "./source.ts";

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
const isLink = (verb: Node): boolean =>
  ["cite", "quote", "refer"].includes(verb.lemma) &&
  ["advcl", "acl"].includes(verb.rel) &&
  verb.form.endsWith("ing");

/** "quoted him as saying", "was quoted as saying": the one quoted speaks. */
const quotedSpeaker = (verb: Node): Node | null => {
  const { parent } = verb;
  if (!parent || !["cite", "quote"].includes(parent.lemma) || marker(verb) !== "as") return null;
  return childOf(parent, "nsubj:pass", "obj");
};

/** The one thing said with a show verb must come from a voice: "factors show" names nobody. */
const attribute = (reading: Reading, match: VerbMatch, content: Content): Attribution => {
  const verb = match.words.find((word) => word.upos !== "AUX") ?? match.words[0];
  const node = verb ?? content.node;
  const quoted = quotedSpeaker(node);
  const source = quoted ? { node: quoted, span: tokenSpan(quoted) } : sourceOf(node);
  const { act, certainty, stance } = match.cue;
  return {
    cue: { act, certainty, stance },
    cueSpan: cueSpanOf(match.words, content.cueWords),
    cueNode: node,
    source:
      source && content.node !== source.node && !isWithin(source.node ?? node, content.node) ? source : null,
    relays: relaysOf(reading, node),
    behind: behindOf(node),
    content: content.spans,
    contentNode: content.node,
    negated: negation(node) !== null,
    sentence: node.tree.sentence.index,
    rule: `claims/verb-${content.frame}`,
  };
};

/** Attributions whose cue is a verb with its content in the same tree. */
export const verbAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees.flatMap((tree) =>
    tree.nodes.flatMap((node) => {
      if (isLink(node)) return [];
      for (const match of verbMatches(node, reading.book)) {
        const content = contentOf(node, match, reading.book);
        if (content) return [attribute(reading, match, content)];
      }
      return [];
    }),
  );

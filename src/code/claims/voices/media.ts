import type { Span } from "../../../contract/index.ts";
import { childrenOf, type Node } from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { nounSpan } from "../finders/source.ts";
import { type Reading, treeAt } from "../reading.ts";
import { contains, meets } from "../spans.ts";
import { isOutlet, kindOf } from "./kind.ts";

/** Words between cue and medium beyond which it belongs to something else. */
const reach = 8;

/** Words right before a medium or its phrase. */
const leading: ReadonlySet<string> = new Set([
  "by",
  "to",
  "with",
  "in",
  "for",
  "from",
  "on",
  "told",
  "tells",
  "telling",
  "tell",
  "of",
]);

/** The word before the phrase of a medium ("told" in "told the Amber Times"). */
const wordBefore = (node: Node, span: Span): Node | undefined =>
  node.tree.nodes.findLast(({ token }) => token.end <= span.start);

/** Whether the medium is the object of a verb of telling that is not the cue. */
const isOther = ({ cueNode, source }: Attribution, node: Node): boolean =>
  cueNode !== null &&
  node.parent !== null &&
  node.parent !== cueNode &&
  ["obj", "iobj"].includes(node.rel) &&
  node.parent.token.start > (source?.span.end ?? 0);

const isNear = (found: Attribution, node: Node): boolean => {
  const { cueNode, cueSpan, source } = found;
  if (!source) return false;
  const end = cueSpan?.end ?? source.span.end;
  const start = Math.min(source.span.start, cueSpan?.start ?? source.span.start);
  // "told the Observer that P, but added that Q": the paper stands beside the first verb.
  if (node.token.start >= start && node.token.end <= end) return !isOther(found, node);
  const verb = cueNode ?? source.node;
  if (node.token.start >= end && verb?.tree === node.tree) {
    const last = verb.tree.nodes.filter(({ token }) => token.end <= end).at(-1);
    return node.id - (last?.id ?? 0) <= reach;
  }
  // "Writing in the Sentinel, the historian argued"
  const opening = node.tree.nodes[0]?.form ?? "";
  return (
    node.token.end <= start &&
    start - node.token.end < 4 &&
    ["writing", "speaking", "talking", "in"].includes(opening)
  );
};

/** Participles that say through whose hands a document came. */
const handed: ReadonlySet<string> = new Set(
  "see obtain review view publish release carry leak cite quote post share report acquire".split(" "),
);

/** "a survey by the broadcaster"; in "documents seen by the Observer" the paper hands them on. */
const isPublisher = (node: Node, span: Span): boolean => {
  const by = wordBefore(node, span);
  // "carried out for the daily": who ordered it is no link either.
  return (by?.form === "by" || by?.form === "for") && !handed.has(node.tree.nodes[by.id - 2]?.lemma ?? "");
};

/** "photographs published by the institute Atlas Watch": a body that hands a document on stands between it and the reader. */
const isHandingBody = (reading: Reading, node: Node): boolean => {
  const by = childrenOf(node, "case").find(({ form }) => form === "by");
  const verb = by && node.tree.nodes[by.id - 2];
  return (
    verb !== undefined &&
    releasing.has(verb.lemma) &&
    isBody(reading, node) &&
    ["organisation", "person"].includes(kindOf(reading, node))
  );
};

const releasing: ReadonlySet<string> = new Set([
  "publish",
  "release",
  "obtain",
  "leak",
  "share",
  "circulate",
  "issue",
]);

/** An institute by its noun or by the noun that stands before its name. */
const isBody = (reading: Reading, node: Node): boolean =>
  [node, ...childrenOf(node, "compound", "appos", "nmod:desc")].some(({ lemma }) =>
    reading.voices.organisation.has(lemma),
  );

const isOfDocument = (reading: Reading, { source }: Attribution, medium: Span): boolean =>
  source?.node != null && contains(source.span, medium) && kindOf(reading, source.node) === "document";

/** The top word of a medium's phrase: none of its parents is part of the same name. */
const isTop = (reading: Reading, node: Node): boolean =>
  !(
    node.parent &&
    ["compound", "flat", "appos", "nmod"].includes(node.rel) &&
    isOutlet(reading, node.parent)
  );

/**
 * Media that stand beside source and cue outside what is said ("told the Amber Times", "quoted by the agency Wire",
 * "interviewed by the Tribune"), for sentences whose tree lost the tie. `others` are sources, which are links already.
 */
export const mediaBeside = (
  reading: Reading,
  found: Attribution,
  others: readonly Source[],
): readonly Source[] => {
  const tree = treeAt(reading, found.sentence);
  if (!tree || !found.source || found.rule.startsWith("claims/line")) return [];
  return tree.nodes.flatMap((node) => {
    const body =
      !isOutlet(reading, node) && isHandingBody(reading, node) && isOfDocument(reading, found, node.token);
    if (
      !["PROPN", "NOUN"].includes(node.upos) ||
      !(body || (isOutlet(reading, node) && isTop(reading, node)))
    )
      return [];
    // "on his blog", "on its website": the speaker's own.
    if (childrenOf(node, "nmod:poss").some(({ upos }) => upos === "PRON")) return [];
    const span = nounSpan(node);
    if (found.content.some((one) => meets(one, span)) || !isNear(found, node)) return [];
    // "a survey by the broadcaster": the phrase of the source names it already.
    if (isPublisher(node, span) && isOfDocument(reading, found, span)) return [];
    if (others.some((other) => other.node === node || contains(span, other.span))) return [];
    return leading.has(wordBefore(node, span)?.form ?? "") ? [{ node, span }] : [];
  });
};

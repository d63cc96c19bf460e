import type { Span } from "../../../contract/index.ts";
import type { Node } from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { nounSpan } from "../finders/source.ts";
import { type Reading, treeAt } from "../reading.ts";
import { contains, meets } from "../spans.ts";
import { isOutlet } from "./kind.ts";

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

const isNear = (found: Attribution, node: Node): boolean => {
  const { cueNode, cueSpan, source } = found;
  if (!source) return false;
  const end = cueSpan?.end ?? source.span.end;
  const start = Math.min(source.span.start, cueSpan?.start ?? source.span.start);
  if (node.token.start >= start && node.token.end <= end) return true;
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
    if (!["PROPN", "NOUN"].includes(node.upos) || !isOutlet(reading, node) || !isTop(reading, node))
      return [];
    const span = nounSpan(node);
    if (found.content.some((one) => meets(one, span)) || !isNear(found, node)) return [];
    if (others.some((other) => other.node === node || contains(span, other.span))) return [];
    return leading.has(wordBefore(node, span)?.form ?? "") ? [{ node, span }] : [];
  });
};

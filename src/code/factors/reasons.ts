import {
  childOf,
  childrenOf,
  findBelow,
  marker,
  type Node,
  subtreeSpan,
  type Tree,
  tokenSpan,
} from "../tree/index.ts";
import type { FactorBook } from "./factor-book.ts";
import { endOf, type Offer, trimmedBefore } from "./offer.ts";

/** "since 2016", "since the Americans left, they have drawn closer", "as recently as 2022", "quoted as saying": no reason. */
const isNoReason = (node: Node, mark: string): boolean =>
  (mark === "as" && (node.rel === "obl" || node.form.endsWith("ing"))) ||
  (mark === "since" &&
    (node.rel === "obl" ||
      node.parent === null ||
      childrenOf(node.parent, "aux").some(({ lemma }) => lemma === "have") ||
      ["day", "moment", "time", "year", "start", "end"].includes(node.lemma)));

/** "may create an alliance, because both have much in common": the reason beside a statement of a tie. */
export const byReason = (node: Node, book: FactorBook): Offer | null => {
  const [mark] = marker(node).split(" ");
  if (mark === "thanks") return byThanks(childOf(node, "case") ?? node);
  if (!mark || !book.reasons.has(mark) || !["advcl", "obl"].includes(node.rel) || !node.parent) return null;
  if (!["root", "ccomp", "conj", "parataxis"].includes(node.parent.rel) || isNoReason(node, mark))
    return null;
  const marks = childrenOf(node, "case", "mark");
  const first = marks[0];
  const { start } = node.tree.sentence;
  const kept = findBelow(
    node,
    (below) => below.upos !== "PUNCT" && !marks.some((one) => one === below || one === below.parent),
  );
  const factor = { start: Math.min(...kept.map(({ token }) => token.start)), end: subtreeSpan(node).end };
  if (!first || kept.length === 0) return null;
  const thesis =
    node.id > node.parent.id
      ? { start, end: first.token.start - 1 }
      : { start: factor.end + 1, end: endOf(node.tree) };
  return thesis.end <= thesis.start
    ? null
    : { direction: "for", factor, thesis, anchor: start, cue: tokenSpan(first), rule: "factors/reason" };
};

/** "allies thanks to the mission": the phrase behind "thanks to", which trees hang in several ways. */
export const byThanks = (node: Node): Offer | null => {
  const { nodes, sentence } = node.tree;
  const next = nodes[node.id + 1];
  if (node.form !== "thanks" || nodes[node.id]?.form !== "to" || !next) return null;
  const { end } = subtreeSpan(node);
  return {
    direction: "for",
    factor: { start: next.token.start, end: Math.max(end, next.token.end) },
    thesis:
      node.id > 2
        ? { start: sentence.start, end: node.token.start - 1 }
        : { start: Math.min(end + 1, endOf(node.tree)), end: endOf(node.tree) },
    anchor: sentence.start,
    cue: tokenSpan(node),
    rule: "factors/reason",
  };
};

/** "can hardly be called allies, given that they have never trained together" */
export const byGivenThat = (node: Node): Offer | null => {
  const { nodes, sentence } = node.tree;
  const next = nodes[node.id + 1];
  if (node.form !== "given" || node.id < 3 || nodes[node.id]?.form !== "that" || !next) return null;
  return {
    direction: "for",
    factor: { start: next.token.start, end: Math.max(subtreeSpan(node).end, next.token.end) },
    thesis: trimmedBefore({ start: sentence.start, end: node.token.start }, node.tree),
    anchor: sentence.start,
    cue: tokenSpan(node),
    rule: "factors/reason",
  };
};

/** "Given the deteriorating relations of A and B, it is no surprise that ...": the ground at the head of the sentence. */
export const byGiven = (tree: Tree): Offer | null => {
  const first = tree.nodes.find(({ upos }) => upos !== "PUNCT");
  if (first?.form !== "given" || first.id > 2) return null;
  const finite = ({ upos, token }: Node): boolean =>
    upos === "AUX" || (upos === "VERB" && token.feats.includes("VerbForm=Fin"));
  const comma = tree.nodes.find(
    ({ form, id }) => form === "," && id > first.id && tree.nodes.slice(id).some(finite),
  );
  const start = tree.nodes[first.id];
  const last = comma && tree.nodes[comma.id - 2];
  const next = comma && tree.nodes[comma.id];
  if (!start || !last || !next || last.id <= first.id) return null;
  return {
    direction: "for",
    factor: { start: start.token.start, end: last.token.end },
    thesis: { start: next.token.start, end: endOf(tree) },
    anchor: tree.sentence.start,
    cue: tokenSpan(first),
    rule: "factors/reason",
  };
};

/** "Judging by the drills, they are allies"; "as evidenced by ..." is read as a passive. */
export const byJudging = (node: Node): Offer | null => {
  if (node.form !== "judging" || !["advcl", "csubj"].includes(node.rel) || !node.parent) return null;
  const ground = childrenOf(node, "obl").find((obl) => ["by", "from"].includes(marker(obl)));
  if (!ground || childOf(node, "obj")) return null;
  const whole = subtreeSpan(ground);
  const start = childOf(ground, "case")?.token.end ?? whole.start;
  const before = node.id < node.parent.id;
  const { sentence } = node.tree;
  return {
    direction: "for",
    factor: { start: start + 1, end: whole.end },
    thesis: before
      ? { start: whole.end + 1, end: endOf(node.tree) }
      : { start: sentence.start, end: node.token.start - 1 },
    anchor: sentence.start,
    cue: tokenSpan(node),
    rule: "factors/reason",
  };
};

/** Words a colon clause needs to be a reason: less is a heading or a name. */
const clauseWords = 4;

/** "A joint drill makes no alliance: Algeria trains with both" - a clause behind a colon gives the reason, unless a voice stands before it. */
export const byColon = (tree: Tree, isSpeech: (lemma: string) => boolean): Offer | null => {
  const colon = tree.nodes.find(({ form, id }) => form === ":" && id > clauseWords);
  const after = colon ? tree.nodes.slice(colon.id) : [];
  const first = after[0];
  if (!colon || !first || after.length <= clauseWords || first.upos === "PUNCT") return null;
  const isClause = (nodes: readonly Node[]): boolean =>
    nodes.some(({ upos }) => upos === "AUX" || upos === "VERB");
  if (!isClause(after) || !isClause(tree.nodes.slice(0, colon.id))) return null;
  if (
    tree.nodes
      .slice(Math.max(0, colon.id - 4), colon.id)
      .some(({ lemma, upos }) => upos === "VERB" && isSpeech(lemma))
  )
    return null;
  const { start, text } = tree.sentence;
  // A colon within a quotation, as of a headline that is cited, gives no reason for the words before it.
  const before = text.slice(0, colon.token.start - start);
  if ((before.match(/["“”«»]/gu) ?? []).length % 2 === 1) return null;
  return {
    direction: "for",
    factor: { start: first.token.start, end: endOf(tree) },
    thesis: { start, end: colon.token.start },
    anchor: start,
    cue: tokenSpan(colon),
    rule: "factors/colon",
  };
};

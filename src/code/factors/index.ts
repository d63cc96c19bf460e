/** Factors: which events and claims a page offers for or against a thesis. */
import type { Claim, Event, Factor, Span } from "../../contract/index.ts";
import { layOut, nodesIn, type Reading } from "../claims/reading.ts";
import { type Tie, thesisOf, rank as tieRank } from "../claims/says/thesis.ts";
import { tieBook } from "../claims/says/tie-book.ts";
import { hull } from "../claims/spans.ts";
import type { CodeContext } from "../context.ts";
import { InOrder } from "../in-order.ts";
import { codeStage, recordId } from "../stage.ts";
import { overlaps, type Tree } from "../tree/index.ts";
import { announcedIn } from "./announced.ts";
import { type FactorBook, factorBook } from "./factor-book.ts";
import { listedIn } from "./lists.ts";
import { nounDirection } from "./nouns.ts";
import { type Offer, opposite } from "./offer.ts";
import { offersIn } from "./offers.ts";

/** What a page holds, by place. */
interface Found {
  readonly book: FactorBook;
  readonly trees: InOrder<Tree>;
  readonly events: InOrder<Event>;
  readonly claims: InOrder<Claim>;
  /** Claims about a tie, by what they say and by where they begin, of each part of the page. */
  readonly about: Readonly<
    Record<Factor["within"], { readonly said: InOrder<Claim>; readonly begun: InOrder<Claim> }>
  >;
  readonly headline: Readonly<Record<Factor["within"], Claim | null>>;
  readonly voices: InOrder<Span>;
}

const saidBy = ({ content }: Claim): Span | null => hull(content);

const foundOn = ({ trees, events }: CodeContext, claims: readonly Claim[], book: FactorBook): Found => {
  const tied = (within: Factor["within"]): readonly Claim[] =>
    claims.filter((claim) => claim.thesis !== null && claim.within === within);
  const both = { body: tied("body"), thread: tied("thread") };
  const places = (some: readonly Claim[]) => ({
    said: new InOrder(some, saidBy),
    begun: new InOrder(some, (claim) => claim),
  });
  const headline = (some: readonly Claim[]): Claim | null => some.find((claim) => claim.headline) ?? null;
  return {
    book,
    trees: new InOrder(trees, ({ sentence }) => sentence),
    events: new InOrder(events, ({ trigger }) => trigger),
    claims: new InOrder(claims, saidBy),
    about: { body: places(both.body), thread: places(both.thread) },
    headline: { body: headline(both.body), thread: headline(both.thread) },
    voices: new InOrder(
      claims.flatMap(({ chain }) => chain.flatMap(({ span }) => span ?? [])),
      (span) => span,
    ),
  };
};

/** The claim about a tie that an offer speaks to: the one whose content holds its words, else the last before it. */
const thesisFor = (reading: Reading, { thesis, anchor }: Offer, tree: Tree, found: Found): Claim | null => {
  const within = reading.context.withinOf(tree.sentence);
  const { said, begun } = found.about[within];
  const direct =
    thesis &&
    said.overlapping(thesis).findLast((claim) => claim.content.some((span) => overlaps(span, thesis)));
  return direct ?? begun.lastBefore(anchor) ?? found.headline[within];
};

/** Words that deny within the words of a thesis: "that they are no allies", "an alliance is out of the question". */
const denying =
  /\b(?:no|not|never|neither|nor|nothing|without|cannot|hardly|scarcely|barely|impossible|unlikely|unthinkable|out of the question|far from|fails?|lack|absence)\b|n[’']t\b/i;

const deniesWithin = (reading: Reading, span: Span): boolean => {
  const { none } = tieBook(reading.context.knowledge);
  return (
    denying.test(reading.text.slice(span.start, span.end)) ||
    nodesIn(reading, span).some(({ lemma, form }) => none.has(lemma) || none.has(form))
  );
};

/**
 * Whether what an offer speaks to says that there is no tie: a reason for it is one against the tie.
 * @returns `null` when the offer speaks of no tie
 */
const isDenial = (reading: Reading, offer: Offer, target: Claim | null): boolean | null => {
  const { thesis } = offer;
  if (thesis) {
    const direct = target?.content.some((span) => overlaps(span, thesis)) ? target.thesis : null;
    const said = thesisOf(reading, [thesis]).thesis ?? direct;
    // Reasons stand beside any statement; only those for a tie closer than cooperation are factors for it.
    if (said && (!beside.has(offer.rule) || said.tie === "none" || tieRank(said.tie) >= closer))
      return said.tie === "none" && deniesWithin(reading, thesis);
    if (offer.rule !== "factors/list") return null;
  }
  // "Two circumstances rule it out": "it" is the tie, also behind "there is no alliance".
  if (target && offer.direction === "against") return false;
  const tie = target ? target.thesis?.tie : offer.rule === "factors/list" ? tieAskedOf(reading, offer) : null;
  return tie ? tie === "none" : null;
};

/** "Why are they called allies? There are two reasons.": the tie that the sentences before a list speak of without claiming it. */
const tieAskedOf = (reading: Reading, { anchor }: Offer): Tie | null => {
  const at = reading.trees.findLastIndex(({ sentence }) => sentence.start < anchor);
  for (const tree of [reading.trees[at], reading.trees[at - 1]]) {
    const thesis = tree && thesisOf(reading, [tree.sentence]).thesis;
    if (thesis) return thesis.tie;
  }
  return null;
};

const closer = tieRank("closer");

/** Rules by which a clause merely stands beside what it speaks to. */
const beside: ReadonlySet<string> = new Set(["factors/reason", "factors/colon"]);

/** Nouns for a state that speaks: "neither side spoke of an alliance". */
const parties: ReadonlySet<string> = new Set([
  "side",
  "party",
  "country",
  "state",
  "capital",
  "government",
  "neighbour",
]);

/** "Analysts suggest that ...": a voice is no reason. */
const isVoice = (reading: Reading, { factor, rule }: Offer, { voices }: Found): boolean => {
  if (rule === "factors/list") return false;
  const nodes = nodesIn(reading, factor);
  const top = nodes.find(({ parent }) => parent === null || !nodes.includes(parent));
  if (top?.upos === "NOUN" && reading.voices.unnamed.has(top.lemma)) return true;
  if (rule !== "factors/verb") return false;
  const { government, organisation, outlet, spokesperson } = reading.voices;
  if (top && (top.upos === "PROPN" || parties.has(top.lemma))) return true;
  if (top && [government, organisation, outlet, spokesperson].some((words) => words.has(top.lemma)))
    return true;
  const half = (factor.end - factor.start) / 2;
  return voices
    .overlapping(factor)
    .some((span) => Math.min(span.end, factor.end) - Math.max(span.start, factor.start) > half);
};

/** "Several factors indicate": the word announces factors and is none. */
const isAnnouncement = (offer: Offer, tree: Tree, book: FactorBook): boolean => {
  const announced = offer.rule === "factors/list" ? null : announcedIn(tree, book);
  if (announced !== null && overlaps(announced.cue, offer.factor)) return true;
  const first = tree.nodes.find(
    ({ token }) => token.start >= offer.factor.start && !/^(?:DET|ADJ|NUM)$/.test(token.upos),
  );
  return (
    offer.rule !== "factors/list" &&
    first?.token.feats.includes("Plur") === true &&
    (nounDirection(first, book) !== null || book.countable.has(first.lemma))
  );
};

const factorFrom = (reading: Reading, offer: Offer, found: Found): Factor | null => {
  const tree = found.trees.lastBefore(offer.factor.start + 1);
  if (!tree) return null;
  const target = thesisFor(reading, offer, tree, found);
  const denial = isDenial(reading, offer, target);
  if (denial === null || isAnnouncement(offer, tree, found.book) || isVoice(reading, offer, found))
    return null;
  const { report } = reading.context;
  const { start, end } = offer.factor;
  return {
    type: "factor",
    id: recordId("k", report.id, [start, end, offer.cue.start]),
    report: report.id,
    start,
    end,
    text: report.text.slice(start, end),
    stage: codeStage,
    rule: offer.rule,
    direction: denial ? opposite(offer.direction) : offer.direction,
    thesis: target?.id ?? null,
    events: found.events.overlapping(offer.factor).map(({ id }) => id),
    claims: found.claims
      .overlapping(offer.factor)
      .filter(
        (claim) =>
          claim.id !== target?.id && claim.content.every((span) => span.start >= start && span.end <= end),
      )
      .map(({ id }) => id),
    cue: offer.cue,
    within: reading.context.withinOf(tree.sentence),
  };
};

/** Offers of single sentences that lie in no item of a list. */
const apartFrom = (listed: readonly Offer[], single: readonly Offer[]): readonly Offer[] => {
  const items = new InOrder(listed, ({ factor }) => factor);
  return single.filter(
    ({ factor, rule }) => rule === "factors/reason" || items.overlapping(factor).length === 0,
  );
};

/**
 * Finds what a page offers as reasons for or against a tie between states ("one of them is the sale of ...", "this
 * confirms that ...", "is not an indicator of a military alliance", "Firstly, ... Secondly, ..."), in the body and, kept
 * apart, in the comments. `direction` is for or against the tie: a reason for "they are no allies" is one against it.
 * @returns factors in the order of the text; `thesis` is the id of the claim they speak to
 */
export const findFactors = (context: CodeContext, claims: readonly Claim[]): Factor[] => {
  const reading = layOut(context);
  const book = factorBook(context.knowledge);
  const found = foundOn(context, claims, book);
  const { trees } = context;
  const isSpeech = (lemma: string): boolean => reading.book.verbs.has(lemma);
  const single = new Map(
    trees.map((tree, at) => [
      tree,
      offersIn(tree, book, { before: trees[at - 1], after: trees[at + 1], isSpeech }),
    ]),
  );
  const listed = (["body", "thread"] as const).flatMap((within) =>
    listedIn({
      trees: trees.filter(({ sentence }) => context.withinOf(sentence) === within),
      book,
      single,
      numbered: within === "body",
    }),
  );
  return (
    [...listed, ...apartFrom(listed, [...single.values()].flat())]
      // "In addition," may stand before nothing but marks.
      .filter(({ factor }) => factor.start < factor.end)
      .sort((a, b) => a.factor.start - b.factor.start || a.factor.end - b.factor.end)
      .map((offer) => factorFrom(reading, offer, found))
      .filter((factor) => factor !== null)
  );
};

/** Factors: which events and claims a page offers for or against a thesis. */
import type { Claim, Event, Factor, Span } from "../../contract/index.ts";
import { layOut, type Reading } from "../claims/reading.ts";
import { thesisOf, rank as tieRank } from "../claims/says/thesis.ts";
import type { CodeContext } from "../context.ts";
import { codeStage, recordId } from "../stage.ts";
import { overlaps, type Tree } from "../tree/index.ts";
import { factorBook } from "./factor-book.ts";
import { type Offer, offersIn } from "./offers.ts";

interface Found {
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
}

/** The claim about a tie that an offer speaks to: the one whose content holds its words, else the last before it. */
const thesisFor = (reading: Reading, offer: Offer, tree: Tree, { claims }: Found): Claim | null => {
  const within = reading.context.withinOf(tree.sentence);
  const about = claims.filter((claim) => claim.thesis !== null && claim.within === within);
  const { thesis } = offer;
  const direct = thesis && about.filter((claim) => claim.content.some((span) => overlaps(span, thesis)));
  if (direct && direct.length > 0) return direct.at(-1) ?? null;
  return (
    about.findLast((claim) => claim.start < offer.cue.start) ?? about.find((claim) => claim.headline) ?? null
  );
};

/** An offer counts when its own words speak of a tie, or when it points back at one that was spoken of. */
const speaksToTie = (reading: Reading, offer: Offer, target: Claim | null): boolean => {
  if (offer.thesis === null) return target !== null;
  const { thesis } = thesisOf(reading, [offer.thesis]);
  // Reasons stand beside any statement; only those for a tie closer than cooperation are factors for it.
  return thesis !== null && (offer.rule !== "factors/reason" || tieRank(thesis.tie) >= tieRank("closer"));
};

/** "Several factors indicate": the word announces factors and is none. */
const isAnnouncement = (reading: Reading, offer: Offer): boolean =>
  /^(?:\w+ ){0,2}?(?:factors?|signs?|reasons?|indicators?|evidence|facts?|things?)\b(?! (?:of|in|that) )/i.test(
    reading.text.slice(offer.factor.start, offer.factor.end),
  );

const factorFrom = (reading: Reading, offer: Offer, tree: Tree, found: Found): Factor | null => {
  const target = thesisFor(reading, offer, tree, found);
  if (!speaksToTie(reading, offer, target) || isAnnouncement(reading, offer)) return null;
  const { report } = reading.context;
  const { start, end } = offer.factor;
  const inside = (span: Span): boolean => overlaps(span, offer.factor);
  return {
    type: "factor",
    id: recordId("k", report.id, [start, end, offer.cue.start]),
    report: report.id,
    start,
    end,
    text: report.text.slice(start, end),
    stage: codeStage,
    rule: offer.rule,
    direction: offer.direction,
    thesis: target?.id ?? null,
    events: found.events.filter((event) => inside(event.trigger)).map(({ id }) => id),
    claims: found.claims
      .filter(
        (claim) =>
          claim.id !== target?.id && claim.content.every((span) => span.start >= start && span.end <= end),
      )
      .map(({ id }) => id),
    cue: offer.cue,
    within: reading.context.withinOf(tree.sentence),
  };
};

/**
 * Finds what a page offers as reasons for or against a tie between states ("one of them is the sale of ...", "this
 * confirms that ...", "is not an indicator of a military alliance"), in the body and, kept apart, in the comments.
 * @returns factors in the order of the text; `thesis` is the id of the claim they speak to
 */
export const findFactors = (context: CodeContext, claims: readonly Claim[]): Factor[] => {
  const reading = layOut(context);
  const book = factorBook(context.knowledge);
  const found: Found = { events: context.events, claims };
  return context.trees
    .flatMap((tree, at) =>
      offersIn(tree, book, context.trees[at - 1]).map((offer) => factorFrom(reading, offer, tree, found)),
    )
    .filter((factor) => factor !== null);
};

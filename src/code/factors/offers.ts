import type { Tree } from "../tree/index.ts";
import type { FactorBook } from "./factor-book.ts";
import { byAmong, byCause, byInclude, byListing, byNoun, byProofIs, bySight, byTaken } from "./nouns.ts";
import type { Offer } from "./offer.ts";
import { byColon, byGiven, byGivenThat, byJudging, byReason, byThanks } from "./reasons.ts";
import { byStand } from "./stands.ts";
import { byPassive, byResting, byThat, byVerb } from "./verbs.ts";

const nodeOffers = (tree: Tree, book: FactorBook, before: Tree | undefined): readonly Offer[] =>
  tree.nodes.flatMap((node) => {
    const found =
      byListing(node, book) ??
      byProofIs(node, book) ??
      byCause(node, book) ??
      byNoun(node, book, before) ??
      byTaken(node, book, before) ??
      bySight(node, book) ??
      byInclude(node, book) ??
      byAmong(node, book) ??
      byReason(node, book) ??
      byJudging(node) ??
      byGivenThat(node) ??
      (node.upos === "NOUN" ? byThanks(node) : null) ??
      byVerb(node, book, before) ??
      byPassive(node, book) ??
      byResting(node, book) ??
      byThat(node, book);
    return found && found.factor.end > found.factor.start ? [found] : [];
  });

/** What a sentence is read with. */
export interface Around {
  /** The sentence that "this" may point at. */
  readonly before: Tree | undefined;
  /** The sentence that may answer a question. */
  readonly after: Tree | undefined;
  /** Whether a verb, by lemma, is one of saying. */
  readonly isSpeech: (lemma: string) => boolean;
}

/** The offers within one sentence. */
export const offersIn = (
  tree: Tree,
  book: FactorBook,
  { before, after, isSpeech }: Around,
): readonly Offer[] => {
  const stand = byStand(tree, after);
  if (stand) return [stand];
  const given = byGiven(tree);
  const found = nodeOffers(tree, book, before).filter(({ cue }) => cue.start !== given?.cue.start);
  const colon = byColon(tree, isSpeech);
  return [given, ...found, colon].filter((offer) => offer !== null);
};

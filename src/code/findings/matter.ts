import type { Claim, Span } from "../../contract/index.ts";
import { layOut, treesIn } from "../claims/reading.ts";
import type { CodeContext } from "../context.ts";
import { liesIn } from "../tree/index.ts";

const content: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** What the words at the spans are about: lemmas of content words, and codes of states whatever they are called. */
export const matterOf = (context: CodeContext, spans: readonly Span[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const tree of spans.flatMap((span) => treesIn(layOut(context), span))) {
    const mentions = context.mentionsIn(tree.sentence.index).filter(({ actor }) => actor.country !== null);
    for (const { token, lemma, upos } of tree.nodes) {
      if (!content.has(upos) || !spans.some((span) => liesIn(token, span))) continue;
      const mention = mentions.find((one) => liesIn(token, one));
      found.add(mention?.actor.country ?? stem(lemma));
    }
  }
  return found;
};

/** Enough of a word to join "alliance" with "allied", "deploy" with "deployment". */
const stem = (lemma: string): string => (lemma.length > 6 ? lemma.slice(0, 5) : lemma);

/** Share of the first set that stands in the second. */
export const shareIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / a.size;
};

/** Whether two claims speak of a tie between the same states. */
export const sameThesis = (a: Claim, b: Claim): boolean =>
  a.thesis !== null && b.thesis !== null && a.thesis.dyad.join() === b.thesis.dyad.join();

import type { Claim, Event, Span } from "../../contract/index.ts";
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

const partiesOf = ({ actors, recipients }: Event): ReadonlySet<string> =>
  new Set([...actors, ...recipients].flatMap(({ country, id }) => country ?? id));

/** Parties two events must share to be the same matter: both of a pair, or the only one either names. */
const sameParties = (a: Event, b: Event): boolean => {
  const [one, other] = [partiesOf(a), partiesOf(b)];
  const common = [...one].filter((party) => other.has(party)).length;
  return common >= Math.max(1, Math.min(2, one.size, other.size));
};

/** Whether two statements tell of the same kind of event between the same parties: one rung of practice, or one root and mode. */
export const sharesEvent = ({ events }: CodeContext, a: Claim, b: Claim): boolean => {
  const inside = (claim: Claim): readonly Event[] =>
    events.filter(({ trigger }) => claim.content.some((span) => liesIn(trigger, span)));
  return inside(a).some((one) =>
    inside(b).some(
      (other) =>
        (one.rung !== null && one.rung === other.rung
          ? true
          : one.plover.event === other.plover.event && one.plover.mode === other.plover.mode) &&
        sameParties(one, other),
    ),
  );
};

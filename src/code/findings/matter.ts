import type { Claim, Event, Span } from "../../contract/index.ts";
import { layOut, treesIn } from "../claims/reading.ts";
import type { CodeContext } from "../context.ts";
import { liesIn } from "../tree/index.ts";
import { matterBook } from "./matter-book.ts";

const content: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** What one word is about: a state by its code whatever it is called, the matters it may name, or its stem. */
type Topic = readonly string[];

/** What the words at the spans are about, a topic for each content word. */
export const topicsOf = (context: CodeContext, spans: readonly Span[]): readonly Topic[] => {
  const { concepts } = matterBook(context.knowledge);
  const found = spans
    .flatMap((span) => treesIn(layOut(context), span))
    .flatMap((tree) => {
      // The narrowest first: "the presidents of Chad and Mali" is one mention of each, with two states in it.
      const mentions = context
        .mentionsIn(tree.sentence.index)
        .filter(({ actor }) => actor.country !== null)
        .sort((a, b) => a.end - a.start - (b.end - b.start));
      return tree.nodes.flatMap(({ token, lemma, upos }): readonly Topic[] => {
        // A headline's bare nouns are often tagged as something else; a word that names a matter counts all the same.
        const counts = content.has(upos) || (concepts.has(lemma) && upos === "ADV");
        if (!counts || !spans.some((span) => liesIn(token, span))) return [];
        const country = mentions.find((one) => liesIn(token, one))?.actor.country;
        const named = concepts.get(lemma) ?? concepts.get(lemma.replace(/s$/, ""));
        if (!country) return [named ?? [stem(lemma)]];
        // "Polish soldiers": the state, and what its people do.
        if (named) return [[country], named];
        return [upos === "NOUN" ? [country, stem(lemma)] : [country]];
      });
    });
  // "Bolivian army": the state once.
  return found.filter(
    (topic, at) =>
      topic.length > 1 || found.findIndex((other) => other.length === 1 && other[0] === topic[0]) === at,
  );
};

/** Enough of a word to join "alliance" with "allied", "deploy" with "deployment". */
const stem = (lemma: string): string => (lemma.length > 6 ? lemma.slice(0, 5) : lemma);

const isState = (name: string): boolean => /^[A-Z]{3}$/.test(name);

const statesOf = (topics: readonly Topic[]): ReadonlySet<string> => new Set(topics.flat().filter(isState));

/** Share of a headline's topics that a statement of the body must hold to be on its matter. Half and a little less: headlines drop and swap words. */
const sameMatter = 0.45;

/** Whether a statement is on the matter of a headline: enough of its topics, or all its states and one topic more. */
export const onMatter = (headline: readonly Topic[], statement: readonly Topic[]): boolean => {
  if (headline.length === 0) return false;
  const there = new Set(statement.flat());
  const shared = headline.filter((topic) => topic.some((name) => there.has(name)));
  const states = [...statesOf(headline)];
  // Two states alone are no matter: "invades" and "met" share nothing else.
  const beyond = shared.some((topic) => topic.some((name) => !isState(name) && there.has(name)));
  if (shared.length / headline.length >= sameMatter && (beyond || states.length < 2)) return true;
  return states.length > 1 && states.every((state) => there.has(state)) && beyond;
};

/** What a claim says, with the words by which it is said and who says so: whoever complains is a party to it. */
export const widely = ({ content: said, cue, chain }: Claim): readonly Span[] => [
  ...said,
  ...(cue ? [cue] : []),
  ...chain.flatMap(({ span }) => (span ? [span] : [])),
];

const lemmasIn = (context: CodeContext, spans: readonly Span[]): readonly string[] =>
  spans
    .flatMap((span) => treesIn(layOut(context), span))
    .flatMap(({ nodes }) => nodes)
    .filter(({ token }) => spans.some((span) => liesIn(token, span)))
    .map(({ lemma }) => lemma);

/** The highest rung of a ladder that a statement's words stand on; `null` where none does. */
const rungOf = (context: CodeContext, ladder: ReadonlyMap<string, number>, claim: Claim): number | null => {
  const rungs = lemmasIn(context, widely(claim)).flatMap((lemma) => ladder.get(lemma) ?? []);
  return rungs.length > 0 ? Math.max(...rungs) : null;
};

const gapOn = (
  context: CodeContext,
  ladder: ReadonlyMap<string, number>,
  [headline, claim]: readonly [Claim, Claim],
): number => {
  const [above, below] = [rungOf(context, ladder, headline), rungOf(context, ladder, claim)];
  const parties = { ...claim, content: [...widely(claim)] };
  const states = statesOf(topicsOf(context, headline.content));
  const there = statesOf(topicsOf(context, parties.content));
  const shares =
    states.size > 0 && [...states].filter((state) => there.has(state)).length >= Math.min(2, states.size);
  return above === null || below === null || !(shares || sharesStates(context, headline, parties))
    ? 0
    : above - below;
};

/**
 * How many rungs a headline stands above a statement ("deserts" over "cuts aid"), on the ladder where both stand
 * when they name the same states; 0 where no ladder holds both.
 */
export const rungsAbove = (context: CodeContext, headline: Claim, claim: Claim): number => {
  const ladders = [...matterBook(context.knowledge).ladders.values()];
  return Math.max(0, ...ladders.map((ladder) => gapOn(context, ladder, [headline, claim])));
};

/** Bad relations between the same states are one matter, however bad, and so are degrees of harm; help and cooperation come in many. */
export const worsens = (context: CodeContext, headline: Claim, claim: Claim): boolean =>
  [...matterBook(context.knowledge).ladders].some(
    ([name, ladder]) =>
      name !== "closer" &&
      (name === "worse" || sharesPair(context, headline, claim)) &&
      gapOn(context, ladder, [headline, claim]) > 0,
  );

/** Whether a statement names every state that the headline names. */
export const sharesStates = (context: CodeContext, headline: Claim, claim: Claim): boolean => {
  const [mine, theirs] = [headline, claim].map((one) => statesOf(topicsOf(context, one.content)));
  return mine !== undefined && mine.size > 0 && [...mine].every((state) => theirs?.has(state));
};

/** Whether a statement, with whoever makes it, names all of the two or more states of a headline. */
export const sharesPair = (context: CodeContext, headline: Claim, claim: Claim): boolean =>
  statesOf(topicsOf(context, headline.content)).size > 1 &&
  sharesStates(context, headline, { ...claim, content: [...widely(claim)] });

/** Whether both tell of hostility or both of closeness. */
export const sameKey = (context: CodeContext, a: Claim, b: Claim): boolean => {
  const { ladders } = matterBook(context.knowledge);
  const on = (name: string, claim: Claim): boolean =>
    rungOf(context, ladders.get(name) ?? new Map(), claim) !== null;
  return ["worse", "closer"].some((name) => on(name, a) && on(name, b));
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

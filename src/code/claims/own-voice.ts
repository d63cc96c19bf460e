import type { Claim, Sentence, Span, Voice } from "../../contract/index.ts";
import type { Tree } from "../tree/index.ts";
import { isHeadline } from "./headline-of.ts";
import { type Reading, treesIn } from "./reading.ts";
import { lengthOf, meets } from "./spans.ts";
import { claimFrom, saysOf } from "./to-claim.ts";

type Near = (sentence: Sentence) => readonly Claim[];

/** Share of a sentence already given to voices above which its author adds nothing of his own. */
const mostly = 0.5;

const bodyKinds: ReadonlySet<string> = new Set([
  "lead",
  "paragraph",
  "list",
  "subheading",
  "pull-quote",
  "quote",
  "kicker",
  "caption",
]);

/** The sentence without its closing mark. */
const bare = (sentence: Sentence): Span => ({
  start: sentence.start,
  end: sentence.start + sentence.text.replace(/[\s.!…]+$/, "").length,
});

const coverage = (sentence: Sentence, claims: readonly Claim[]): number => {
  const inside = claims.flatMap(({ content }) =>
    content
      .filter((span) => meets(span, sentence))
      .map((span) => ({
        start: Math.max(span.start, sentence.start),
        end: Math.min(span.end, sentence.end),
      })),
  );
  return lengthOf(inside) / Math.max(1, sentence.end - sentence.start);
};

const claimAt = (
  reading: Reading,
  sentence: Sentence,
  more: { chain: readonly Voice[]; headline: boolean; rule: string },
): Claim => {
  const span = bare(sentence);
  return claimFrom(
    reading,
    {
      content: [span],
      place: span,
      cue: null,
      within: reading.context.withinOf(sentence),
      stance: "neutral",
      ...more,
    },
    null,
  );
};

const isQuestion = (sentence: Sentence): boolean => /\?["”»]?\s*$/.test(sentence.text);

const isStatement = (tree: Tree): boolean =>
  tree.nodes.some((node) => ["VERB", "AUX"].includes(node.upos) && !node.token.feats.includes("Mood=Imp"));

/** Where a headline goes on to something else beside its news: "... as Oslo denies a pact". */
const mainEnd = ({ text, start, end }: Sentence): number => {
  const cut = text.search(/ (?:as|while|amid|despite) /);
  return cut > 0 && text.slice(0, cut).split(" ").length > 4 ? start + cut : end;
};

/** "Live: summit in Vilnius" names a theme, where "India and Nepal on the brink of war" asserts without a verb. */
const labelled =
  /^(?:live(?: updates)?|watch|video|photos?|in pictures|gallery|podcast|listen|factbox|timeline|quiz)\s*[:|–—-]/i;

/** The headline as the page's own claim, when it gives its words to nobody. */
const headlines = (reading: Reading, near: Near): readonly Claim[] =>
  reading.trees
    .filter(({ sentence }) => isHeadline(reading.context, sentence))
    .filter((tree) => isStatement(tree) || !labelled.test(tree.sentence.text))
    .filter(
      ({ sentence }) =>
        !isQuestion(sentence) &&
        !near(sentence).some(
          (claim) => claim.start < mainEnd(sentence) && claim.content.some((span) => meets(span, sentence)),
        ),
    )
    .map(({ sentence }) =>
      claimAt(reading, sentence, { chain: [], headline: true, rule: "claims/headline" }),
    );

const comparing: ReadonlySet<string> = new Set([
  "superior",
  "inferior",
  "exceed",
  "outnumber",
  "outweigh",
  "outgun",
  "surpass",
  "stronger",
  "weaker",
  "dwarf",
]);

/** "The combined power of A and B is superior to that of C": a statement that the record can be asked about. */
const comparesPower = (reading: Reading, tree: Tree): boolean => {
  const states = reading.context.mentionsIn(tree.sentence.index).flatMap(({ actor }) => actor.country ?? []);
  return (
    new Set(states).size > 1 &&
    tree.nodes.some((node) => comparing.has(node.lemma) || comparing.has(node.form))
  );
};

/** Sentences of the body that say something of the states' tie in nobody's voice but the author's. */
const authors = (reading: Reading, near: Near): readonly Claim[] =>
  reading.trees
    .filter((tree) => {
      const { sentence } = tree;
      const kind = reading.context.blockOf(sentence)?.kind ?? "paragraph";
      if (!bodyKinds.has(kind) || reading.context.withinOf(sentence) === "thread") return false;
      if (isHeadline(reading.context, sentence)) return false;
      if (isQuestion(sentence) || !isStatement(tree) || coverage(sentence, near(sentence)) > mostly)
        return false;
      // A sentence with a voice of its own has been heard.
      if (near(sentence).some(({ cue }) => cue !== null && meets(cue, sentence))) return false;
      return saysOf(reading, [bare(sentence)], null).thesis !== null || comparesPower(reading, tree);
    })
    .map(({ sentence }) =>
      claimAt(reading, sentence, { chain: [], headline: false, rule: "claims/own-voice" }),
    );

/** The account that wrote the comment a place stands in, as a voice. */
export const commenterAt = (reading: Reading, place: Span): Voice | null => {
  const comment = reading.context.report.comments.find(({ body }) => body !== null && meets(body, place));
  if (!comment) return null;
  const quote = comment.author ?? comment.displayName;
  return {
    kind: "person",
    mention: quote?.text ?? "",
    span: quote ? { start: quote.start, end: quote.end } : null,
    resolved: quote ? `commenter:${quote.text}` : null,
  };
};

/** Statements of commenters about states: quoted material, kept apart from the page's own. */
const commenters = (reading: Reading, near: Near): readonly Claim[] =>
  reading.trees.flatMap((tree) => {
    const { sentence } = tree;
    if (reading.context.withinOf(sentence) !== "thread" || isQuestion(sentence) || !isStatement(tree))
      return [];
    if (reading.context.blockOf(sentence)?.kind !== "comment" || coverage(sentence, near(sentence)) > mostly)
      return [];
    if (
      !reading.context
        .mentionsIn(sentence.index)
        .some(({ actor }) => actor.country !== null || actor.kind === "organisation")
    )
      return [];
    const voice = commenterAt(reading, sentence);
    return voice
      ? [claimAt(reading, sentence, { chain: [voice], headline: false, rule: "claims/commenter" })]
      : [];
  });

/** The claims of each sentence, so that no sentence asks them all. */
const bySentence = (
  reading: Reading,
  claims: readonly Claim[],
): ((sentence: Sentence) => readonly Claim[]) => {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) {
    const places = [...claim.content, ...(claim.cue ? [claim.cue] : [])];
    const sentences = new Set(
      places.flatMap((span) => treesIn(reading, span).map((tree) => tree.sentence.index)),
    );
    for (const index of sentences) groups.set(index, [...(groups.get(index) ?? []), claim]);
  }
  return (sentence) => groups.get(sentence.index) ?? [];
};

/** Claims that no cue marks: of the headline, of the author, of commenters. */
export const uncuedClaims = (reading: Reading, claims: readonly Claim[]): readonly Claim[] => {
  const near = bySentence(reading, claims);
  return [...headlines(reading, near), ...authors(reading, near), ...commenters(reading, near)];
};

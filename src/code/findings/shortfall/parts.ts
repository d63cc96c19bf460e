import type { Claim } from "../../../contract/index.ts";
import { nodesIn, type Reading } from "../../claims/reading.ts";
import { childOf, childrenOf, hasRelation, marker, type Node } from "../../tree/index.ts";
import type { MatterBook } from "../matter-book.ts";

const fractions: ReadonlySet<string> = new Set(
  "one part half third quarter portion section fraction handful minority bit stretch".split(" "),
);

const wholes: ReadonlySet<string> = new Set("all every entire whole total complete full".split(" "));

/** Adverbs that say that a deed reached its end only in part, or not for good. */
const partly =
  /\b(?:partly|partially|in part|in principle|provisionally|tentatively|to some extent|half-?way|nearly|almost)\b/i;

/** Words that set a bound to what "all" or "entire" would take in. */
const bounded =
  /\b(?:most|many|some|several|few|part|parts|half|majority|nearly|almost|partly|partially|mainly|largely|except|apart from|certain|selected)\b/i;

/** The only one ("the best", "the first") over one among several ("one of the best", "among the first"). */
const amongOthers = /\b(?:one|some|part) of the (?:\w+ )?|\bamong (?:the|its|their) /i;

/** "never", "for good", against a bound in time. */
const forever = /\b(?:never|always|forever|permanently|for good|for ever)\b/i;
const forNow =
  /\b(?:for now|for the time being|at present|currently|until|this (?:year|week|month|season|term)|in the next|for the next|in the coming|over the next|so far|before (?:the )?(?:end|\w+ \d{4}))\b/i;

const wordsOf = (reading: Reading, { content }: Claim): string =>
  content.map(({ start, end }) => reading.text.slice(start, end)).join(" ");

const nodesOf = (reading: Reading, { content }: Claim): readonly Node[] =>
  content.flatMap((span) => nodesIn(reading, span));

const topicsOf = ({ concepts }: MatterBook, { lemma }: Node): readonly string[] => [
  lemma,
  ...(concepts.get(lemma) ?? []),
];

/** "one of the five crossings": the part that stands where a headline names the whole. */
const partsIn = (nodes: readonly Node[]): readonly (readonly [Node, Node])[] =>
  nodes.flatMap((node) => {
    const whole = fractions.has(node.lemma)
      ? childrenOf(node, "nmod").find((child) => marker(child) === "of")
      : undefined;
    return whole &&
      (node.parent === null || hasRelation(node, ["nsubj", "obj", "root", "ccomp", "obl", "parataxis"]))
      ? [[node, whole] as const]
      : [];
  });

const takesWhole = (
  book: MatterBook,
  words: readonly Node[],
  [part, whole]: readonly [Node, Node],
): boolean => {
  const topics = [whole, ...childrenOf(whole, "nmod", "compound")].flatMap((word) => topicsOf(book, word));
  const named = words.filter((word) => topicsOf(book, word).some((topic) => topics.includes(topic)));
  // "Crossing shut" over "one of the crossings": one is all that the headline names.
  return (
    named.length > 0 &&
    !named.some(
      ({ lemma, token }) =>
        part.lemma === "one" && lemma === whole.lemma && token.feats.includes("Number=Sing"),
    )
  );
};

/** Whether a headline names the whole where the statement has a part of it, or tells as complete what is so in part. */
export const wholeForPart = (
  reading: Reading,
  book: MatterBook,
  [headline, claim]: readonly [Claim, Claim],
): boolean => {
  const [above, below] = [wordsOf(reading, headline), wordsOf(reading, claim)];
  const words = nodesOf(reading, headline);
  if (!bounded.test(above) && !words.some(({ lemma }) => fractions.has(lemma))) {
    if (partly.test(below) && !partly.test(above)) return true;
    if (partsIn(nodesOf(reading, claim)).some((part) => takesWhole(book, words, part))) return true;
    if (
      words.some(({ lemma, upos }) => wholes.has(lemma) && ["DET", "ADJ"].includes(upos)) &&
      bounded.test(below)
    )
      return true;
  }
  if (forever.test(above) && !forever.test(below) && forNow.test(below)) return true;
  return isSuperlative(words) && !amongOthers.test(above) && amongOthers.test(below);
};

const isSuperlative = (words: readonly Node[]): boolean =>
  words.some(
    (word) =>
      (word.token.feats.includes("Degree=Sup") || word.form === "first" || word.form === "only") &&
      ((word.form === "first" && word.tree.nodes[word.id]?.form === "to") ||
        childOf(word, "det") !== null ||
        (word.parent !== null && childOf(word.parent, "det") !== null)),
  );

import type { Mention, Span } from "../../../contract/index.ts";
import { ancestors, childrenOf, conjuncts, marker, type Node } from "../../tree/index.ts";
import { nodesIn, type Reading, treesIn } from "../reading.ts";
import { contains } from "../spans.ts";
import { tieBook } from "./tie-book.ts";

const statesIn = (reading: Reading, spans: readonly Span[], tie: Node): readonly Mention[] =>
  spans.flatMap((span) =>
    treesIn(reading, span)
      .flatMap(({ sentence }) => reading.context.mentionsIn(sentence.index))
      .filter((mention) => contains(span, mention) && (isState(mention) || signs(reading, mention, tie)))
      .filter((mention) => !isOpposed(reading, mention) && !isOfPrivate(reading, mention)),
  );

/** Parts of a state that may bind it. */
export const official: ReadonlySet<string | null> = new Set([
  null,
  "GOV",
  "MIL",
  "SPY",
  "COP",
  "LEG",
  "JUD",
  "ELI",
]);

/** Whether a name or noun stands for what binds no state: a company, a club, a party. */
const isPrivate = (reading: Reading, node: Node): boolean => {
  const ties = tieBook(reading.context.knowledge);
  if (node.upos === "NOUN") return ties.private.has(node.lemma);
  if (node.upos !== "PROPN") return false;
  const over = reading.context
    .mentionsIn(node.tree.sentence.index)
    .filter(({ start, end }) => start <= node.token.start && node.token.end <= end);
  return !over.some(
    ({ actor }) => actor.country !== null && (actor.kind === "person" || official.has(actor.sector)),
  );
};

/** "Renault of France", "Brazil's Flamengo", "the Italian football federation": the state is only where these are at home. */
const isOfPrivate = (reading: Reading, mention: Span): boolean =>
  nodesIn(reading, mention).some((node) => {
    const first = conjuncts(node)[0] ?? node;
    return (
      ["nmod", "amod", "compound"].includes(first.rel) &&
      first.parent !== null &&
      isPrivate(reading, first.parent)
    );
  });

/** "Renault and Nissan loosen their alliance": they are no states, whatever pair the page speaks of most. */
const isOfStrangers = (reading: Reading, spans: readonly Span[], tie: Node): boolean => {
  const subject = [tie, ...ancestors(tie)]
    .flatMap((up) => childrenOf(up, "nsubj"))
    .find(({ token }) => spans.some((span) => contains(span, token)));
  const heads = subject ? conjuncts(subject) : [];
  return heads.length > 0 && heads.every((head) => isPrivate(reading, head));
};

/** "an alliance against Ethiopia", "Egypt and Somalia versus Ethiopia": whom a tie is against has no part in it. */
const isOpposed = (reading: Reading, mention: Span): boolean =>
  nodesIn(reading, mention).some((node) =>
    ["against", "versus", "vs", "vs."].includes(marker(conjuncts(node)[0] ?? node)),
  );

/** "The premier and the crown prince signed the pact": persons stand for their states where they do what ties. */
const signs = (reading: Reading, mention: Mention, tie: Node): boolean =>
  mention.actor.kind === "person" &&
  mention.actor.country !== null &&
  nodesIn(reading, mention).some((node) => {
    const first = conjuncts(node)[0] ?? node;
    return first.rel === "nsubj" && first.parent !== null && ancestors(tie).includes(first.parent);
  });

const isState = ({ actor }: Mention): boolean =>
  actor.country !== null && actor.kind !== "outlet" && actor.kind !== "person";

/** Words that stand for both of the states the page is about. */
const both: ReadonlySet<string> = new Set([
  "both",
  "two",
  "they",
  "their",
  "parties",
  "sides",
  "each",
  "mutual",
  "together",
  "bilateral",
  "neighbours",
  "neighbors",
  "neither",
  "other",
  "either",
]);

const sorted = (a: string, b: string): readonly string[] => (a < b ? [a, b] : [b, a]);

const pairOf = (codes: readonly string[]): readonly string[] | null => {
  const [first, second] = [...new Set(codes)];
  return first && second ? sorted(first, second) : null;
};

const pairs = new WeakMap<Reading, { readonly dyad: readonly string[] | null }>();

/** The two states most spoken of in the page's body and headline, or `null` when the page is not about a pair. */
const countDyad = (reading: Reading): readonly string[] | null => {
  const counts = new Map<string, number>();
  for (const { actor, sentence } of reading.context.mentions) {
    const at = reading.context.sentences[sentence];
    if (
      !actor.country ||
      actor.kind === "outlet" ||
      actor.kind === "person" ||
      (at && reading.context.withinOf(at) === "thread")
    )
      continue;
    counts.set(actor.country, (counts.get(actor.country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first && second ? sorted(first[0], second[0]) : null;
};

/** The page's own pair, counted once. */
const pageDyad = (reading: Reading): readonly string[] | null => {
  const known = pairs.get(reading) ?? { dyad: countDyad(reading) };
  pairs.set(reading, known);
  return known.dyad;
};

/**
 * The pair of states a statement is about: the two it names, those nearest the word of the tie where it names more;
 * with fewer than two, the page's own pair when the words stand for both or the one named belongs to it.
 */
export const dyadOf = (reading: Reading, spans: readonly Span[], tie: Node): readonly string[] | null => {
  // "Renault of France and Nissan of Japan signed an agreement on their alliance": it is theirs.
  const owned = childrenOf(tie, "nmod:poss").some(({ upos }) => upos === "PRON");
  if (owned && isOfStrangers(reading, spans, tie)) return null;
  const near = statesIn(reading, spans, tie)
    .map((mention) => ({
      code: mention.actor.country ?? "",
      steps: stepsTo(reading, mention, tie),
      place: mention.start,
    }))
    .filter(({ steps }) => steps <= farthest)
    .sort(
      (a, b) =>
        a.steps - b.steps || Math.abs(a.place - tie.token.start) - Math.abs(b.place - tie.token.start),
    );
  const codes = near.map(({ code }) => code);
  const named = pairOf(codes);
  if (named) return named;
  if (isOfStrangers(reading, spans, tie)) return null;
  // "Our treaty": whose it is the words alone do not say.
  if (childrenOf(tie, "nmod:poss").some(({ form }) => form === "our" || form === "my")) return null;
  const page = pageDyad(reading);
  if (!page) return null;
  const [only] = codes;
  if (only) return page.includes(only) ? page : null;
  const words = spans.flatMap((span) => nodesIn(reading, span));
  return words.some(
    (word) => (both.has(word.form) && distance(word, tie) <= farthest) || isPointer(word, tie),
  )
    ? page
    : null;
};

/** "This is not a military union": of the tie that the page is about. */
const isPointer = (word: Node, tie: Node): boolean =>
  ["this", "that", "it"].includes(word.form) && word.rel === "nsubj" && word.parent === tie;

/** Steps in the tree beyond which a state has no part in the tie: subject, verb, its complement's verb, noun, and two more. */
const farthest = 6;

const pathUp = (node: Node): readonly Node[] => [node, ...ancestors(node)];

/** Steps from one word to another in their tree; words of other sentences are out of reach. */
const distance = (a: Node, b: Node): number => {
  if (a.tree !== b.tree) return Number.POSITIVE_INFINITY;
  const up = pathUp(b);
  const path = pathUp(a);
  const meeting = path.findIndex((node) => up.includes(node));
  const top = path[meeting];
  return top ? meeting + up.indexOf(top) : Number.POSITIVE_INFINITY;
};

/** Steps that a clause of its own adds: "signed the pact, days after Israel bombed Doha". */
const aside = 3;

const stepsTo = (reading: Reading, mention: Span, tie: Node): number =>
  Math.min(
    ...nodesIn(reading, mention).map((node) => {
      const up = pathUp(tie);
      const below = pathUp(node).slice(
        0,
        Math.max(
          0,
          pathUp(node).findIndex((one) => up.includes(one)),
        ),
      );
      return distance(node, tie) + (below.some(({ rel }) => rel === "advcl") ? aside : 0);
    }),
  );

import type { Claim } from "../../../contract/index.ts";
import { nodesIn, type Reading } from "../../claims/reading.ts";
import { ancestors, marker, type Node, negation } from "../../tree/index.ts";
import type { MatterBook } from "../matter-book.ts";

const openers: ReadonlySet<string> = new Set(["if", "unless", "provided", "providing"]);

/** Conditions in words that no tree marks as such. */
const phrases =
  /\b(?:on (?:the )?condition that|as long as|so long as|only when|only after|subject to|pending)\b/i;

const before = (node: Node): string => node.tree.nodes[node.id - 2]?.form ?? "";

/** "even if", "as if", "asked if" set no condition. */
const sets = (node: Node): boolean =>
  openers.has(node.form) &&
  ["mark", "case", "advcl"].includes(node.rel) &&
  !["even", "as"].includes(before(node)) &&
  [node, ...ancestors(node)].some(({ rel }) => rel === "advcl");

/** "Without reinforcements Riga cannot be held": what is lacking is the condition of the "cannot". */
const lacks = (node: Node): boolean =>
  node.rel === "obl" &&
  marker(node) === "without" &&
  node.parent !== null &&
  node.id < node.parent.id &&
  (negation(node.parent) !== null ||
    node.parent.children.some(
      ({ lemma, form }) => ["can", "could", "would"].includes(lemma) || form === "cannot",
    ));

const isConditional = (reading: Reading, { content }: Claim): boolean => {
  const words = content.map(({ start, end }) => reading.text.slice(start, end)).join(" ");
  return (
    phrases.test(words) ||
    content.flatMap((span) => nodesIn(reading, span)).some((node) => sets(node) || lacks(node))
  );
};

const open =
  /\b(?:if|unless|without|provided|would|could|should|may|might|conditional(?:ly)?|on condition)\b/i;

/** Pledges to defend hold for the case of an attack, said or not. */
const isPledge = (reading: Reading, { concepts }: MatterBook, { start, end, polarity }: Claim): boolean =>
  polarity === "affirmative" &&
  nodesIn(reading, { start, end }).some(({ lemma }) =>
    (concepts.get(lemma) ?? []).some((name) => name === "#PROMISE" || name === "#DEFENCE"),
  );

/** Whether a headline tells flatly what the statement ties to a condition. */
export const dropsCondition = (
  reading: Reading,
  book: MatterBook,
  [headline, claim]: readonly [Claim, Claim],
): boolean =>
  !open.test(headline.content.map(({ start, end }) => reading.text.slice(start, end)).join(" ")) &&
  !isPledge(reading, book, headline) &&
  isConditional(reading, claim);

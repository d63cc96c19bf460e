import type { Claim } from "../../contract/index.ts";
import { layOut, type Reading } from "../claims/reading.ts";
import { headOf, statementOf } from "../claims/says/heads.ts";
import type { CodeContext } from "../context.ts";
import { type Node, particle } from "../tree/index.ts";
import { matterBook } from "./matter-book.ts";

/** Whether a statement says yes or no to its matter, and whether its predicate alone says so ("halts", "continues"). */
export interface Leaning {
  readonly yes: boolean;
  readonly pole: "ending" | "lasting" | null;
  readonly negated: boolean;
}

/** The word that says what becomes of the matter. */
export const predicateOf = (reading: Reading, { content }: Claim): Node | null => {
  const top = headOf(reading, content, null);
  return top ? statementOf(top) : null;
};

const poleOf = (context: CodeContext, head: Node | null): Leaning["pole"] => {
  if (!head) return null;
  const { ending, lasting } = matterBook(context.knowledge);
  const next = head.tree.nodes[head.id]?.form ?? "";
  const names = [`${head.lemma}_${particle(head)}`, `${head.lemma}_${next}`, head.lemma];
  if (names.some((name) => ending.has(name))) return "ending";
  return names.some((name) => lasting.has(name)) ? "lasting" : null;
};

/** "will not", "denied that it would", "is unlikely to", "has ruled out" all say no; two of them in one say yes. */
export const leaningOf = (context: CodeContext, claim: Claim): Leaning => {
  const head = predicateOf(layOut(context), claim);
  const pole = poleOf(context, head);
  const denied = claim.certainty === "denied" || claim.certainty === "doubted";
  // "refuses the ship": one no, whether it is read as a negation or as an end.
  const counted = pole === "ending" && head !== null && layOut(context).book.negativeVerbs.has(head.lemma);
  const negated = (claim.polarity === "negative" && !counted) !== denied;
  return { yes: negated === (pole === "ending"), pole, negated };
};

/**
 * Whether two statements on one matter lean to different sides. A headline that only has a word of ending ("cuts aid")
 * is not gainsaid by a sentence that has neither such a word nor a negation ("aid fell by a tenth").
 */
export const leanApart = (headline: Leaning, other: Leaning): boolean => {
  if (headline.yes === other.yes) return false;
  const bare = other.pole === null && !other.negated;
  return !(bare && headline.pole !== null && !headline.negated);
};

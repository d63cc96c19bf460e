/** "suffering from sanctions of A", "A has sanctioned B", "no sanctions": held against hostility on record. */
import { hostileFactsOf } from "../facts.ts";
import { idsOf, tell } from "./facts-kit.ts";
import { type Checker, finding } from "./statement.ts";

const sanctions = /\bsanction(?:s|ed|ing)?\b|\bembargo(?:es|ed)?\b/i;
const denies =
  /\b(?:no|not|never|without|neither|lift(?:s|ed|ing)?|eas(?:es|ed|ing)|remov(?:es|ed|ing))\b|n['’]t\b/i;
const measure = "sanctions on record";

/** Sanctions of one of the two against the other that stood on the day; what is lifted or denied is left to a reader. */
export const checkSanctions: Checker = ({ text, pair, knowledge, asOf }) => {
  if (pair === null || !sanctions.test(text) || denies.test(text)) return null;
  const facts = hostileFactsOf(knowledge, pair, asOf).filter(
    ({ rung, to }) => rung === "sanctions" && (to === null || to >= asOf),
  );
  return facts.length === 0
    ? finding("not-established", `The record has no sanctions between the two on ${asOf}.`, { measure })
    : finding("supported", `The sanctions it speaks of are on record: ${facts.map(tell).join("; ")}.`, {
        measure,
        facts: idsOf(facts),
      });
};

/** "has no alliance with", "has concluded a military alliance": held against paper. */
import { paperOn } from "../paper.ts";
import { type Checker, finding } from "./statement.ts";

const alliance = /\b(?:alliances?|allies|allied|defen[cs]e pact|defen[cs]e treaty|mutual[- ]defen[cs]e)\b/i;
const none = /\b(?:no|not|never|neither|without|n't|nor|far from|stop short of|short of|lacks?)\b/i;
const inFact =
  /\b(?:de facto|in fact|in practice|virtual(?:ly)?|quasi|informal|reality|unofficial(?:ly)?)\b/i;
const hedged =
  /\b(?:may|might|could|would|can|will|possible|possibility|prospect|towards?|prepar\w*|plan\w*)\b/i;
const formal =
  /\b(?:signed|concluded|formal(?:ly)?|treaty|pact|bound by|have (?:a|an)|has (?:a|an)|are (?:\w+ )?all(?:ies|ied)|is (?:\w+ )?(?:an )?all(?:y|ied))\b/i;

/** Says whether a defence obligation is on paper; what is said of an alliance "in fact" is an inference. */
export const checkAlliance: Checker = (statement) => {
  const { text, pair, knowledge, asOf } = statement;
  if (!alliance.test(text) || pair === null) return null;
  if (hedged.test(text)) return null;
  const paper = paperOn(knowledge, pair, asOf);
  const defence = paper.obligations.find((one) => one.obligation === "defence");
  const facts = paper.treaties.map((treaty) => treaty.id);
  const more = { measure: `treaties in force on ${asOf}`, facts };
  if (inFact.test(text)) {
    const says = `An alliance in fact is an inference, which no record settles. On paper: ${paper.says}`;
    return finding("not-checkable", says, more);
  }
  if (none.test(text)) return finding(defence ? "contradicted" : "supported", paper.says, more);
  return formal.test(text) ? finding(defence ? "supported" : "contradicted", paper.says, more) : null;
};

/** "has no alliance with", "has concluded a military alliance": held against paper. */
import type { Paper, Treaty } from "../../contract/index.ts";
import { paperOn } from "../paper.ts";
import { isIn, periodIn } from "./period.ts";
import { judgeEach } from "./sides.ts";
import { signedOn } from "./signed.ts";
import { type Checker, type Finding, finding, type Statement } from "./statement.ts";

const alliance =
  /\b(?:alliances?|all(?:y|ies)|allied|defen[cs]e pact|defen[cs]e treaty|mutual[- ]defen[cs]e)\b/i;
/** "Not just partners but allies" affirms. */
const affirming = /\b(?:not (?:just|only|merely|simply|solely)|no longer a secret)\b/gi;
const none = /\b(?:no|not|never|neither|without|n't|nor|far from|stop short of|short of|lacks?)\b/i;
const inFact =
  /\b(?:de facto|in fact|in practice|virtual(?:ly)?|quasi|informal|reality|unofficial(?:ly)?)\b/i;
const hedged =
  /\b(?:may|might|could|would|can|will|possible|possibility|prospect|towards?|prepar\w*|plan\w*)\b/i;
const formal =
  /\b(?:signed|concluded|formal(?:ly)?|treaty|pact|bound by|members? of|belongs? to|have (?:a|an)|has (?:a|an)|are (?:\w+ )?all(?:ies|ied)|is (?:\w+ )?(?:an )?all(?:y|ied))\b/i;

const leaving =
  /\b(?:left|leaves?|leaving|quit|withdr(?:ew|awn?|aws?)|exit(?:ed|s)?|abandon(?:ed|s)?|ended|broke(?:n)? (?:off|with)|terminated|denounced|no longer|ceased)\b/i;

/** Treaties of defence that both were parties to by a day, whether they still stand or not. */
const formerOf = ({ pair, knowledge, asOf }: Statement): readonly Treaty[] =>
  knowledge.treaties.filter(
    ({ obligations, parties, from }) =>
      obligations.includes("defence") &&
      from <= asOf &&
      pair?.every((id) => parties.some(({ country }) => country === id)),
  );

/** "has left its alliance with": holds where a treaty of the two once obliged them to defence and none does now. */
function checkLeaving(statement: Statement, paper: Paper): Finding {
  const { asOf } = statement;
  const owed = paper.obligations.some(({ obligation }) => obligation === "defence");
  const more = { measure: `treaties in force on ${asOf}`, facts: paper.treaties.map(({ id }) => id) };
  if (owed) return finding(onHold(paper) ? "partly-supported" : "contradicted", paper.says, more);
  const once = formerOf(statement);
  const was = once.map(({ name }) => name).join("; ");
  return once.length === 0
    ? finding(
        "not-established",
        `The record has no alliance of the two that could be left. ${paper.says}`,
        more,
      )
    : finding("supported", `${paper.says} Once they had: ${was}.`, {
        ...more,
        facts: once.map(({ id }) => id),
      });
}

/** A treaty of defence of which one side has put its part on hold binds by half. */
const onHold = ({ suspended, treaties }: Paper): boolean =>
  suspended.some(({ treaty }) =>
    treaties.some(({ id, obligations }) => id === treaty && obligations.includes("defence")),
  );

const signing = /\b(?:sign(?:ed|s|ing)?|conclud\w+)\b/i;

const dating =
  /\b(?:sign(?:ed|s|ing)?|conclud\w+|dates? (?:from|back to)|(?:treaty|pact|alliance) of (?:19|20)\d\d)\b/i;

/** A treaty of defence stands, and the claim gives it a day that none of them has. */
function onWrongDay({ text, knowledge }: Statement, paper: Paper): Finding | null {
  const period = dating.test(text) ? periodIn(text) : null;
  const owed = paper.treaties.filter(
    ({ id, obligations }) => obligations.includes("defence") && !knowledge.regional.has(id),
  );
  const daysOf = ({ note, from }: Treaty): readonly string[] => [signedOn(note, from), from];
  if (
    period === null ||
    owed.length === 0 ||
    owed.some((one) => daysOf(one).some((day) => isIn(period, day)))
  )
    return null;
  const days = owed.map((one) => `${one.name}, signed ${signedOn(one.note, one.from)}`);
  return finding("contradicted", `Signed on other days on record: ${days.join("; ")}.`, {
    measure: "treaties and signed papers on record",
    facts: owed.map(({ id }) => id),
  });
}

/** Says whether a defence obligation is on paper; what is said of an alliance "in fact" is an inference. */
export const checkAlliance: Checker = (statement) => judgeEach(statement, checkPair) ?? checkPair(statement);

function checkPair(statement: Statement): Finding | null {
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
  if (leaving.test(text)) return checkLeaving(statement, paper);
  const binds = defence === undefined ? "contradicted" : onHold(paper) ? "partly-supported" : "supported";
  const [former] = /\bnever\b/i.test(text) ? formerOf(statement) : [];
  if (former)
    return finding("contradicted", `${paper.says} Once they had: ${former.name}.`, {
      ...more,
      facts: [former.id],
    });
  if (none.test(text.replaceAll(affirming, "")))
    return finding(defence ? "contradicted" : "supported", paper.says, more);
  const wrong = onWrongDay(statement, paper);
  if (wrong) return wrong;
  // "Signed a defence pact" is asked of what the two signed; the pacts of whole regions answer nothing.
  const regional = defence?.treaties.every((id) => knowledge.regional.has(id)) ?? false;
  if (regional && signing.test(text)) return null;
  return formal.test(text) ? finding(binds, paper.says, more) : null;
}

/** Bases and troops abroad: they are there on a day, were there, or have left. */
import type { RecordFact } from "../../contract/index.ts";
import { factsOfRung, idsOf, tell } from "./facts-kit.ts";
import { type Checker, type Finding, finding } from "./statement.ts";

const rung = "basing-and-troops";
const measure = "bases and troops on record";

const presence =
  /\b(?:bases?|outposts?|garrisons?|stationed|stationing|(?:deployed|keeps?|kept|stations?|maintains?|sent|sends|left|withdr(?:ew|awn)|pulled) (?:\p{L}+ ){0,3}(?:troops|forces|soldiers|servicemen|military|army)|(?:has|have|had) (?:\p{L}+ ){0,3}(?:troops|forces|soldiers|servicemen)|(?:troops|forces|soldiers|servicemen|military|army|marines) (?:\p{L}+ ){0,3}(?:left|leaving|leave|withdr(?:ew|awn|aw)|pulled out|pulling out|remain|stay|are|were))\b/iu;
const leaving =
  /\b(?:left|leaves?|leaving|withdr(?:ew|awn?|aws|awing)|pull(?:s|ed|ing)? (?:\p{L}+ ){0,3}out|closed|closing|vacat(?:ed|es|ing)|evacuat(?:ed|es|ing)|expelled|departed)\b/iu;
const past = /\b(?:had|were|was|used to|once|formerly|until|between \d{4}|from \d{4} to|in (?:19|20)\d\d)\b/i;
const denies = /\b(?:no|not|never|without|neither|nor)\b|n['’]t\b/i;

const stands = ({ to, course }: RecordFact, day: string): boolean =>
  course !== "once" && (to === null || to >= day);

const told = (facts: readonly RecordFact[]): string =>
  facts.map((fact) => (fact.to === null ? tell(fact) : `${tell(fact)}, until ${fact.to}`)).join("; ");

/** Entries told at most. */
const most = 3;

interface Seen {
  readonly now: readonly RecordFact[];
  readonly over: readonly RecordFact[];
}

function onLeaving({ now, over }: Seen): Finding {
  if (over.length === 0 && now.length === 0)
    return finding("not-established", "The record has no bases or troops of the two that could have left.", {
      measure,
    });
  if (over.length === 0)
    return finding("contradicted", `Still there on record: ${told(now)}.`, { measure, facts: idsOf(now) });
  const facts = [...over, ...now].slice(-most);
  return now.length === 0
    ? finding("supported", `Ended on record: ${told(over)}.`, { measure, facts: idsOf(facts) })
    : finding("partly-supported", `Ended on record: ${told(over)}. Still there: ${told(now)}.`, {
        measure,
        facts: idsOf(facts),
      });
}

function onBeingThere({ now, over }: Seen, denied: boolean, day: string): Finding {
  if (now.length > 0) {
    const count = now.length === 1 ? "One entry on record" : `${now.length} entries on record, the latest`;
    return finding(denied ? "contradicted" : "supported", `${count}: ${told(now)}.`, {
      measure,
      facts: idsOf(now),
    });
  }
  if (over.length > 0)
    return finding(denied ? "supported" : "contradicted", `No longer on ${day}: ${told(over)}.`, {
      measure,
      facts: idsOf(over),
    });
  return finding("not-established", `The record has no bases and troops of the two by ${day}.`, { measure });
}

/** "France still has a base in Mali", "American forces have left Saudi Arabia", "there are no bases of A in B". */
export const checkPresence: Checker = (statement) => {
  const { text, pair, asOf } = statement;
  if (pair === null || !presence.test(text)) return null;
  const facts = factsOfRung(statement, rung);
  const now = facts.filter((fact) => stands(fact, asOf)).slice(-most);
  const over = facts.filter((fact) => !stands(fact, asOf)).slice(-most);
  if (leaving.test(text) && !denies.test(text)) return onLeaving({ now, over });
  if (past.test(text) && !denies.test(text) && now.length === 0 && over.length > 0)
    return finding("supported", `On record: ${told(over)}.`, { measure, facts: idsOf(over) });
  return onBeingThere({ now, over }, denies.test(text), asOf);
};

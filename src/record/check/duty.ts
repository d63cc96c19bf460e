/** "obliges A to defend B": held against the obligations of treaties in force. */
import type { Paper, Treaty } from "../../contract/index.ts";
import { paperOn } from "../paper.ts";
import { type Checker, type Finding, finding, isToCome, type Statement } from "./statement.ts";

const duty =
  /\b(?:oblig\w+|bound|binds?|must (?=defend|aid|assist|help|protect|come to)|requir\w+|committed|commits|must|have to|has to|duty|undertook|undertaken|pledged|guarantees?)\b[^.;]{0,80}\b(?:(?:to|must|each) (?:\w+ly )?(?:defend|aid|assist|help|protect|rescue|come to|go to)|defending|(?:defen[cs]e|aid|assistance) of)\b/i;
const denies = /\b(?:no|not|never|neither|nor|without|does little to)\b|n['’]t\b/i;
const hints = /\b(?:help|humanitarian|development|economic) (?:aid|assistance)\b/i;

/** The treaty that the words name by its own first words ("Budapest Memorandum"). */
const namedTreaty = ({ text, knowledge, pair }: Statement): Treaty | undefined =>
  knowledge.treaties.find(({ name, parties }) => {
    const head = name.split(" ").slice(0, 2).join(" ").toLowerCase();
    return (
      !/^(?:agreement|treaty|defen[cs]e|joint|security)\b/.test(head) &&
      text.toLowerCase().includes(head) &&
      pair?.every((id) => parties.some(({ country }) => country === id))
    );
  });

const onlyRegional = ({ knowledge }: Statement, { obligations }: Paper): boolean =>
  obligations
    .filter(({ obligation }) => obligation === "defence")
    .every(({ treaties }) => treaties.every((id) => knowledge.regional.has(id)));

function judge(statement: Statement, paper: Paper): Finding["verdict"] {
  const treaty = namedTreaty(statement);
  const owed = treaty
    ? treaty.obligations.includes("defence")
    : paper.obligations.some(({ obligation }) => obligation === "defence");
  if (denies.test(statement.text)) return owed ? "contradicted" : "supported";
  if (!owed) return "contradicted";
  return treaty === undefined && onlyRegional(statement, paper) ? "partly-supported" : "supported";
}

/** A named treaty is asked for its own obligations, else all that bind the two on the day. */
export const checkDuty: Checker = (statement) => {
  const { text, pair, knowledge, asOf } = statement;
  if (
    pair === null ||
    !duty.test(text) ||
    hints.test(text) ||
    isToCome({ text: text.replaceAll(/\bmust\b/gi, "") })
  )
    return null;
  const paper = paperOn(knowledge, pair, asOf);
  return finding(judge(statement, paper), paper.says, {
    measure: `treaties in force on ${asOf}`,
    facts: paper.treaties.map(({ id }) => id),
  });
};

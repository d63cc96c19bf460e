/** "signed a roadmap": a treaty, agreement or roadmap of the two, signed not long before the page. */
import { paperOn } from "../paper.ts";
import { nameOf } from "../say-paper.ts";
import { daysBetween, factsOfRung, idsOf, tell } from "./facts-kit.ts";
import { type Checker, finding, type Statement } from "./statement.ts";

const signing = /\b(?:sign(?:ed|s|ing)?|conclud(?:ed|es?|ing)|ratif(?:ied|ies|y))\b/i;
const papers =
  /\b(?:treat(?:y|ies)|agreements?|pacts?|accords?|roadmaps?|road maps?|memorand(?:um|a)|declarations?|joint statement)\b/i;

/** News of a signature is at most about a year old; "signed in 2001" names its year. */
const newsDays = 400;

const isMeant = (statement: Statement, day: string): boolean =>
  statement.text.includes(day.slice(0, 4)) ||
  (day <= statement.asOf && daysBetween(day, statement.asOf) <= newsDays);

const signedOn = (note: string | null, from: string): string =>
  /signed (\d{4}-\d{2}-\d{2})/.exec(note ?? "")?.[1] ?? from;

const kindSaid = (text: string): RegExp => {
  const said = (papers.exec(text)?.[0] ?? "").toLowerCase();
  return /road ?map/.test(said) ? /roadmap/i : /sign|agreement|roadmap|statement|treaty|contract|memorand/i;
};

/** Looks among treaties in force and facts of consultation; silence of the record is not a denial. */
export const checkSigned: Checker = (statement) => {
  if (!signing.test(statement.text) || !papers.test(statement.text) || statement.pair === null) return null;
  const wanted = kindSaid(statement.text);
  const facts = factsOfRung(statement, "consultations").filter(
    (fact) => wanted.test(fact.what) && isMeant(statement, fact.from),
  );
  const treaties = paperOn(statement.knowledge, statement.pair, statement.asOf).treaties.filter(
    (treaty) => treaty.parties.length === 2 && isMeant(statement, signedOn(treaty.note, treaty.from)),
  );
  const found = [...treaties.map(nameOf), ...facts.map(tell)];
  const more = {
    measure: "treaties and signed papers on record",
    facts: [...treaties.map((one) => one.id), ...idsOf(facts)],
  };
  return found.length > 0
    ? finding("supported", `On record: ${found.join("; ")}.`, more)
    : finding("not-established", "The record has no such signature of the two near that day.", more);
};

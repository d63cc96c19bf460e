/** "signed a roadmap": a treaty, agreement or roadmap of the two, signed not long before the page. */
import type { RecordFact, Treaty } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { nameOf } from "../say-paper.ts";
import { daysBetween, factsOfRung, idsOf, tell } from "./facts-kit.ts";
import { isIn, periodIn } from "./period.ts";
import { type Checker, type Finding, finding, isToCome, type Statement } from "./statement.ts";

const signing = /\b(?:sign(?:ed|s|ing)?|conclud(?:ed|es?|ing)|ratif(?:ied|ies|y))\b/i;
const papers =
  /\b(?:treat(?:y|ies)|agreements?|pacts?|accords?|roadmaps?|road maps?|memorand(?:um|a)|declarations?|joint statement|partnerships?)\b/i;

const measure = "treaties and signed papers on record";

/** The Soviet Union's treaties stand under Russia. */
export const partyOf = (knowledge: Knowledge, id: string): string =>
  knowledge.states.get(id)?.successor ?? id;

/** News of a signature is at most about a year old; "signed in 2001" names its year. */
const newsDays = 400;

const isMeant = (statement: Statement, day: string): boolean => {
  const period = periodIn(statement.text);
  if (period) return isIn(period, day);
  return isNews(statement, day);
};

const isNews = (statement: Statement, day: string): boolean =>
  statement.text.includes(day.slice(0, 4)) ||
  (day <= statement.asOf && daysBetween(day, statement.asOf) <= newsDays);

export const signedOn = (note: string | null, from: string): string =>
  /signed (\d{4}-\d{2}-\d{2})/.exec(note ?? "")?.[1] ?? from;

const kindSaid = (text: string): RegExp => {
  const said = (papers.exec(text)?.[0] ?? "").toLowerCase();
  return /road ?map/.test(said) ? /roadmap/i : /sign|agreement|roadmap|statement|treaty|contract|memorand/i;
};

const end = "9999-12-31";

/** The closest on either side of the day: an undated page may be younger or older than it was taken for. */
const nearestOf = (statement: Statement, wanted: RegExp): readonly RecordFact[] => {
  const all = factsOfRung({ ...statement, asOf: end }, "consultations").filter((fact) =>
    wanted.test(fact.what),
  );
  const before = all.filter((fact) => fact.from <= statement.asOf).at(-1);
  const after = all.find((fact) => fact.from > statement.asOf);
  return [before, after].filter((fact) => fact !== undefined);
};

const silent = (statement: Statement, wanted: RegExp): Finding => {
  const near = nearestOf(statement, wanted);
  const says = "The record has no such signature of the two near that day.";
  const more = { measure, facts: idsOf(near) };
  return near.length === 0
    ? finding("not-established", says, more)
    : finding("not-established", `${says} The nearest: ${near.map(tell).join("; ")}.`, more);
};

/** Treaties of the two alone; what is signed comes into force later, and need not be by the day of the page. */
const signedBy = ({ knowledge, pair }: Statement): readonly Treaty[] =>
  knowledge.treaties.filter(
    ({ parties }) =>
      parties.length === 2 &&
      pair !== null &&
      pair.every((id) => parties.some(({ country }) => country === partyOf(knowledge, id))),
  );

/** "their treaty", "the security treaty of A and B": one that is known, not "a treaty". */
const known = /\b(?:the|their|its|this|that)\s+(?:[\p{L}-]+\s+){0,4}(?:treaty|pact|alliance|memorandum)\b/iu;

/** A known treaty was signed on another day than the claim has it. */
function onOtherDay(statement: Statement): Finding | null {
  if (periodIn(statement.text) === null || !known.test(statement.text)) return null;
  const treaties = signedBy(statement);
  if (treaties.length === 0) return null;
  const days = treaties.map((one) => `${nameOf(one)}, signed ${signedOn(one.note, one.from)}`);
  return finding("contradicted", `Signed on other days on record: ${days.join("; ")}.`, {
    measure,
    facts: treaties.map(({ id }) => id),
  });
}

/** Looks among treaties and facts of consultation; silence of the record is not a denial. */
export const checkSigned: Checker = (statement) => {
  if (
    !signing.test(statement.text) ||
    !papers.test(statement.text) ||
    statement.pair === null ||
    isToCome(statement)
  )
    return null;
  const wanted = kindSaid(statement.text);
  const facts = factsOfRung(statement, "consultations").filter(
    (fact) => wanted.test(fact.what) && isMeant(statement, fact.from),
  );
  const treaties = signedBy(statement).filter((treaty) =>
    isMeant(statement, signedOn(treaty.note, treaty.from)),
  );
  const found = [...treaties.map(nameOf), ...facts.map(tell)];
  if (found.length === 0) return onOtherDay(statement) ?? silent(statement, wanted);
  const rows = [...treaties.map((one) => one.id), ...idsOf(facts)];
  return finding("supported", `On record: ${found.join("; ")}.`, { measure, facts: rows });
};

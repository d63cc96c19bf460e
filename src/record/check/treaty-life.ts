/** "entered into force in", "expired in", "denounced": the life of a treaty of the two. */
import type { Treaty } from "../../contract/index.ts";
import { nameOf } from "../say-paper.ts";
import { isIn, type Period, periodIn } from "./period.ts";
import { partyOf } from "./signed.ts";
import { type Checker, finding, isToCome, type Statement } from "./statement.ts";

const papers =
  /\b(?:treat(?:y|ies)|agreements?|pacts?|accords?|memorand(?:um|a)|alliance|compact|convention)\b/i;
const beginning =
  /\b(?:(?:entered|came|went|enters) into (?:force|effect)|took effect|in force since|ratif(?:ied|ies)|ratification)\b/i;
const ending =
  /\b(?:expired|expires|lapsed|ended|ends|terminated|denounced|abrogated|annulled|scrapped|cancelled|withdrew from|tore up|renounced|suspended|froze|frozen|put on hold)\b/i;
const measure = "treaties on record";

/** Treaties of the two alone, those that oblige to most first. */
const ownTreaties = (statement: Statement): readonly Treaty[] =>
  statement.knowledge.treaties.filter(
    ({ parties }) =>
      parties.length === 2 &&
      statement.pair?.every((id) =>
        parties.some(({ country }) => country === partyOf(statement.knowledge, id)),
      ),
  );

const isNear = (period: Period | null, day: string | null, asOf: string): boolean =>
  day !== null && day <= asOf && (period === null || isIn(period, day));

/** A denunciation takes effect some months later: the day it was made counts too where it is a hold on record. */
const endsOf = ({ knowledge }: Statement, { id, to }: Treaty): readonly string[] => [
  ...(to === null ? [] : [to]),
  ...knowledge.suspensions.flatMap((one) => (one.treaty === id && one.from !== null ? [one.from] : [])),
];

/** Notice of an end, or a ratification, and its effect lie up to a year apart. */
const noticeDays = 366;

const notice = /\b(?:ratif\w+|denounced|abrogated|annulled|scrapped|cancelled|withdrew|tore up|renounced)\b/i;

const isNotice = ({ text }: Statement, period: Period | null, day: string): boolean =>
  notice.test(text) &&
  period !== null &&
  day >= period.from &&
  Date.parse(day) - Date.parse(period.from) <= noticeDays * 86_400_000;

const tell = (treaty: Treaty): string =>
  `${nameOf(treaty)}, in force from ${treaty.from}${treaty.to ? ` to ${treaty.to}` : ""}`;

/** The treaty whose day fits, else the days that the record has. */
export const checkTreatyLife: Checker = (statement) => {
  const { text, pair, asOf } = statement;
  const cue = beginning.exec(text) ?? ending.exec(text);
  const begins = beginning.test(text);
  if (pair === null || !papers.test(text) || !cue || isToCome(statement)) return null;
  const treaties = ownTreaties(statement);
  if (treaties.length === 0) return null;
  const period = periodIn(text.slice(cue.index)) ?? periodIn(text);
  const daysOf = (one: Treaty): readonly string[] => (begins ? [one.from] : endsOf(statement, one));
  const fits = treaties.filter((one) => daysOf(one).some((day) => isNear(period, day, asOf)));
  const close = treaties.filter((one) => daysOf(one).some((day) => isNotice(statement, period, day)));
  const shown = fits.length > 0 ? fits : close.length > 0 ? close : treaties;
  const verdict =
    fits.length > 0 || close.length > 0
      ? "supported"
      : begins && period === null
        ? "not-established"
        : "contradicted";
  return finding(verdict, `${shown.map(tell).join("; ")}.`, { measure, facts: shown.map(({ id }) => id) });
};

/** "is a member of", "joined in 2023", "left": held against the dated members of organisations. */
import { holdsOn, type Knowledge, type Membership, type Organisation } from "../../knowledge/index.ts";
import { inText } from "../say-paper.ts";
import { isIn, type Period, periodIn } from "./period.ts";
import {
  type Checker,
  type Finding,
  finding,
  isToCome,
  type NamedState,
  type Statement,
  wordsIn,
} from "./statement.ts";

const being =
  /\b(?:(?:is|are|was|were|be|been|remains?|remained)\b[^,.;]{0,40}?\b(?:(?:full|founding|old|new|oldest|newest|both) )*(?:members?|part)|belongs?|belonged)\b/i;
const joining =
  /\b(?:joined|joins|acceded|accedes|was admitted|were admitted|entered|became (?:an? |the )?(?:[\p{L}\d’'-]+ )*members?)\b/iu;
const leaving =
  /\b(?:left|leaves|quit|withdrew|exited|pulled out|walked out|departed|was expelled|were expelled)\b/i;
const denies = /\b(?:not|never|no|neither|nor)\b|n['’]t\b/i;
const never = /\bnever\b/i;
const past = /\b(?:was|were|belonged|used to)\b/i;
const measure = "members of organisations on record";

/** What stands between the cue and the organisation: "a member of the", "to the", "from the". */
const between = 30;

interface Claimed {
  readonly cue: "being" | "joining" | "leaving";
  readonly at: number;
  readonly end: number;
}

const cueIn = (text: string): Claimed | null => {
  const cues = [
    ["joining", joining],
    ["leaving", leaving],
    ["being", being],
  ] as const;
  for (const [cue, words] of cues) {
    const match = words.exec(text);
    if (match) return { cue, at: match.index, end: match.index + match[0].length };
  }
  return null;
};

/** The organisation named in the cue ("became NATO's newest member") or right behind it. */
function organisationAfter({ knowledge, text }: Statement, { at: begin, end }: Claimed): Organisation | null {
  const words = wordsIn(text);
  for (const match of knowledge.names.scan(words.map(({ form }) => form))) {
    const at = words[match.start]?.at ?? 0;
    const id = match.candidates.find(({ kind }) => kind === "organisation" || kind === "bloc")?.id;
    const found = id === undefined ? undefined : knowledge.organisations.get(id.replace(/^org:/, ""));
    if (found && found.members.length > 0 && at >= begin && at - end <= between) return found;
  }
  return null;
}

/** The states named last before the cue, and those joined to them: "Finland and Sweden". */
function subjectsBefore({ text, named }: Statement, { at }: Claimed): readonly NamedState[] {
  const before = named.filter((one) => one.at < at);
  const subjects: NamedState[] = [];
  for (const one of before.toReversed()) {
    const next = subjects.at(-1);
    if (next && !/^[^.;]{1,24}?(?:,|\band)\s+(?:the\s+)?$/i.test(text.slice(one.at, next.at))) break;
    subjects.push(one);
  }
  return subjects.toReversed();
}

const told = (terms: readonly Membership[]): string =>
  terms
    .map(({ from, to, status }) => `${status}${from ? ` from ${from}` : ""}${to ? ` to ${to}` : ""}`)
    .join("; ");

interface Asked {
  readonly claimed: Claimed["cue"];
  readonly text: string;
  readonly asOf: string;
  readonly period: Period | null;
}

const within = (period: Period | null, day: string | null, asOf: string): boolean =>
  day !== null && day <= asOf && (period === null || isIn(period, day));

/** Whether what is claimed, its denial left aside, holds by the terms of a state. */
function holds({ claimed, text, asOf, period }: Asked, terms: readonly Membership[]): boolean {
  if (claimed === "joining") return terms.some(({ from }) => within(period, from, asOf));
  if (claimed === "leaving") return terms.some(({ to }) => within(period, to, asOf));
  if (period?.since) return terms.some((one) => holdsOn(one, asOf) && within(period, one.from, asOf));
  const day = period !== null && past.test(text) ? period.to : asOf;
  return never.test(text) || (past.test(text) && period === null)
    ? terms.some(({ from }) => from !== null && from <= asOf)
    : terms.some((one) => holdsOn(one, day));
}

function judge(asked: Asked, knowledge: Knowledge, organisation: Organisation, state: string): Finding {
  const status = /\bobserver\b/i.test(asked.text) ? "observer" : "member";
  const own = organisation.members.filter(({ country }) => country === state);
  const right =
    holds(
      asked,
      own.filter((one) => one.status === status),
    ) !== denies.test(asked.text);
  const known = knowledge.states.get(state);
  const name = known ? inText(known) : state;
  const says = own.length > 0 ? told(own) : "never a member";
  return finding(right ? "supported" : "contradicted", `${name} in ${organisation.name}: ${says}.`, {
    measure,
  });
}

const verdictOf = (found: readonly Finding[]): Finding["verdict"] => {
  const right = found.filter(({ verdict }) => verdict === "supported").length;
  return right === found.length ? "supported" : right > 0 ? "partly-supported" : "contradicted";
};

/** Holds for organisations whose members the record lists by date; what is wished or planned is left alone. */
export const checkMembership: Checker = (statement) => {
  const { text, asOf, knowledge } = statement;
  const claimed = cueIn(text);
  if (claimed === null || isToCome(statement)) return null;
  const organisation = organisationAfter(statement, claimed);
  const subjects = subjectsBefore(statement, claimed);
  if (organisation === null || subjects.length === 0) return null;
  const asked = { claimed: claimed.cue, text, asOf, period: periodIn(text) };
  const found = subjects.map(({ id }) => judge(asked, knowledge, organisation, id));
  return finding(verdictOf(found), found.map(({ says }) => says).join(" "), { measure });
};

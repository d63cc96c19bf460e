/** What a claim adds to a sale: how many, and when. */
import type { RecordFact } from "../../contract/index.ts";
import { meets, periodIn } from "./period.ts";
import { type Finding, finding, type Statement } from "./statement.ts";

interface Sold {
  readonly system: string;
  readonly facts: readonly RecordFact[];
}

const words = new Map(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, at) => [word, at + 1] as const,
  ),
);
words.set("eighteen", 18).set("twenty", 20).set("twenty-four", 24).set("thirty-six", 36).set("forty", 40);

/** Units in which systems are counted; what is counted in one says nothing of another. */
const units =
  "regiments?|regimental sets?|batter(?:y|ies)|battalions?|divisions?|squadrons?|systems?|launchers?";

const number = String.raw`(?<count>\d{1,3}(?:,\d{3})+|\d{1,4}|${[...words.keys()].join("|")})`;

interface Counted {
  readonly count: number;
  readonly unit: string;
}

/** "24 Su-35 fighters", "five regiments of the S-400". */
function countOf(text: string, system: string): Counted | null {
  const name = system.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const before = new RegExp(
    String.raw`\b${number}(?: (?:more|new|used|additional|advanced|modern|[A-Z][\p{L}]+))*(?: (?<unit>${units}) of(?: the)?)? ${name}(?:s\b| (?<after>${units}))?`,
    "iu",
  ).exec(text)?.groups;
  if (before?.count === undefined) return null;
  const said = before.count.toLowerCase().replaceAll(",", "");
  const unit = (before.unit ?? before.after ?? "").toLowerCase().replace(/ies$/, "y").replace(/s$/, "");
  return { count: words.get(said) ?? Number(said), unit };
}

/** Contradicted where the record counts the same units and no count is the one said; a part delivered of what was bought is no contradiction. */
function onCount({ text }: Statement, { system, facts }: Sold): Finding["verdict"] {
  const said = countOf(text, system);
  if (said === null) return "supported";
  const known = facts
    .flatMap(({ what }) => countOf(what, system) ?? [])
    .filter(({ unit }) => unit === said.unit);
  if (known.length === 0 || known.some(({ count }) => count === said.count)) return "supported";
  const isPart = /\b(?:deliver|receiv|hand)\w*/i.test(text) && known.some(({ count }) => count > said.count);
  return isPart ? "partly-supported" : "contradicted";
}

/** A sale is agreed, signed and delivered over years: two years before what is on record, and six behind, are near it. */
const slack = { before: 2, behind: 6 };

const shifted = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

function onTime({ text }: Statement, { facts }: Sold): Finding["verdict"] {
  const period = periodIn(text);
  if (period === null) return "supported";
  const last = ({ from, to, course }: RecordFact): string | null => (course === "once" ? (to ?? from) : to);
  if (facts.some((fact) => meets(period, fact.from, last(fact)))) return "supported";
  const near = facts.some((fact) =>
    meets(period, shifted(fact.from, -slack.before), shifted(last(fact) ?? fact.from, slack.behind)),
  );
  return near ? "partly-supported" : "contradicted";
}

const order: readonly Finding["verdict"][] = ["supported", "partly-supported", "contradicted"];

const rank = (verdict: Finding["verdict"]): number => order.indexOf(verdict);

const worse = (a: Finding["verdict"], b: Finding["verdict"]): Finding["verdict"] =>
  rank(a) >= rank(b) ? a : b;

/** The finding on a sale, held against the number and the year of the claim too. */
export function narrowed(statement: Statement, sold: readonly Sold[], found: Finding): Finding {
  const count = sold.map((one) => onCount(statement, one)).reduce(worse, "supported");
  const time = sold.map((one) => onTime(statement, one)).reduce(worse, "supported");
  const notes = [
    count === "contradicted" ? " The record has another number." : "",
    count === "partly-supported" ? " The number is part of what the record has." : "",
    time === "supported" ? "" : " The year is not the one on record.",
  ].join("");
  return finding(worse(count, time), `${found.says}${notes}`, {
    ...(found.measure ? { measure: found.measure } : {}),
    facts: found.facts,
  });
}

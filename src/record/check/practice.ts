/** Joint patrols, exercises, warning systems, commands: held against the dated facts of practice. */
import type { RecordFact } from "../../contract/index.ts";
import { daysBetween, factsOfRung, idsOf, tell } from "./facts-kit.ts";
import { isHeldIn, ofName, ofTime } from "./named-exercise.ts";
import { isIn, periodIn } from "./period.ts";
import { judgeEach } from "./sides.ts";
import { type Checker, type Finding, finding, isToCome, type Statement } from "./statement.ts";

interface Kind {
  readonly words: RegExp;
  readonly rung: string;
  readonly label: string;
  /** What a fact must speak of to count, when the rung holds more than the claim asks for. */
  readonly about: RegExp | null;
}

const kind = (label: string, rung: string, words: RegExp, about: RegExp | null = null): Kind => ({
  label,
  rung,
  words,
  about,
});

const patrols = "joint patrols";

const kinds: readonly Kind[] = [
  kind(
    patrols,
    "joint-patrols-and-operations",
    /\bpatrol(?:s|led|ling)?\b|\bjoint\b.*\b(?:naval|flotilla|squadron|warships)\b.*\b(?:pass|sail|transit|cross)\w*/i,
    /patrol|joint sail/i,
  ),
  kind(
    "joint operations",
    "joint-patrols-and-operations",
    /\b(?:joint|combined) (?:(?:military|counter-?terrorist|counter-?terrorism|peacekeeping) )?(?:operations?|strikes?|offensives?)\b/i,
  ),
  kind(
    "joint exercises",
    "exercises",
    /\b(?:exercises?|exercis(?:ed|ing)|drill(?:s|ed|ing)?|man(?:oeuv|euv)(?:re|er)s?|war ?games|joint training|train(?:s|ed|ing)? (?:\p{L}+ ){0,2}(?:with|together|alongside))\b/iu,
  ),
  kind(
    "warning systems",
    "intelligence-and-confidence",
    /\b(?:early[- ]warning|(?:attack|missile) warning|missile defen[cs]e (?:system|shield))\b/i,
    /warning/i,
  ),
  kind(
    "shared intelligence",
    "intelligence-and-confidence",
    /\b(?:intelligence[- ]sharing|shar(?:e|es|ed|ing) intelligence)\b/i,
    /intelligence|information|warning data/i,
  ),
  kind("joint commands", "integrated-command", /\b(?:joint|combined|unified) command\b/i),
];

/** The craft named narrows patrols down; a first of one craft is no first of another. */
const crafts: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:bombers?|air|aircraft|aviation|planes?)\b/i, /bomber/i],
  [/\bsubmarines?\b/i, /submarine/i],
  [/\b(?:naval|ships?|warships?|sea|maritime|navies)\b/i, /warship|naval|sail|maritime/i],
  [/\bcoast ?guards?\b/i, /coast guard/i],
];

/** Only patrols are told apart by craft: names of exercises seldom say what took part. */
const ofCraft = (statement: Statement, about: Kind, facts: readonly RecordFact[]): readonly RecordFact[] => {
  const craft = about.label === patrols ? crafts.find(([said]) => said.test(statement.text)) : undefined;
  return craft ? facts.filter((fact) => craft[1].test(fact.what)) : facts;
};

/** A report may tell of a "first" some weeks late: two months are still the same news. */
const newsDays = 60;

const judgeFirst = (statement: Statement, about: Kind, facts: readonly RecordFact[]): Finding => {
  const [first] = facts;
  const more = { measure: `${about.label} on record`, facts: idsOf(facts.slice(0, 1)) };
  if (!first) return finding("not-established", `The record has no ${about.label} of the two.`, more);
  const period = periodIn(statement.text);
  const late = period ? !isIn(period, first.from) : daysBetween(first.from, statement.asOf) > newsDays;
  return late
    ? finding("contradicted", `The first on record was earlier: ${tell(first)}.`, more)
    : finding("supported", `The first on record: ${tell(first)}.`, more);
};

/** The latest are told; more would be a list, not an answer. */
const told = 3;

/** "not only with X" affirms. */
const affirmed = /\bnot (?:only|just|merely)\b/gi;

const denies = /\b(?:no|not|never|without|neither|n't)\b/i;

/** What warns of missiles does not shoot them down: the record of one is half of the other. */
const isHalf = (text: string, about: Kind): boolean =>
  about.label === "warning systems" && !/warning/i.test(text);

const verdictFor = (text: string, about: Kind): Finding["verdict"] => {
  if (denies.test(text.replaceAll(affirmed, ""))) return "contradicted";
  return isHalf(text, about) ? "partly-supported" : "supported";
};

/** "the largest": borne out only where the record says the same of it. */
const largest = /\b(?:largest|biggest|most extensive|longest)\b/i;

const sizeTold = (text: string, facts: readonly RecordFact[]): boolean =>
  !largest.test(text) || facts.some(({ what }) => largest.test(what));

/** What the record has of the two on that rung, but not then or not by that name. */
const notThen = (about: Kind, near: readonly RecordFact[]): Finding =>
  finding(
    "not-established",
    `The record has ${about.label} of the two, and none at that time by that name: ${near.slice(-told).map(tell).join("; ")}.`,
    { measure: `${about.label} on record`, facts: idsOf(near.slice(-told)) },
  );

/** "every year since 2012": the years of them that the record has nothing of. */
function yearsWithout({ text, asOf }: Statement, facts: readonly RecordFact[]): readonly string[] {
  const period = /\b(?:every|each) year\b|\b(?:annually|yearly)\b/i.test(text) ? periodIn(text) : null;
  if (!period?.since) return [];
  const last = Number(asOf.slice(0, 4)) - 1;
  const years = Array.from({ length: Math.max(0, last - Number(period.from.slice(0, 4)) + 1) }, (_, at) =>
    String(last - at),
  );
  return years.filter((year) => !facts.some((fact) => isHeldIn(year, fact))).toSorted();
}

const judgePractice = (statement: Statement, about: Kind): Finding => {
  const held = factsOfRung(statement, about.rung).filter((fact) => about.about?.test(fact.what) ?? true);
  const { facts, outside } = ofTime(statement, ofName(statement, ofCraft(statement, about, held)));
  if (/\bfirst\b(?! time since)/i.test(statement.text))
    return judgeFirst(statement, about, ofCraft(statement, about, held));
  if (facts.length === 0 && outside !== null) return notThen(about, outside);
  const latest = facts.slice(-told);
  const more = { measure: `${about.label} on record`, facts: idsOf(latest) };
  if (facts.length === 0)
    return finding(
      "not-established",
      `The record has no ${about.label} of the two by ${statement.asOf}.`,
      more,
    );
  const count = facts.length === 1 ? "One entry on record" : `${facts.length} entries on record, the latest`;
  const half = isHalf(statement.text, about) ? " The record speaks of warning, not of defence." : "";
  const size = sizeTold(statement.text, latest) ? "" : " How large it was beside others is not on record.";
  const without = yearsWithout(statement, facts);
  const gap = without.length === 0 ? "" : ` Nothing on record in ${without.join(", ")}.`;
  const verdict = verdictFor(statement.text, about);
  return finding(
    size + gap !== "" && verdict === "supported" ? "partly-supported" : verdict,
    `${count}: ${latest.map(tell).join("; ")}.${half}${size}${gap}`,
    more,
  );
};

/** Looks the kind of practice up among the facts of the pair, or of each pair that the claim speaks of. */
export const checkPractice: Checker = (statement) => {
  const about = kinds.find((one) => one.words.test(statement.text));
  if (about === undefined || statement.pair === null || isToCome(statement)) return null;
  return judgeEach(statement, (one) => judgePractice(one, about)) ?? judgePractice(statement, about);
};

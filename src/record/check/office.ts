/** "X was defence minister of A in 2018": held against offices by person and day. */
import { holdsOn, type Office, type Person } from "../../knowledge/index.ts";
import { isIn, meets, type Period, periodIn } from "./period.ts";
import { type Checker, finding, isToCome, type Statement, wordsIn } from "./statement.ts";

/** Words for an office, and what the table of people calls it. The first that fits counts, so longer ones stand first. */
const offices: readonly (readonly [string, RegExp])[] = [
  ["vice-president", /\bvice[- ]president\b/i],
  ["deputy-prime-minister", /\bdeputy prime minister\b/i],
  ["secretary-general", /\bsecretary[- ]general\b/i],
  [
    "defence-minister",
    /\b(?:defen[cs]e minister|minister of (?:national )?defen[cs]e|secretary of (?:defen[cs]e|war)|defen[cs]e secretary)\b/i,
  ],
  [
    "foreign-minister",
    /\b(?:foreign minister|minister of foreign affairs|secretary of state|foreign secretary)\b/i,
  ],
  ["prime-minister", /\b(?:prime minister|premier|chancellor)\b/i],
  ["supreme-leader", /\bsupreme leader\b/i],
  ["crown-prince", /\bcrown prince\b/i],
  ["president", /\bpresident\b/i],
];

const holding =
  /\b(?:was|is|were|(?:has|had|have)(?: \p{L}+)? been|became|remained|remains|served as|serving as|took office as|sworn in as|stepped down as|elected)\b/iu;
const beginning = /\b(?:became|took office|sworn in|elected)\b/i;
const denies = /\b(?:not|never|no longer|neither)\b|n['’]t\b/i;
const ever = /\b(?:never|ever|has been|have been)\b/i;
const former = /\b(?:former|ex-|then-future|acting)\b/i;
const measure = "offices on record";

/** The person named before the verb, where the record knows one bearer of the name alone in such an office. */
function personsBefore({ knowledge, text }: Statement, at: number): readonly Person[] {
  const words = wordsIn(text);
  const match = knowledge.names
    .scan(words.map(({ form }) => form))
    .findLast(
      ({ start, candidates }) =>
        (words[start]?.at ?? 0) < at && candidates.some(({ kind }) => kind === "person"),
    );
  return (match?.candidates ?? []).flatMap(({ kind, id }) => {
    const person = kind === "person" ? knowledge.people.get(id) : undefined;
    return person ? [person] : [];
  });
}

const held = ({ from, to }: Office, period: Period | null, asOf: string, text: string): boolean => {
  if (period === null && ever.test(text)) return from !== null && from <= asOf;
  if (period === null) return holdsOn({ from, to }, asOf);
  return beginning.test(text) ? from !== null && isIn(period, from) : meets(period, from ?? "", to);
};

const tell = (person: Person): string =>
  `${person.name}: ${person.offices
    .map(
      ({ office, country, from, to }) =>
        `${office.replaceAll("-", " ")}${country ? ` (${country})` : ""} ${from ?? "?"} to ${to ?? "this day"}`,
    )
    .join("; ")}.`;

/** Only who has an office on record is judged: the table of people is a selection. */
export const checkOffice: Checker = (statement) => {
  const { text, asOf, named } = statement;
  const verb = holding.exec(text);
  const office = verb && offices.find(([, words]) => words.test(text.slice(verb.index)))?.[0];
  if (!verb || !office || former.test(text) || isToCome(statement)) return null;
  const persons = personsBefore(statement, verb.index);
  const person = persons.find((one) => one.offices.some((term) => term.office === office)) ?? persons[0];
  if (!person) return null;
  const period = periodIn(text);
  const own = person.offices.filter(
    (term) => term.office === office && (named.length === 0 || named.some(({ id }) => id === term.country)),
  );
  const right = own.some((term) => held(term, period, asOf, text)) !== denies.test(text.slice(verb.index));
  return finding(right ? "supported" : "contradicted", tell(person), { measure });
};

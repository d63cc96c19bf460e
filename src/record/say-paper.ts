/** Paper in a plain sentence. */
import type { Paper, Treaty } from "../contract/index.ts";
import type { Knowledge, State } from "../knowledge/index.ts";
import { pendingOn, signatureOf } from "./signature.ts";

/** "a, b and c" */
export const join = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const plain = (obligation: string): string => obligation.replaceAll("-", " ");

const yearOf = (treaty: Treaty): string => signatureOf(treaty).slice(0, 4);

/** "the Treaty of Windsor of 1386"; a name that tells its year is left alone. */
export const nameOf = (treaty: Treaty): string =>
  treaty.name.includes(yearOf(treaty)) ? `the ${treaty.name}` : `the ${treaty.name} of ${yearOf(treaty)}`;

/** Names that take the article in running text. */
const articled =
  /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Solomon|Marshall|Cook|Soviet|Czech R|Dominican R|Central African R|Democratic R|Republic of)/;

/** The name of a state in running text. */
export const inText = (state: State): string =>
  articled.test(state.name) ? `the ${state.name}` : state.name;

const byTreaty = (treaty: Treaty): string => `${join(treaty.obligations.map(plain))} by ${nameOf(treaty)}`;

/** More treaties than this are counted, not listed: a sentence must stay readable. */
const listed = 3;

const listTreaties = (treaties: readonly Treaty[]): string => {
  const shown = treaties.slice(0, listed).map(byTreaty).join("; ");
  return treaties.length > listed ? `${shown}; and ${treaties.length - listed} more` : shown;
};

const sayDefence = (names: string, on: string, paper: Omit<Paper, "says">, regional: boolean): string => {
  const defence = paper.obligations.find((one) => one.obligation === "defence");
  const behind = paper.treaties.filter((treaty) => defence?.treaties.includes(treaty.id));
  if (regional) return `Only region-wide pacts oblige ${names} to defence on ${on}: ${listTreaties(behind)}.`;
  const oblige =
    defence?.symmetric === false
      ? "An asymmetric defence obligation binds"
      : "A mutual defence obligation binds";
  return `${oblige} ${names} on ${on}: ${listTreaties(paper.treaties)}.`;
};

/** "Signed on 2024-06-19 and not yet in force: defence and consultation by the ..." */
const sayPending = (knowledge: Knowledge, paper: Omit<Paper, "says">): string =>
  pendingOn(knowledge, paper, ["defence"])
    .map((treaty) => ` Signed on ${signatureOf(treaty)} and not yet in force: ${byTreaty(treaty)}.`)
    .join("");

/** "On hold: Armenia freezes its part (since 2024-02-22)." */
const sayHolds = ({ suspended }: Omit<Paper, "says">): string =>
  suspended.length === 0
    ? ""
    : ` On hold: ${suspended.map(({ what, from }) => `${what} (since ${from})`).join("; ")}.`;

/** "Sources differ: ATOP as imported has consultation in 2005, the shipped treaties have not." */
const sayDifferences = ({ differences }: Omit<Paper, "says">): string =>
  differences.length === 0 ? "" : ` Sources differ: ${differences.map(({ says }) => says).join("; ")}.`;

const sayTreaties = (knowledge: Knowledge, states: readonly State[], paper: Omit<Paper, "says">): string => {
  const names = join(states.map(inText));
  if (paper.treaties.length === 0) return `No treaty on record binds ${names} on ${paper.on}.`;
  const defence = paper.obligations.find((one) => one.obligation === "defence");
  if (defence)
    return sayDefence(
      names,
      paper.on,
      paper,
      defence.treaties.every((id) => knowledge.regional.has(id)),
    );
  return `No defence obligation binds ${names} on ${paper.on}: ${listTreaties(paper.treaties)}.`;
};

/** Says whether defence is owed, and what else, by which treaties, what is signed and not yet in force, which parts in them are on hold, and on what sources differ. */
export const sayPaper = (
  knowledge: Knowledge,
  states: readonly State[],
  paper: Omit<Paper, "says">,
): string =>
  `${sayTreaties(knowledge, states, paper)}${sayPending(knowledge, paper)}${sayHolds(paper)}${sayDifferences(paper)}`;

/** "The combined military power of A and B is superior to that of C": by which measure? */
import { inText, join } from "../say-paper.ts";
import { alliesOn } from "./allies.ts";
import { type Checker, type Finding, finding, type Statement } from "./statement.ts";

const power =
  /\b(?:power|might|strength|force|forces|potential|capabilit(?:y|ies)|arsenals?|arm(?:y|ies)|soldiers|troops|servicemen|personnel|(?:military|defen[cs]e) (?:spending|budgets?|expenditures?)|spends?|spent|spending)\b/i;
const more =
  /\b(?:superior to|stronger than|greater than|larger than|bigger than|higher than|more powerful than|exceeds?|surpass(?:es)?|outweighs?|outmatch(?:es)?|outnumbers?|outspends?|ahead of|more (?:[\p{L}-]+ ){0,5}than)\b/iu;
const less =
  /\b(?:inferior to|weaker than|smaller than|lower than|less powerful than|(?:less|fewer) (?:[\p{L}-]+ ){0,5}than)\b/iu;

/** The measures of the record with the words for them, in the order they are told, and the words that ask for one alone. */
const measures = [
  ["cinc", "composite index CINC", null],
  ["personnel", "military personnel", /\b(?:soldiers|troops|servicemen|personnel|outnumbers?)\b/i],
  [
    "spending",
    "spending at market rates",
    /\b(?:spends?|spent|spending|budgets?|expenditures?|outspends?)\b/i,
  ],
] as const;

/** The measures a claim speaks of: one it names, else all. */
const measuresFor = (text: string): readonly (typeof measures)[number][] => {
  const asked = measures.filter(([, , words]) => words?.test(text));
  return asked.length === 0 ? measures : asked;
};

interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** The side said to be the greater comes first, whichever way the claim puts it. */
const sidesOf = (statement: Statement): Sides | null => {
  const { text, named } = statement;
  if (!power.test(text)) return null;
  const [up, down] = [text.search(more), text.search(less)];
  const at = up >= 0 ? up : down;
  const before = named.filter((one) => one.at < at).map((one) => one.id);
  const after = named.filter((one) => one.at > at).map((one) => one.id);
  if (at < 0 || before.length === 0 || after.length === 0) return null;
  return up >= 0 ? { left: before, right: after } : { left: after, right: before };
};

/** The last year on record that is not after the page. */
const yearFor = (statement: Statement): number => {
  const until = Number(statement.asOf.slice(0, 4));
  return Math.max(...statement.knowledge.capabilities.map((one) => one.year).filter((year) => year <= until));
};

/** The sum of a measure over states; null when the record lacks one of them. */
const sumOf = (
  statement: Statement,
  ids: readonly string[],
  measure: string,
  year: number,
): number | null => {
  const values = ids.map((id) =>
    statement.knowledge.capabilities.find(
      (one) => one.country === id && one.year === year && one.measure === measure,
    ),
  );
  return values.every((one) => one !== undefined)
    ? values.reduce((sum, one) => sum + (one?.value ?? 0), 0)
    : null;
};

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

interface Weighed {
  readonly holds: boolean;
  readonly says: string;
}

const weigh = (statement: Statement, sides: Sides, year: number): readonly Weighed[] =>
  measuresFor(statement.text).flatMap(([measure, words]) => {
    const left = sumOf(statement, sides.left, measure, year);
    const right = sumOf(statement, sides.right, measure, year);
    if (left === null || right === null) return [];
    const holds = left > right;
    return [{ holds, says: `${words} ${holds ? "yes" : "no"} (${percent(left)} against ${percent(right)})` }];
  });

/** Prices differ: what a state buys for its spending at home is told by figures that the record does not hold. */
const byPurchasingPower = (statement: Statement): string =>
  measuresFor(statement.text).some(([measure]) => measure === "spending")
    ? " Spending at purchasing power cannot be checked: the record holds no such figures."
    : "";

/** How it looks when the treaty allies of the other side are counted too. */
const withAllies = (statement: Statement, sides: Sides, year: number): string => {
  const known = new Set(
    statement.knowledge.capabilities.filter((one) => one.year === year).map((one) => one.country),
  );
  const allies = sides.right
    .flatMap((id) => alliesOn(statement.knowledge, id, statement.asOf))
    .filter((id) => known.has(id) && !sides.left.includes(id) && !sides.right.includes(id));
  if (allies.length === 0) return "";
  const right = [...new Set([...sides.right, ...allies])];
  const says = weigh(statement, { left: sides.left, right }, year).map((one) => one.says);
  return ` With the treaty allies of the latter: ${says.join("; ")}.`;
};

const verdictOf = (weighed: readonly Weighed[]): Finding["verdict"] => {
  const holding = weighed.filter((one) => one.holds).length;
  if (holding === weighed.length) return "supported";
  return holding === 0 ? "contradicted" : "contested";
};

/** Weighs both sides by each measure: where the measures disagree, the claim is contested. */
export const checkPower: Checker = (statement) => {
  const sides = sidesOf(statement);
  if (!sides) return null;
  const year = yearFor(statement);
  const weighed = Number.isFinite(year) ? weigh(statement, sides, year) : [];
  if (weighed.length === 0) return finding("not-checkable", "The record holds no figures for these states.");
  const names = (ids: readonly string[]): string =>
    join(
      ids.map((id) => {
        const state = statement.knowledge.states.get(id);
        return state ? inText(state) : id;
      }),
    );
  const head = `${names(sides.left)} against ${names(sides.right)} in ${year}, shares of the world`;
  const says = `${head}: ${weighed.map((one) => one.says).join("; ")}.${byPurchasingPower(statement)}${withAllies(statement, sides, year)}`;
  return finding(verdictOf(weighed), says, {
    measure: `${measuresFor(statement.text)
      .map(([, words]) => words)
      .join(", ")}, ${year}`,
  });
};

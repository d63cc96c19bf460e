/** "The combined military power of A and B is superior to that of C": by which measure? */
import { inText, join } from "../say-paper.ts";
import { alliesOn } from "./allies.ts";
import { type Checker, type Finding, finding, type Statement } from "./statement.ts";

const power =
  /\b(?:power|might|strength|force|forces|potential|capabilit(?:y|ies)|arsenals?|arm(?:y|ies)|soldiers|troops|servicemen|personnel|(?:military|defen[cs]e) (?:spending|budgets?|expenditures?)|spends?|spent|spending|outspends?|outspent|outnumbers?|outguns?)\b/i;
const more =
  /\b(?:superior to|stronger than|greater than|larger than|bigger than|higher than|more powerful than|exceeds?|surpass(?:es)?|outweighs?|outmatch(?:es)?|outnumbers?|outspends?|outspent|outguns?|ahead of|more (?:[\p{L}-]+ ){0,5}than)\b/iu;
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
  /** Whose allies the claim itself counts in. */
  readonly allied: "left" | "right" | null;
}

/** "with its allies", "and their allies"; "without" is the plain comparison. */
const withTheirs =
  /\b(?:with|and|including|plus) (?:all )?(?:of )?(?:its|their|his|her|the) (?:\p{L}+ )?(?:allies|partners)\b/iu;

/** The side said to be the greater comes first, whichever way the claim puts it. */
const sidesOf = (statement: Statement): Sides | null => {
  const { text, named } = statement;
  if (!power.test(text)) return null;
  const [up, down] = [text.search(more), text.search(less)];
  const at = up >= 0 ? up : down;
  const before = named.filter((one) => one.at < at).map((one) => one.id);
  const after = named.filter((one) => one.at > at).map((one) => one.id);
  if (at < 0 || before.length === 0 || after.length === 0) return null;
  const allies = text.search(withTheirs);
  const early = allies < 0 ? null : allies < at;
  return up >= 0
    ? { left: before, right: after, allied: early === null ? null : early ? "left" : "right" }
    : { left: after, right: before, allied: early === null ? null : early ? "right" : "left" };
};

/** The last year on record that is not after the page. */
const yearFor = (statement: Statement): number => {
  const until = Number(statement.asOf.slice(0, 4));
  return Math.max(...statement.knowledge.capabilities.map((one) => one.year).filter((year) => year <= until));
};

/** The sides by a measure: allies without a figure for it are left out of it. */
type SidesBy = (measure: string) => Sides;

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

const weigh = (statement: Statement, sidesBy: SidesBy, year: number): readonly Weighed[] =>
  measuresFor(statement.text).flatMap(([measure, words]) => {
    const sides = sidesBy(measure);
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

/**
 * The two sides with their treaty allies, as far as the record has figures of a measure; who is allied to both counts on
 * neither side.
 */
function alliedSides({ knowledge, asOf }: Statement, sides: Sides, year: number): SidesBy {
  const named = [...sides.left, ...sides.right];
  const alliesOf = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => alliesOn(knowledge, id, asOf)).filter((id) => !named.includes(id));
  const [left, right] = [alliesOf(sides.left), alliesOf(sides.right)];
  const only = (own: readonly string[], others: readonly string[]): readonly string[] =>
    own.filter((id) => !others.includes(id));
  return (measure) => {
    const known = new Set(
      knowledge.capabilities
        .filter((one) => one.year === year && one.measure === measure)
        .map(({ country }) => country),
    );
    const withOwn = (own: readonly string[], allies: readonly string[]): readonly string[] => [
      ...new Set([...own, ...allies.filter((id) => known.has(id))]),
    ];
    return {
      ...sides,
      left: withOwn(sides.left, only(left, right)),
      right: withOwn(sides.right, only(right, left)),
    };
  };
}

const saying = (weighed: readonly Weighed[]): string => weighed.map((one) => one.says).join("; ");

/** How it looks when the treaty allies of both sides are counted too; nothing where neither side has such allies. */
function withAllies(statement: Statement, sides: Sides, year: number): string {
  const allied = alliedSides(statement, sides, year);
  const more = measuresFor(statement.text).some(([measure]) => {
    const { left, right } = allied(measure);
    return left.length + right.length > sides.left.length + sides.right.length;
  });
  return more ? ` With the treaty allies of both sides: ${saying(weigh(statement, allied, year))}.` : "";
}

/** The sides as the claim has them: "with its allies" counts them in. */
function sidesMeant(statement: Statement, sides: Sides, year: number): SidesBy {
  const { allied } = sides;
  if (allied === null) return () => sides;
  const all = alliedSides(statement, sides, year);
  return (measure) => ({ ...sides, [allied]: all(measure)[allied] });
}

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
  const weighed = Number.isFinite(year) ? weigh(statement, sidesMeant(statement, sides, year), year) : [];
  if (weighed.length === 0) return finding("not-checkable", "The record holds no figures for these states.");
  const names = (ids: readonly string[]): string =>
    join(
      ids.map((id) => {
        const state = statement.knowledge.states.get(id);
        return state ? inText(state) : id;
      }),
    );
  const side = (which: "left" | "right"): string =>
    `${names(sides[which])}${sides.allied === which ? " with treaty allies" : ""}`;
  const head = `${side("left")} against ${side("right")} in ${year}, shares of the world`;
  const says = `${head}: ${saying(weighed)}.${byPurchasingPower(statement)}${withAllies(statement, sides, year)}`;
  return finding(verdictOf(weighed), says, {
    measure: `${measuresFor(statement.text)
      .map(([, words]) => words)
      .join(", ")}, ${year}`,
  });
};

import type { RungState } from "../../contract/index.ts";
import type { Item } from "../evidence/item.ts";
import { type Source, sourcesOf } from "../evidence/sources.ts";
import type { PracticeIndicator } from "../framework/schema.ts";
import { yearsBetween, yearsTouched } from "../time.ts";
import { counted } from "../words/list.ts";

/** The state of an indicator on a date, and why. */
export interface Reading<S extends string = string> {
  readonly state: S;
  readonly why: string;
}

/** Less than a quarter of one full item, all told, is no evidence that a rung is there. Elicited. */
const leastWeight = 0.25;

/** An item that weighs less than this does not mark its year ("plans", old hearsay). Elicited. */
const leastInYear = 0.15;

function activeYears(sources: readonly Source[], indicator: PracticeIndicator, asOf: string): number {
  const years = new Set<number>();
  for (const { items } of sources) {
    for (const item of items) {
      if (item.shown.weight < leastInYear) continue;
      for (const year of yearsTouched(item, asOf, indicator.rule.of)) {
        if (item.course !== "biennial" || year % 2 === 0) years.add(year);
      }
    }
  }
  return years.size;
}

/** What stands or is held every year; what comes every second year is counted by its years. */
const lasts = ({ course }: Item): boolean => course === "standing" || course === "yearly";

const stands = (sources: readonly Source[], years: number, asOf: string): Item | undefined =>
  sources
    .flatMap(({ items }) => items)
    .find((item) => lasts(item) && item.to >= asOf && yearsBetween(item.from, asOf) >= years);

/** A series on record is many happenings, not the word of one source. */
const isSeries = ({ course }: Item): boolean => course === "yearly" || course === "biennial";

/** The sources that have an item in the last so many years. */
const recentSources = (sources: readonly Source[], years: number, asOf: string): number =>
  sources.filter(
    ({ items, independent }) => independent && items.some(({ to }) => yearsBetween(to, asOf) < years),
  ).length;

/**
 * The state of a rung by dated evidence: absent, episodic, regular, institutional. Years are steps of twelve months
 * back from the date. A single source never lifts a rung above episodic, unless it is a lasting arrangement of the
 * record that has stood long enough.
 */
export function readRung(
  items: readonly Item[],
  indicator: PracticeIndicator,
  asOf: string,
): Reading<RungState> {
  const { rule } = indicator;
  const sources = sourcesOf(items);
  const weight = sources.reduce((sum, one) => sum + one.weight, 0);
  if (weight < leastWeight) {
    const why =
      items.length === 0
        ? "Nothing on record or in the reports."
        : "What there is, is planned, denied, unnamed or too old to count.";
    return { state: "absent", why };
  }
  const standing = stands(sources, rule.standing, asOf);
  const lasting =
    standing === undefined ? "" : ` ${standing.shown.says} has stood since ${standing.from.slice(0, 4)}.`;
  if (standing) return { state: "institutional", why: lasting.trim() };
  const years = activeYears(sources, indicator, asOf);
  const recent = recentSources(sources, rule.of, asOf);
  const seen = `Evidence in ${years} of the last ${counted(rule.of, "year")}, ${counted(recent, "independent source")}.`;
  const series = sources.some(({ items: own }) => own.some(isSeries));
  if (recent < rule.sources && !series)
    return { state: "episodic", why: `${seen} One source alone is not enough for more.` };
  if (years >= rule.institutional) return { state: "institutional", why: seen };
  return { state: years >= rule.regular ? "regular" : "episodic", why: seen };
}

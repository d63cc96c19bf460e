import type { RungState } from "../../contract/index.ts";
import type { Item } from "../evidence/item.ts";
import { type Source, sourcesOf } from "../evidence/sources.ts";
import type { PracticeIndicator, Rule } from "../framework/schema.ts";
import { yearsBetween, yearsTouched } from "../time.ts";
import { counted } from "../words/list.ts";

/** The state of an indicator on a date, and why. */
export interface Reading<S extends string = string> {
  readonly state: S;
  readonly why: string;
}

/** Reads an indicator again and again: whole, or with one source left out. */
export type Reader<S extends string = string> = (without?: string) => Reading<S>;

/** Less than a quarter of one full item, all told, is no evidence that a rung is there. Elicited. */
const leastWeight = 0.25;

/** An item that weighs less than this does not mark its year ("plans", old hearsay). Elicited. */
const leastInYear = 0.15;

/** What one source gives a rung, worked out once however often the rung is read. */
interface Witness {
  readonly key: string;
  readonly weight: number;
  /** Steps of twelve months back in which it has something. */
  readonly years: readonly number[];
  /** An arrangement that has stood long enough to make the rung institutional by itself. */
  readonly stands: Item | undefined;
  /** Independent, and with something in the years that count. */
  readonly recent: boolean;
  /** The last day of all it has. */
  readonly last: string;
  readonly series: boolean;
}

/** What stands or is held every year; what comes every second year is counted by its years. */
const lasts = ({ course }: Item): boolean => course === "standing" || course === "yearly";

/** A series on record is many happenings, not the word of one source. */
const isSeries = ({ course }: Item): boolean => course === "yearly" || course === "biennial";

function yearsOf(items: readonly Item[], of: number, asOf: string): readonly number[] {
  const years = new Set<number>();
  for (const item of items) {
    if (item.shown.weight < leastInYear || years.size === of) continue;
    for (const year of yearsTouched(item, asOf, of))
      if (item.course !== "biennial" || year % 2 === 0) years.add(year);
  }
  return [...years];
}

const witnessOf = ({ key, items, weight, independent }: Source, rule: Rule, asOf: string): Witness => ({
  key,
  weight,
  years: yearsOf(items, rule.of, asOf),
  stands: items.find(
    (item) => lasts(item) && item.to >= asOf && yearsBetween(item.from, asOf) >= rule.standing,
  ),
  recent: independent && items.some(({ to }) => yearsBetween(to, asOf) < rule.of),
  last: items.reduce((last, { to }) => (to > last ? to : last), ""),
  series: items.some(isSeries),
});

function readWitnesses(
  witnesses: readonly Witness[],
  rule: Rule,
  { told, asOf }: { readonly told: boolean; readonly asOf: string },
): Reading<RungState> {
  const weight = witnesses.reduce((sum, one) => sum + one.weight, 0);
  if (weight < leastWeight) {
    const why = told
      ? "What there is, is planned, denied, unnamed or too old to count."
      : "Nothing on record or in the reports.";
    return { state: "absent", why };
  }
  const standing = witnesses.find(({ stands }) => stands !== undefined)?.stands;
  if (standing)
    return {
      state: "institutional",
      why: `${standing.shown.says} has stood since ${standing.from.slice(0, 4)}.`,
    };
  const years = new Set(witnesses.flatMap((one) => one.years)).size;
  const recent = witnesses.filter((one) => one.recent).length;
  const seen = `Evidence in ${years} of the last ${counted(rule.of, "year")}, ${counted(recent, "independent source")}.`;
  const last = witnesses.reduce((day, one) => (one.last > day ? one.last : day), "");
  if (yearsBetween(last, asOf) >= rule.of) {
    return {
      state: "episodic",
      why: `Nothing in the last ${rule.of} years; the last there is, is of ${last}.`,
    };
  }
  if (recent < rule.sources && !witnesses.some(({ series }) => series))
    return { state: "episodic", why: `${seen} One source alone is not enough for more.` };
  if (years >= rule.institutional) return { state: "institutional", why: seen };
  return { state: years >= rule.regular ? "regular" : "episodic", why: seen };
}

/**
 * The state of a rung by dated evidence: absent, episodic, regular, institutional. Years are steps of twelve months
 * back from the date. A single source never lifts a rung above episodic, unless it is a lasting arrangement of the
 * record that has stood long enough.
 */
export function rungReader(
  items: readonly Item[],
  { rule }: PracticeIndicator,
  asOf: string,
): Reader<RungState> {
  const witnesses = sourcesOf(items).map((source) => witnessOf(source, rule, asOf));
  return (without) =>
    readWitnesses(without === undefined ? witnesses : witnesses.filter(({ key }) => key !== without), rule, {
      told: items.length > 0,
      asOf,
    });
}

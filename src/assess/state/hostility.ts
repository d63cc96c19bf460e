import type { Paper } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Item } from "../evidence/item.ts";
import { type Source, sourcesOf } from "../evidence/sources.ts";
import type { HostilityIndicator } from "../framework/schema.ts";
import { yearsBetween } from "../time.ts";
import type { Reader, Reading } from "./practice.ts";

/** Less than four tenths of a full item, for each source it takes, is not enough. Elicited. */
const leastWeight = 0.4;

const isRecent = (sources: readonly Source[], { recent }: HostilityIndicator, asOf: string): boolean =>
  recent !== undefined &&
  sources.some(({ items }) => items.some(({ to }) => yearsBetween(to, asOf) <= recent));

/** Reads a hostile indicator, and the break that it makes where it is established. */
export interface HostilityReader {
  readonly read: Reader;
  readonly breakOf: (without?: string) => Break | null;
}

function establish(
  sources: readonly Source[],
  { indicator, asOf, told }: { indicator: HostilityIndicator; asOf: string; told: boolean },
): Reading {
  const state = isRecent(sources, indicator, asOf) ? "recent" : "yes";
  const fact = sources.flatMap(({ items: own }) => own).find(({ shown }) => shown.kind === "fact");
  if (fact) return { state, why: `On record: ${fact.shown.says}.` };
  if (sources.length >= indicator.sources)
    return { state, why: `Told by ${sources.length} independent sources.` };
  if (told) return { state: "no", why: "Told, but not by enough independent sources, or too long ago." };
  return { state: "no", why: "Nothing on record or in the reports." };
}

/** The last to end, and the last of the others' when its source is left out. */
function lastOf(items: readonly Item[]): readonly Item[] {
  const later = (best: Item | undefined, item: Item): Item =>
    best === undefined || item.to > best.to ? item : best;
  const last = items.reduce<Item | undefined>(later, undefined);
  if (last === undefined) return [];
  const next = items
    .filter(({ source }) => source !== last.source)
    .reduce<Item | undefined>(later, undefined);
  return next === undefined ? [last] : [last, next];
}

/** Whether a hostile act of one against the other is established, by the record or by enough independent origins, and how lately. */
export function hostilityReader(
  items: readonly Item[],
  indicator: HostilityIndicator,
  asOf: string,
): HostilityReader {
  const sources = sourcesOf(items).filter(({ weight, independent }) => independent && weight >= leastWeight);
  const context = { indicator, asOf, told: items.length > 0 };
  const last = lastOf(items);
  const read: Reader = (without) =>
    establish(without === undefined ? sources : sources.filter(({ key }) => key !== without), context);
  return {
    read,
    breakOf: (without) => {
      if (indicator.resets >= 1 || read(without).state === "no") return null;
      const latest = last.find(({ source }) => source !== without);
      return latest === undefined
        ? null
        : { day: latest.from, leaves: indicator.resets, says: latest.shown.says };
    },
  };
}

/** The last day of the latest established break between the two, with what it leaves of the practice before it. */
export interface Break {
  readonly day: string;
  readonly leaves: number;
  readonly says: string;
}

/** Practice from before a treaty that was given up, with nothing put in its place, weighs half. Elicited. */
const leftByTermination = 0.5;

/** A treaty between the two that ended within this many years still tells of a break. Elicited. */
const recentTermination = 10;

/** Breaks by treaties that bound the two and ended, where none of their obligations is left. */
export const breaksOfTreaties = (paper: Paper, knowledge: Knowledge): Break[] =>
  paper.obligations.some(({ obligation }) => obligation !== "security-cooperation")
    ? []
    : givenUp(paper, knowledge, recentTermination);

/** Treaties of the two that were given up within so many years, whatever else binds them. */
export function givenUp(paper: Paper, knowledge: Knowledge, years: number): Break[] {
  return knowledge.treaties.flatMap((treaty) => {
    const ends = paper.dyad.map((id) => treaty.parties.find(({ country }) => country === id));
    if (
      ends.some((party) => party === undefined) ||
      treaty.obligations.every((one) => one === "security-cooperation")
    )
      return [];
    const day = [treaty.to, ...ends.map((party) => party?.to ?? null)].filter((to) => to !== null).sort()[0];
    if (day === undefined || day > paper.on || yearsBetween(day, paper.on) > years) return [];
    return [{ day, leaves: leftByTermination, says: `${treaty.name} ended` }];
  });
}

/** An arrangement that ended within a month of a break ended by it. Elicited. */
const sameMonth = 1 / 12;

/** What still goes on covers days up to that of the assessment, and has not ended there. */
const isOver = ({ course, to, shown }: Item): boolean => course === "once" || shown.date?.to === to;

const endedBy = (item: Item, { day }: Break): boolean =>
  item.course !== "once" && isOver(item) && Math.abs(yearsBetween(day, item.to)) <= sameMonth;

/**
 * Practice items as a break leaves them: what began before it loses weight, arrangements that ended with it are undone,
 * and what began after it keeps its weight.
 */
export const afterBreaks = (items: readonly Item[], breaks: readonly Break[]): Item[] =>
  items.map((item) => {
    const before = breaks.filter(({ day }) => item.from < day);
    const leaves = Math.min(1, ...before.map((one) => (endedBy(item, one) ? 0 : one.leaves)));
    if (leaves === 1) return item;
    return { ...item, shown: { ...item.shown, weight: item.shown.weight * leaves } };
  });

/** Hostility that ended before peace was made between the two, by a treaty of their own that is still in force, is settled. */
export function settled(items: readonly Item[], paper: Paper): readonly Item[] {
  const peace = paper.treaties
    .filter(({ parties, obligations }) => parties.length === 2 && obligations.includes("nonaggression"))
    .map(({ from }) => from);
  const over = (to: string): boolean => peace.some((day) => yearsBetween(day, to) <= sameMonth);
  return items.filter((item) => !(isOver(item) && over(item.to)));
}

import type { Report } from "../../contract/index.ts";
import type { Item } from "../evidence/item.ts";
import type { IndicatorReading } from "../state/read.ts";
import { lastDay, yearsBetween } from "../time.ts";
import { counted, listed } from "./list.ts";

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

function unseenRungs(readings: readonly IndicatorReading[]): string[] {
  const unseen = readings.filter(
    ({ indicator, items }) => indicator.axis === "practice" && items.length === 0,
  );
  if (unseen.length === 0) return [];
  return [
    `Neither the reports nor the record speak of ${listed(unseen.map(({ indicator }) => lower(indicator.label)))}.`,
  ];
}

function undatedPages(reports: readonly Report[]): string[] {
  const undated = reports.filter(({ published }) => published.length === 0);
  return undated.length === 0
    ? []
    : [`${counted(undated.length, "report")} of ${reports.length} without any date of publication.`];
}

/** Months between the first and last report in which none appeared. */
function silentMonths(reports: readonly Report[]): string[] {
  const months = [
    ...new Set(reports.flatMap(({ published }) => lastDay(published[0] ?? null)?.slice(0, 7) ?? [])),
  ].sort();
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const silent = number(last) - number(first) + 1 - months.length;
  return silent > 0 ? [`No report in ${counted(silent, "month")} between ${first} and ${last}.`] : [];
}

/** The record is a selection; after this many years without a fact its silence says nothing. */
const staleAfter = 2;

function staleRecord(items: readonly Item[], asOf: string): string[] {
  const facts = items.filter(({ shown }) => shown.kind === "fact");
  if (facts.length === 0)
    return [
      "The record that ships with the project holds no fact of practice on this pair in the years that count.",
    ];
  const last =
    facts
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? asOf;
  return yearsBetween(last, asOf) > staleAfter
    ? [`The last fact on record is of ${last}; what came after is not in it.`]
    : [];
}

/** What nobody reports on, and where the sources are thin. */
export function gapsOf(
  readings: readonly IndicatorReading[],
  reports: readonly Report[],
  sources: { readonly items: readonly Item[]; readonly asOf: string },
): string[] {
  return [
    ...unseenRungs(readings),
    ...undatedPages(reports),
    ...silentMonths(reports),
    ...staleRecord(sources.items, sources.asOf),
  ];
}

import type { IndicatorReading } from "../state/read.ts";
import { listed } from "./list.ts";

const order = ["institutional", "regular", "episodic"] as const;

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const ways = ["growing", "steady", "fading", "ended"] as const;

/** How practice goes, for frameworks that look at changes instead of rungs. */
function sayChanges(readings: readonly IndicatorReading[]): string {
  const at = (way: string): string[] =>
    readings.filter(({ state }) => state === way).map(({ indicator }) => lower(indicator.label));
  const said = ways.flatMap((way) => (at(way).length === 0 ? [] : [`${way}: ${listed(at(way))}`]));
  if (said.length === 0) return "Nothing is seen of what the two do together, now or before.";
  return `${said.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(". ")}.`;
}

/** The ladder in a sentence: what is institutional, regular, episodic, and what nobody has seen. */
export function sayPractice(readings: readonly IndicatorReading[]): string {
  const rungs = readings.filter(({ indicator }) => indicator.axis === "practice");
  const changes = readings.filter(({ indicator }) => indicator.axis === "change");
  if (rungs.length === 0) return sayChanges(changes);
  const at = (state: string): string[] =>
    rungs.filter((one) => one.state === state).map(({ indicator }) => lower(indicator.label));
  const seen = order.flatMap((state) => (at(state).length === 0 ? [] : [`${state}: ${listed(at(state))}`]));
  const unseen = at("absent");
  if (seen.length === 0) return "No rung of the ladder is seen.";
  const rest = unseen.length === 0 ? "" : ` Not seen: ${listed(unseen)}.`;
  return `${seen.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(". ")}.${rest}`;
}

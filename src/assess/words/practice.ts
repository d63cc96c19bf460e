import type { IndicatorReading } from "../state/read.ts";
import { listed } from "./list.ts";

const order = ["institutional", "regular", "episodic"] as const;

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** The ladder in a sentence: what is institutional, regular, episodic, and what nobody has seen. */
export function sayPractice(readings: readonly IndicatorReading[]): string {
  const rungs = readings.filter(({ indicator }) => indicator.axis === "practice");
  const at = (state: string): string[] =>
    rungs.filter((one) => one.state === state).map(({ indicator }) => lower(indicator.label));
  const seen = order.flatMap((state) => (at(state).length === 0 ? [] : [`${state}: ${listed(at(state))}`]));
  const unseen = at("absent");
  if (seen.length === 0) return "No rung of the ladder is seen.";
  const rest = unseen.length === 0 ? "" : ` Not seen: ${listed(unseen)}.`;
  return `${seen.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(". ")}.${rest}`;
}

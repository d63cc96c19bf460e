import type { Influence, MatrixCell } from "../../contract/index.ts";
import type { Framework } from "../framework/schema.ts";
import type { IndicatorReading } from "../state/read.ts";
import { likelihood, powerOf } from "./likelihood.ts";
import { leaderOf, posterior } from "./posterior.ts";

/** A likelihood of zero is shown as this log ratio: "rules it out" on a scale where 3 is already strong. */
const ruledOut = -9;

const rounded = (value: number): number => Math.round(value * 1000) / 1000 || 0;

/** How each indicator's state bears on each hypothesis: log of its likelihood over the mean of all, with the power it enters with. */
export function matrixOf(framework: Framework, readings: readonly IndicatorReading[]): MatrixCell[] {
  return readings.flatMap((reading) => {
    const values = framework.hypotheses.map(({ id }) => likelihood(reading, id));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const power = powerOf(framework, reading.indicator);
    return framework.hypotheses.map(({ id }, index) => {
      const ratio = (values[index] ?? 0) / mean;
      const logRatio = ratio > 0 ? Math.max(ruledOut, power * Math.log(ratio)) : ruledOut;
      return { hypothesis: id, indicator: reading.indicator.id, logRatio: rounded(logRatio) };
    });
  });
}

/** Of what is relative to what others do, the state alone would leave a reader with nothing to go by. */
const saying = ({ indicator, state, why }: IndicatorReading): string =>
  indicator.axis === "relative" && state !== "none"
    ? `${indicator.label}: ${state}. ${why}`
    : `${indicator.label}: ${state}`;

/** How far each indicator moves the leading hypothesis: its probability with the indicator less that without, strongest first. */
export function influenceOf(framework: Framework, readings: readonly IndicatorReading[]): Influence[] {
  const all = posterior(framework, readings);
  const leader = leaderOf(all);
  return readings
    .map((reading) => {
      const others = readings.filter((one) => one !== reading);
      const without = posterior(framework, others).get(leader.id) ?? 0;
      return {
        indicator: reading.indicator.id,
        says: saying(reading),
        change: rounded(leader.probability - without),
      };
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.indicator < b.indicator ? -1 : 1));
}

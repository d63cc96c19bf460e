import type { Framework, Indicator } from "./schema.ts";

/** How much an indicator can tell the hypotheses apart. */
export interface Diagnosticity {
  readonly indicator: string;
  readonly label: string;
  readonly basis: "calibrated" | "elicited";
  /** Expected information on the hypothesis, in bits, by the framework's priors (mutual information; Shannon 1948). */
  readonly bits: number;
  /** The state that parts two hypotheses furthest, and how many times as likely it is under the one; null where one is excluded. */
  readonly strongest: {
    readonly state: string;
    readonly for: string;
    readonly against: string;
    readonly times: number | null;
  };
}

const share = (indicator: Indicator, hypothesis: string, state: number): number =>
  indicator.likelihoods.rows[hypothesis]?.[state] ?? 0;

function bitsOf(framework: Framework, indicator: Indicator): number {
  return indicator.likelihoods.states.reduce((sum, _, state) => {
    const joint = framework.hypotheses.map(({ id, prior }) => prior * share(indicator, id, state));
    const whole = joint.reduce((total, one) => total + one, 0);
    const told = framework.hypotheses.map(({ prior }, at) => {
      const both = joint[at] ?? 0;
      return both === 0 ? 0 : both * Math.log2(both / (prior * whole));
    });
    return sum + told.reduce((total, one) => total + one, 0);
  }, 0);
}

function strongestOf(framework: Framework, indicator: Indicator): Diagnosticity["strongest"] {
  const ids = framework.hypotheses.map(({ id }) => id);
  const all = indicator.likelihoods.states.flatMap((state, at) =>
    ids.flatMap((one) =>
      ids.map((other) => {
        const [high, low] = [share(indicator, one, at), share(indicator, other, at)];
        return { state, for: one, against: other, times: high === 0 ? 0 : low === 0 ? Infinity : high / low };
      }),
    ),
  );
  const best = all.reduce((most, one) => (one.times > most.times ? one : most));
  return { ...best, times: Number.isFinite(best.times) ? best.times : null };
}

/** How well each indicator tells the hypotheses apart, the most telling first. */
export const diagnosticityOf = (framework: Framework): Diagnosticity[] =>
  framework.indicators
    .map((indicator) => ({
      indicator: indicator.id,
      label: indicator.label,
      basis: indicator.likelihoods.basis,
      bits: bitsOf(framework, indicator),
      strongest: strongestOf(framework, indicator),
    }))
    .sort((a, b) => b.bits - a.bits || (a.indicator < b.indicator ? -1 : 1));

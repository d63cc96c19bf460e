import type { Framework, Hypothesis } from "../framework/schema.ts";
import { type InState, likelihood, powerOf } from "./likelihood.ts";

/** Hypothesis id → probability; they sum to one. */
export type Posterior = ReadonlyMap<string, number>;

const isPossible = (hypothesis: Hypothesis, states: readonly InState[]): boolean => {
  const { requires } = hypothesis;
  if (requires === undefined) return true;
  const state = states.find(({ indicator }) => indicator.id === requires.indicator)?.state;
  return state === undefined || requires.states.includes(state);
};

const jointOf = (framework: Framework, hypothesis: Hypothesis, states: readonly InState[]): number => {
  let sum = Math.log(hypothesis.prior);
  for (const one of states) {
    sum += powerOf(framework, one.indicator) * Math.log(likelihood(one, hypothesis.id));
  }
  return sum;
};

/**
 * Bayes' rule over the indicator states. A hypothesis whose requirement is known not to be met gets nothing; the framework's
 * share of doubt is spread evenly over the others, so that no figure claims to be certain.
 */
export function posterior(framework: Framework, states: readonly InState[]): Posterior {
  const open = framework.hypotheses.filter((hypothesis) => isPossible(hypothesis, states));
  const logs = open.map((hypothesis) => jointOf(framework, hypothesis, states));
  const highest = Math.max(...logs);
  const weights = logs.map((log) => (highest === -Infinity ? 1 : Math.exp(log - highest)));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const sure = 1 - framework.doubt;
  const shares = new Map(
    open.map(({ id }, index) => [id, (sure * (weights[index] ?? 0)) / total + framework.doubt / open.length]),
  );
  return new Map(framework.hypotheses.map(({ id }) => [id, shares.get(id) ?? 0]));
}

/** The hypothesis with the highest probability; the first of the file when several have it. */
export function leaderOf(probabilities: Posterior): { readonly id: string; readonly probability: number } {
  let best = { id: "", probability: -1 };
  for (const [id, probability] of probabilities) {
    if (probability > best.probability + 1e-12) best = { id, probability };
  }
  return best;
}

import type { Framework, Indicator } from "../framework/schema.ts";
import { leaderOf, posterior } from "../hypotheses/posterior.ts";
import { type Judged, labelOf } from "../judge.ts";
import type { IndicatorReading } from "../state/read.ts";
import { percent } from "./icd203.ts";

/** A reader can act on a handful; the strongest come first. */
const most = 6;

interface Change {
  readonly indicator: Indicator;
  readonly from: string;
  readonly to: string;
  readonly leader: { readonly id: string; readonly probability: number };
}

function changesOf(reading: IndicatorReading, judged: Judged, framework: Framework): Change[] {
  const { indicator, state } = reading;
  return indicator.likelihoods.states
    .filter((to) => to !== state)
    .flatMap((to) => {
      const states = judged.readings.all.map((one) => (one === reading ? { ...reading, state: to } : one));
      const leader = leaderOf(posterior(framework, states));
      return leader.id === judged.leader.id ? [] : [{ indicator, from: state, to, leader }];
    });
}

const say = (change: Change, framework: Framework): string =>
  `${change.indicator.label}: were it "${change.to}" and not "${change.from}", ${labelOf(framework, change.leader.id)} would lead at ${percent(change.leader.probability)}.`;

/** The single findings that would put another hypothesis in front, strongest first. */
export function wouldChange(judged: Judged, framework: Framework): string[] {
  const changes = judged.readings.all
    .flatMap((reading) => changesOf(reading, judged, framework))
    .sort(
      (a, b) => b.leader.probability - a.leader.probability || (a.indicator.id < b.indicator.id ? -1 : 1),
    );
  const perIndicator = changes.filter(
    ({ indicator }, at) => changes.findIndex((one) => one.indicator.id === indicator.id) === at,
  );
  if (perIndicator.length === 0)
    return ["No single finding would put another hypothesis in front; it would take several."];
  return perIndicator.slice(0, most).map((change) => say(change, framework));
}

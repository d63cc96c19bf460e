import type { Framework, Hypothesis, Indicator } from "./schema.ts";

/** Rows are written with three digits; five such roundings stay within this. */
const tolerance = 0.0021;

const sumsToOne = (numbers: readonly number[]): boolean =>
  Math.abs(numbers.reduce((sum, one) => sum + one, 0) - 1) <= tolerance;

const repeated = (ids: readonly string[]): string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`);

/** The states each axis can be in, by the rules of this room. */
const statesOf: Readonly<Record<Indicator["axis"], readonly string[]>> = {
  practice: ["absent", "episodic", "regular", "institutional"],
  paper: ["no", "region-wide", "signed", "suspended", "yes"],
  hostility: ["no", "yes", "recent"],
  change: ["never", "growing", "steady", "fading", "ended"],
  "treaty-change": ["none", "on-hold", "given-up"],
  relative: ["none", "usual", "above"],
  assertion: ["silent", "asserted", "contested", "denied"],
};

/** States that an indicator may well be in and has no column for: what is seen then would rule everything out. */
function unlisted(indicator: Indicator): string[] {
  const { axis, id, likelihoods } = indicator;
  // A framework may leave region-wide treaties, holds and recent hostility untold apart.
  const may: Partial<Record<Indicator["axis"], readonly string[]>> = {
    paper: ["no", "yes"],
    hostility:
      indicator.axis === "hostility" && indicator.recent !== undefined ? statesOf.hostility : ["no", "yes"],
  };
  return (may[axis] ?? statesOf[axis])
    .filter((state) => !likelihoods.states.includes(state))
    .map((state) => `${id}: no column for the state ${state}, which its rule can give`);
}

/** Rules that can never give what they promise. */
function problemsOfRule(indicator: Indicator): string[] {
  if (indicator.axis !== "practice") return [];
  const { id, rule } = indicator;
  return [
    ...(rule.regular > rule.institutional
      ? [`${id}: regular takes ${rule.regular} years and institutional only ${rule.institutional}`]
      : []),
    ...(rule.institutional > rule.of
      ? [`${id}: institutional takes ${rule.institutional} years of the last ${rule.of}, which is never`]
      : []),
  ];
}

function problemsOfJudgement({ id, likelihoods }: Indicator): string[] {
  const { elicited = {}, states, counted } = likelihoods;
  const odd = Object.entries(elicited).filter(([, row]) => row.length !== states.length || !sumsToOne(row));
  return [
    ...odd.map(([name]) => `${id}: the judged row of ${name} does not sum to one over the states`),
    ...(counted?.rows ?? [])
      .filter((name) => likelihoods.rows[name] === undefined)
      .map((name) => `${id}: the row of ${name} is said to be counted, and is not there`),
  ];
}

function problemsOfRows({ id, axis, likelihoods }: Indicator, hypotheses: readonly string[]): string[] {
  const { states, rows } = likelihoods;
  const unknown = states.filter((state) => !statesOf[axis].includes(state));
  const missing = hypotheses.filter((name) => rows[name] === undefined);
  const strange = Object.keys(rows).filter((name) => !hypotheses.includes(name));
  const lengths = Object.entries(rows).filter(([, row]) => row.length !== states.length);
  const sums = Object.entries(rows).filter(([, row]) => !sumsToOne(row));
  return [
    ...repeated(states).map((says) => `${id}: the state ${says}`),
    ...unknown.map((state) => `${id}: no rule ever gives the state ${state}`),
    ...missing.map((name) => `${id}: no row for ${name}`),
    ...strange.map((name) => `${id}: a row for ${name}, which is no hypothesis`),
    ...lengths.map(([name]) => `${id}: the row of ${name} has not one number a state`),
    ...sums.map(([name]) => `${id}: the row of ${name} does not sum to one`),
  ];
}

/** What does not hold together in the table that makes a prior of a pair. */
function problemsOfResemblance({ resemblance }: Framework, hypotheses: readonly string[]): string[] {
  if (resemblance === undefined) return [];
  const { cuts, rows } = resemblance;
  const rising = cuts.every((cut, index) => index === 0 || cut > (cuts[index - 1] ?? 0));
  return [
    ...(rising ? [] : ["resemblance: the cuts do not rise"]),
    ...hypotheses.filter((name) => rows[name] === undefined).map((name) => `resemblance: no row for ${name}`),
    ...Object.entries(rows)
      .filter(([, row]) => row.length !== cuts.length + 1)
      .map(([name]) => `resemblance: the row of ${name} has not one number a step`),
    ...Object.entries(rows)
      .filter(([, row]) => !sumsToOne(row))
      .map(([name]) => `resemblance: the row of ${name} does not sum to one`),
  ];
}

/** A requirement that names nothing, or a state that never is, would rule its hypothesis out for good. */
function problemsOfRequirement({ id, requires }: Hypothesis, { indicators }: Framework): string[] {
  if (requires === undefined) return [];
  const indicator = indicators.find((one) => one.id === requires.indicator);
  if (indicator === undefined) return [`${id} requires ${requires.indicator}, which is no indicator`];
  return requires.states
    .filter((state) => !indicator.likelihoods.states.includes(state))
    .map((state) => `${id} requires the state ${state} of ${indicator.id}, which it never has`);
}

/** What does not hold together in a framework, one sentence each; empty when it does. */
export function lintFramework(framework: Framework): string[] {
  const hypotheses = framework.hypotheses.map(({ id }) => id);
  const indicators = framework.indicators.map(({ id }) => id);
  const priors = framework.hypotheses.map(({ prior }) => prior);
  const requirements = framework.hypotheses.flatMap((one) => problemsOfRequirement(one, framework));
  return [
    ...repeated(hypotheses),
    ...repeated(indicators),
    ...(sumsToOne(priors) ? [] : ["the priors do not sum to one"]),
    ...requirements,
    ...problemsOfResemblance(framework, hypotheses),
    ...framework.indicators.flatMap((indicator) => [
      ...problemsOfRows(indicator, hypotheses),
      ...unlisted(indicator),
      ...problemsOfRule(indicator),
      ...problemsOfJudgement(indicator),
    ]),
  ];
}

import type { Framework, Indicator } from "./schema.ts";

/** Rows are written with three digits; five such roundings stay within this. */
const tolerance = 0.0021;

const sumsToOne = (numbers: readonly number[]): boolean =>
  Math.abs(numbers.reduce((sum, one) => sum + one, 0) - 1) <= tolerance;

/** The states each axis can be in, by the rules of this room. */
const statesOf: Readonly<Record<Indicator["axis"], readonly string[]>> = {
  practice: ["absent", "episodic", "regular", "institutional"],
  paper: ["no", "region-wide", "suspended", "yes"],
  hostility: ["no", "yes", "recent"],
  change: ["never", "growing", "steady", "fading", "ended"],
  "treaty-change": ["none", "on-hold", "given-up"],
  assertion: ["silent", "asserted", "contested", "denied"],
};

function problemsOfRows({ id, axis, likelihoods }: Indicator, hypotheses: readonly string[]): string[] {
  const { states, rows } = likelihoods;
  const unknown = states.filter((state) => !statesOf[axis].includes(state));
  const missing = hypotheses.filter((name) => rows[name] === undefined);
  const strange = Object.keys(rows).filter((name) => !hypotheses.includes(name));
  const lengths = Object.entries(rows).filter(([, row]) => row.length !== states.length);
  const sums = Object.entries(rows).filter(([, row]) => !sumsToOne(row));
  return [
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

const repeated = (ids: readonly string[]): string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`);

/** What does not hold together in a framework, one sentence each; empty when it does. */
export function lintFramework(framework: Framework): string[] {
  const hypotheses = framework.hypotheses.map(({ id }) => id);
  const indicators = framework.indicators.map(({ id }) => id);
  const priors = framework.hypotheses.map(({ prior }) => prior);
  const requirements = framework.hypotheses.flatMap(({ id, requires }) =>
    requires === undefined || indicators.includes(requires.indicator)
      ? []
      : [`${id} requires ${requires.indicator}, which is no indicator`],
  );
  return [
    ...repeated(hypotheses),
    ...repeated(indicators),
    ...(sumsToOne(priors) ? [] : ["the priors do not sum to one"]),
    ...requirements,
    ...problemsOfResemblance(framework, hypotheses),
    ...framework.indicators.flatMap((indicator) => problemsOfRows(indicator, hypotheses)),
  ];
}

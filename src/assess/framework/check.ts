import { type Diagnosticity, diagnosticityOf } from "./diagnosticity.ts";
import { lintFramework } from "./lint.ts";
import type { Framework, Indicator } from "./schema.ts";

/** What evidence there can be, by the names that fill indicators. */
export interface Fillers {
  /** Rungs that events and facts stand on. */
  readonly rungs: ReadonlySet<string>;
  /** PLOVER roots. */
  readonly roots: ReadonlySet<string>;
}

/** What is to be said of a framework. */
export interface FrameworkCheck {
  readonly id: string;
  readonly version: string;
  /** What keeps it from being used. */
  readonly problems: readonly string[];
  /** What is odd, and will not do what its author meant. */
  readonly warnings: readonly string[];
  readonly diagnosticity: readonly Diagnosticity[];
}

/** Below a hundredth of a bit an indicator moves nothing that a reader would see. Elicited. */
const leastBits = 0.01;

const fillsOf = (indicator: Indicator): readonly string[] => {
  switch (indicator.axis) {
    case "practice":
    case "relative":
    case "change":
      return indicator.fills.rungs;
    case "hostility":
      return [...indicator.fills.rungs, ...indicator.fills.plover];
    default:
      return [];
  }
};

function unfilled(indicator: Indicator, { rungs, roots }: Fillers): string[] {
  const names = fillsOf(indicator);
  const unknown = names.filter((name) => !rungs.has(name) && !roots.has(name));
  if (unknown.length === 0) return [];
  return unknown.length === names.length
    ? [`${indicator.id}: nothing can ever fill it: no event or fact is of ${unknown.join(", ")}`]
    : [`${indicator.id}: no event or fact is of ${unknown.join(", ")}`];
}

/** A rung that fills two indicators of one axis is counted twice. */
function countedTwice({ indicators }: Framework): string[] {
  const places = indicators.flatMap((one) =>
    fillsOf(one).map((name) => ({ key: `${one.axis} ${name}`, id: one.id, name })),
  );
  return [...Map.groupBy(places, ({ key }) => key).values()]
    .filter((own) => own.length > 1)
    .map((own) => `${own[0]?.name} fills ${own.map(({ id }) => id).join(" and ")}, and is counted twice`);
}

const sameRows = ({ id, likelihoods }: Indicator): string[] =>
  likelihoods.states.flatMap((state, at) => {
    const values = Object.values(likelihoods.rows).map((row) => row[at] ?? 0);
    return values.every((value) => value === 0) ? [`${id}: no hypothesis ever gives the state ${state}`] : [];
  });

/** A zero says never: one item of evidence, or its absence, would then settle the whole question. */
function neverSays({ axis, id, likelihoods }: Indicator): string[] {
  if (axis === "paper" || axis === "treaty-change") return [];
  return Object.entries(likelihoods.rows).flatMap(([name, row]) =>
    likelihoods.states
      .filter((_, at) => row[at] === 0)
      .map((state) => `${id}: the state ${state} alone rules ${name} out, since its row has a zero there`),
  );
}

/** What is forgotten before it can count. */
function forgotten(indicator: Indicator): string[] {
  if (indicator.axis !== "practice" || indicator.window >= indicator.rule.of) return [];
  return [
    `${indicator.id}: its rule looks at ${indicator.rule.of} years, and evidence is forgotten after ${indicator.window}`,
  ];
}

const neverLeads = ({ hypotheses }: Framework): string[] =>
  hypotheses
    .filter(({ prior }) => prior === 0)
    .map(({ id }) => `${id}: its prior is zero, so that no evidence can ever speak for it`);

/** Checks a framework whose shape is right: sense, what can fill it, and how much its indicators tell. */
export function checkFramework(framework: Framework, fillers: Fillers): FrameworkCheck {
  const diagnosticity = diagnosticityOf(framework);
  return {
    id: framework.id,
    version: framework.version,
    problems: lintFramework(framework),
    warnings: [
      ...framework.indicators.flatMap((one) => unfilled(one, fillers)),
      ...framework.indicators.flatMap(sameRows),
      ...framework.indicators.flatMap(neverSays),
      ...framework.indicators.flatMap(forgotten),
      ...neverLeads(framework),
      ...countedTwice(framework),
      ...diagnosticity
        .filter(({ bits }) => bits < leastBits)
        .map(
          ({ indicator, bits }) =>
            `${indicator}: tells the hypotheses hardly apart (${bits.toFixed(3)} bits)`,
        ),
    ],
    diagnosticity,
  };
}

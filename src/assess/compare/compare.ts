import type { Assessment, HypothesisResult, RungState } from "../../contract/index.ts";
import { climbed, type Gap, gapOf, type PaperLevel, paperLevelOf } from "./positions.ts";
import { sayComparison } from "./say.ts";

/** Where one pair of several stands. */
export interface Compared {
  readonly dyad: readonly string[];
  readonly names: readonly string[];
  readonly asOf: string;
  readonly verdict: string;
  /** The hypothesis in front. */
  readonly leader: Omit<HypothesisResult, "prior">;
  readonly hypotheses: readonly HypothesisResult[];
  readonly paper: { readonly level: PaperLevel; readonly says: string };
  /** The ladder, and the share of its steps that is climbed. */
  readonly practice: {
    readonly climbed: number;
    readonly rungs: readonly { readonly id: string; readonly label: string; readonly state: RungState }[];
  };
  /** Null for frameworks without a ladder. */
  readonly gap: Gap | null;
  readonly confidence: Assessment["confidence"]["level"];
  /** How many reports it rests on, and on how many origins; a pair without reports stands on the record alone. */
  readonly reports: number;
  readonly origins: number;
  /** Dated facts of the record in the years that count. */
  readonly facts: number;
  /** How much the record looks like that of treaty allies; null without data. */
  readonly resemblance: number | null;
}

/** Several pairs side by side, by one framework. */
export interface Comparison {
  readonly type: "comparison";
  readonly framework: Assessment["framework"];
  /** In the order asked for. */
  readonly dyads: readonly Compared[];
  /** What stands out, a sentence each. */
  readonly says: readonly string[];
}

const before = (a: HypothesisResult, b: HypothesisResult): HypothesisResult =>
  b.posterior > a.posterior ? b : a;

function comparedOf(assessment: Assessment, regional: ReadonlySet<string>): Compared {
  const { dyad, names, asOf, verdict, hypotheses, paper, practice, confidence, counts } = assessment;
  const level = paperLevelOf(paper, regional);
  const share = climbed(practice);
  const { prior: _, ...leader } = hypotheses.reduce(before);
  const facts = assessment.evidence.filter(({ kind }) => kind === "fact").map(({ from }) => from);
  return {
    dyad,
    names,
    asOf,
    verdict,
    leader,
    hypotheses,
    paper: { level, says: paper.says },
    practice: {
      climbed: share,
      rungs: practice.rungs.map(({ id, label, state }) => ({ id, label, state })),
    },
    gap: practice.rungs.length === 0 ? null : gapOf(level, share),
    confidence: confidence.level,
    reports: counts.reports,
    origins: counts.origins,
    facts: new Set(facts).size,
    resemblance: assessment.resemblance?.probability ?? null,
  };
}

/**
 * Sets assessments of several pairs by one framework side by side: paper, ladder, hypotheses, gap and origins, never one
 * score. Nothing is weighed anew.
 *
 * @param assessments two or more, all by the same framework, in the order to show
 * @param regional ids of region-wide treaties, which bind on paper only
 */
export function compare(
  assessments: readonly [Assessment, ...Assessment[]],
  regional: ReadonlySet<string>,
): Comparison {
  const dyads = assessments.map((one) => comparedOf(one, regional));
  return {
    type: "comparison",
    framework: assessments[0].framework,
    dyads,
    says: sayComparison(dyads),
  };
}

/** Pairs in the order named, each once, whichever of its states was named first. */
export const eachPairOnce = (
  dyads: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] => {
  const keys = dyads.map((dyad) => dyad.toSorted().join());
  return dyads.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
};

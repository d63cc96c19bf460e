/** What the list of pairs says of one pair: small enough to be kept for thousands. */
import type { Assessment, Report } from "../../contract/index.ts";
import {
  climbed,
  type Gap,
  gapOf,
  type PaperLevel,
  paperLevelOf,
  type Standing,
  stepsOf,
} from "../../pipeline/index.ts";
import { paperInShort } from "../report/paper.ts";

/** Where the pair stood on one day. */
export interface TrailPoint {
  readonly day: string;
  readonly paper: PaperLevel;
  readonly practice: number;
  readonly steps: number;
}

export interface BoardLine {
  readonly names: readonly string[];
  readonly verdict: string;
  readonly leading: {
    readonly id: string;
    readonly label: string;
    readonly words: string;
    readonly posterior: number;
  };
  readonly paper: string;
  readonly paperLevel: PaperLevel;
  readonly practice: string;
  /** The share of the ladder that is climbed. */
  readonly climbed: number;
  readonly gap: Gap;
  readonly confidence: Assessment["confidence"]["level"];
  readonly reports: number;
  readonly origins: number;
  readonly asOf: string;
  /** Oldest first; the last is the assessment itself. */
  readonly trail: readonly TrailPoint[];
  /** Reports a month in the two years to the latest, oldest first. */
  readonly months: readonly number[];
  /** The month of the last of them, YYYY-MM; null when no page has a date. */
  readonly lastMonth: string | null;
}

const monthsShown = 24;

const monthOf = ({ published }: Report): string | null =>
  (published[0]?.from ?? published[0]?.to ?? null)?.slice(0, 7) ?? null;

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** How many reports came out in each of the months up to the latest. */
export function monthly(reports: readonly Report[]): Pick<BoardLine, "months" | "lastMonth"> {
  const known = reports.map(monthOf).filter((month): month is string => month !== null);
  const lastMonth = known.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
  if (lastMonth === null) return { months: [], lastMonth };
  const months = Array.from({ length: monthsShown }, () => 0);
  for (const month of known) {
    const at = monthsShown - 1 - (numberOf(lastMonth) - numberOf(month));
    if (at >= 0) months[at] = (months[at] ?? 0) + 1;
  }
  return { months, lastMonth };
}

const pointOf = ({ day, paper, practice }: Standing, regional: ReadonlySet<string>): TrailPoint => ({
  day,
  paper: paperLevelOf(paper, regional),
  practice: climbed(practice),
  steps: stepsOf(practice),
});

/** @param around where the pair stood on earlier days, oldest first; the reports weighed; the ids of region-wide treaties */
export function lineOf(
  assessment: Assessment,
  around: {
    readonly before: readonly Standing[];
    readonly reports: readonly Report[];
    readonly regional: ReadonlySet<string>;
  },
): BoardLine {
  const { before, reports, regional } = around;
  const [leading] = [...assessment.hypotheses].sort((a, b) => b.posterior - a.posterior);
  const now = pointOf({ day: assessment.asOf, ...assessment }, regional);
  return {
    names: assessment.names,
    verdict: assessment.verdict,
    leading: {
      id: leading?.id ?? "",
      label: leading?.label ?? "nothing was weighed",
      words: leading?.words ?? "",
      posterior: leading?.posterior ?? 0,
    },
    paper: paperInShort(assessment.paper),
    paperLevel: now.paper,
    practice: assessment.practice.says,
    climbed: now.practice,
    gap: gapOf(now.paper, now.practice),
    confidence: assessment.confidence.level,
    reports: assessment.counts.reports,
    origins: assessment.counts.origins,
    asOf: assessment.asOf,
    trail: [...before.map((standing) => pointOf(standing, regional)), now],
    ...monthly(reports),
  };
}

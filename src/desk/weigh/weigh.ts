/** Weighs one pair from what is in the store, and keeps what came out. */
import {
  assessDocuments,
  type Framework,
  type Recorded,
  standingsOn,
  weighingVersion,
} from "../../pipeline/index.ts";
import type { AssessmentKey, KeptAssessment, Store } from "../../store/index.ts";
import { lineOf } from "./line.ts";
import { shownOf } from "./shown.ts";
import { storiesOf } from "./stories.ts";

export interface WeighingParts {
  readonly store: Store;
  /** The record the pair is held against, and the version of what was imported into it. */
  readonly recorded: Recorded;
  readonly imports: string;
  readonly framework: Framework;
}

/** The trail of a pair goes back so many years. */
const trailYears = 4;

/** The same day in earlier years, oldest first; 29 February gives 28 February. */
export const daysBefore = (day: string, years: number): readonly string[] =>
  Array.from({ length: years }, (_, at) => {
    const year = Number(day.slice(0, 4)) - years + at;
    return `${year}${day.slice(4).replace("-02-29", "-02-28")}`;
  });

/** A pair in alphabetical order. */
export const inOrder = ([a, b]: readonly [string, string]): readonly [string, string] =>
  a < b ? [a, b] : [b, a];

/**
 * Weighs a pair as of a day ("" for the latest that the pages speak of) and keeps the result in the store.
 * @returns what was kept; null when no page names both states
 */
export function weigh(
  { store, recorded, imports, framework }: WeighingParts,
  { dyad, asOf }: Pick<AssessmentKey, "dyad" | "asOf">,
): KeptAssessment | null {
  const standing = store.standing();
  const documents = store.aboutDyad(dyad);
  if (documents.length === 0) return null;
  const { knowledge } = recorded;
  const people = { apart: store.apart(), ratings: store.reliabilityByOutlet() };
  const options = { ...recorded, ...people, dyad, framework };
  const { assessment, traced } = assessDocuments(documents, {
    ...options,
    ...(asOf !== "" && { asOf }),
  });
  const before = standingsOn(daysBefore(assessment.asOf, trailYears), documents, { ...options, traced });
  const used = new Set(assessment.reports);
  const reports = documents.map(({ report }) => report).filter(({ id }) => used.has(id));
  const line = lineOf(assessment, { before, reports, regional: knowledge.regional });
  const kept: KeptAssessment = {
    dyad: inOrder(dyad),
    framework: framework.id,
    asOf,
    knowledge: weighingVersion(knowledge, framework, imports),
    ...standing,
    verdict: line.leading.id,
    paper: line.paperLevel,
    gap: line.gap,
    board: JSON.stringify(line),
    shown: JSON.stringify(shownOf(assessment, traced)),
    whole: JSON.stringify({ assessment, traced }),
    evidence: assessment.evidence,
  };
  store.keep(kept);
  if (asOf === "") store.keepStories(kept.dyad, storiesOf(traced));
  return kept;
}

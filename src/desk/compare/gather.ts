/** The assessments that a comparison is made of: kept ones, and by the record alone where no page names both states. */
import type { Assessment } from "../../contract/index.ts";
import { assessDocuments, type Comparison, compare } from "../../pipeline/index.ts";
import type { Assessor } from "../weigh/assessor.ts";
import type { ComparisonAsked } from "./asked.ts";

/** The comparison, or the pairs that are still being weighed. */
export type Gathered =
  | { readonly state: "few" }
  | { readonly state: "waiting"; readonly dyads: readonly (readonly [string, string])[] }
  | { readonly state: "ready"; readonly comparison: Comparison };

interface Found {
  readonly dyad: readonly [string, string];
  readonly assessment: Assessment | null;
  readonly waiting: boolean;
}

const found = (assessor: Assessor, asked: ComparisonAsked): Found[] =>
  asked.dyads.map((dyad) => {
    const weighed = assessor.of({ ...asked, dyad });
    const assessment = weighed.state === "ready" ? weighed.shown.assessment : null;
    return { dyad, assessment, waiting: weighed.state === "waiting" };
  });

/** The latest day that pages speak of serves for the pairs that no page names. */
const latest = (all: readonly Found[]): string | undefined =>
  all
    .flatMap(({ assessment }) => assessment?.asOf ?? [])
    .sort()
    .at(-1);

export async function gatherComparison(assessor: Assessor, asked: ComparisonAsked): Promise<Gathered> {
  const recorded = await Promise.all(asked.dyads.map((dyad) => assessor.know(dyad)));
  const all = found(assessor, asked);
  const waiting = all.filter((one) => one.waiting).map(({ dyad }) => dyad);
  if (waiting.length > 0) return { state: "waiting", dyads: waiting };
  const asOf = asked.asOf ?? latest(all);
  const framework = assessor.frameworkOf(asked.framework);
  const assessments = all.flatMap(({ dyad, assessment }, at): Assessment[] => {
    if (assessment !== null) return [assessment];
    const known = recorded[at];
    if (known === undefined) return [];
    const day = asOf === undefined ? {} : { asOf };
    return [assessDocuments([], { ...known, dyad, framework, ...day }).assessment];
  });
  const [first, second, ...others] = assessments;
  if (first === undefined || second === undefined) return { state: "few" };
  const regional = new Set(recorded.flatMap(({ knowledge }) => [...knowledge.regional]));
  return { state: "ready", comparison: compare([first, second, ...others], regional) };
}

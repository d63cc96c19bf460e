/** What the page of a pair shows of its assessment: bounded, however many reports there are. */
import type { Assessment, EvidenceItem, Traced } from "../../contract/index.ts";

/** What is kept for the page; all of it is in the JSON of the pair. */
export interface Shown {
  readonly assessment: Assessment;
  readonly traced: Traced;
  /** Pages that what is shown rests on. */
  readonly documents: readonly string[];
  /** How many items of evidence and pages were left out. */
  readonly left: { readonly evidence: number; readonly documents: number };
}

/** Items of a rung that a reader goes through; facts of the record are folded away and may be more. */
const mostTold = 30;
const mostFacts = 60;
/** Pages that the sections of the report quote from. */
const mostDocuments = 60;
const mostListed = 40;
const mostClaims = 200;

const byWeight = (a: EvidenceItem, b: EvidenceItem): number =>
  b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function chosenEvidence({ practice, evidence }: Assessment): ReadonlySet<string> {
  const byIndicator = Map.groupBy(evidence, ({ indicator }) => indicator);
  const ids = new Set(practice.rungs.map(({ id }) => id));
  return new Set(
    [...byIndicator].flatMap(([indicator, items]) => {
      const sorted = [...items].sort(byWeight);
      const told = sorted.filter(({ kind }) => kind !== "fact").slice(0, mostTold);
      const facts = sorted.filter(({ kind }) => kind === "fact");
      return [...told, ...facts.slice(0, ids.has(indicator) ? mostFacts : mostTold)].map(({ id }) => id);
    }),
  );
}

/** Pages with the weightiest items first, then the rest in the order of the assessment. */
function chosenDocuments(assessment: Assessment, items: readonly EvidenceItem[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const { report, weight } of items)
    if (report !== null) weights.set(report, (weights.get(report) ?? 0) + weight);
  const weighty = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  return [...new Set([...weighty, ...assessment.reports])].slice(0, mostDocuments);
}

function tracedFor(traced: Traced, documents: readonly string[]): Traced {
  const kept = new Set(documents);
  const some = (ids: readonly string[]): boolean => ids.some((id) => kept.has(id));
  return {
    reports: documents,
    copies: traced.copies.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    citations: traced.citations
      .filter(({ report, cited }) => kept.has(report) && cited.startsWith("outlet:"))
      .slice(0, mostListed),
    origins: traced.origins
      .filter(({ reports }) => some(reports))
      .map((origin) => ({
        ...origin,
        claims: origin.claims.slice(0, mostClaims),
        merges: origin.merges.slice(0, mostListed),
      })),
    stories: traced.stories
      .filter(({ reports }) => some(reports))
      .slice(0, mostListed)
      .map((story) => ({ ...story, tellings: [] })),
    happenings: [],
    citationChecks: traced.citationChecks.filter(({ report }) => kept.has(report)).slice(0, mostListed),
    credibility: [],
    apart: traced.apart,
  };
}

export function shownOf(assessment: Assessment, traced: Traced): Shown {
  const against = new Set([
    ...assessment.counterEvidence.slice(0, mostListed),
    ...assessment.againstVerdict.slice(0, mostListed),
  ]);
  const chosen = chosenEvidence(assessment);
  const evidence = assessment.evidence.filter(({ id }) => chosen.has(id) || against.has(id));
  const documents = chosenDocuments(assessment, evidence);
  const shownIds = new Set(evidence.map(({ id }) => id));
  const rungs = assessment.practice.rungs.map((rung) => ({
    ...rung,
    evidence: rung.evidence.filter((id) => shownIds.has(id)),
  }));
  return {
    assessment: {
      ...assessment,
      practice: { ...assessment.practice, rungs },
      evidence,
      counterEvidence: assessment.counterEvidence.slice(0, mostListed),
      againstVerdict: assessment.againstVerdict.slice(0, mostListed),
      checks: assessment.checks.slice(0, mostListed),
    },
    traced: tracedFor(traced, documents),
    documents,
    left: {
      evidence: assessment.evidence.length - evidence.length,
      documents: assessment.reports.length - documents.length,
    },
  };
}

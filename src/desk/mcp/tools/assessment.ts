import { z } from "zod";
import type { Assessment, Check, EvidenceItem } from "../../../contract/index.ts";
import { dayAsked, pairAsked } from "../../api/asked.ts";
import { weighed } from "../../api/endpoints/dyads.ts";
import { dyadAddress, withQuery } from "../../app/address.ts";
import type { Shown } from "../../weigh/shown.ts";
import { tool } from "../tool.ts";

const share = (value: number): number => Math.round(value * 1000) / 1000;

/** What is ours in it: names of states, words of the framework, treaties of the record. */
const ownOf = ({ assessment: whole }: Shown): object => ({
  dyad: whole.dyad,
  names: whole.names,
  asOf: whole.asOf,
  framework: whole.framework,
  confidence: whole.confidence.level,
  paper: whole.paper.says,
  practice: {
    says: whole.practice.says,
    rungs: whole.practice.rungs.map(({ id, label, state, evidence }) => ({
      id,
      label,
      state,
      items: evidence.length,
    })),
  },
  hypotheses: whole.hypotheses.map(({ id, label, prior, posterior, words }) => ({
    id,
    label,
    words,
    probability: share(posterior),
    before: share(prior),
  })),
  reports: whole.counts.reports,
  origins: whole.counts.origins,
  copiesCounted: {
    hypothesis: whole.copiesCounted.hypothesis,
    probability: share(whole.copiesCounted.posterior),
  },
});

const itemTold = ({
  id,
  indicator,
  kind,
  from,
  report,
  quote,
  says,
  date,
  ...item
}: EvidenceItem): object => ({
  id,
  indicator,
  direction: item.direction,
  weight: share(item.weight),
  says,
  quote: quote?.text ?? null,
  voices: item.voices,
  date: date && [date.from, date.to],
  origin: item.origin,
  [kind]: from,
  report,
});

const checkTold = ({ claim, verdict, measure, says }: Check): object => ({ claim, verdict, measure, says });

const byWeight = (a: EvidenceItem, b: EvidenceItem): number => b.weight - a.weight || (a.id < b.id ? -1 : 1);

interface Narrowed {
  readonly indicator?: string | undefined;
  readonly limit: number;
}

/** The weightiest items, and what speaks against before what speaks for. */
function evidenceOf({ evidence, counterEvidence }: Assessment, { indicator, limit }: Narrowed) {
  const all = evidence
    .filter((item) => indicator === undefined || item.indicator === indicator)
    .toSorted(byWeight);
  const against = new Set(counterEvidence);
  const [counter, other] = [true, false].map((isAgainst) =>
    all.filter(({ id }) => against.has(id) === isAgainst).slice(0, limit),
  );
  return { of: all.length, counter: counter ?? [], other: other ?? [] };
}

export const assessment = tool({
  name: "get_assessment",
  title: "The assessment of a pair, with its evidence",
  about:
    "Weighs one pair by a framework: verdict and confidence with its reasons, hypotheses with probabilities in words (ICD 203) and numbers, paper and practice apart, the ladder rung by rung, what speaks against first, the weightiest evidence with its voices and origin, claims held against the record, what would change the verdict and what is not known. Items of one origin count once.",
  input: z.strictObject({
    pair: pairAsked,
    as_of: dayAsked.optional().describe("as of this day: 2022-02-01; the latest when not given"),
    framework: z.string().max(200).optional().describe("id of a framework; the first when not given"),
    indicator: z
      .string()
      .max(200)
      .optional()
      .describe("only evidence on this rung or indicator, by id: exercises"),
    limit: z.int().min(1).max(60).default(15).describe("items of evidence against, and for"),
  }),
  tell: (data, { pair, as_of: asOf, framework, ...narrowed }) => {
    const shown = weighed(data, pair, { framework, "as-of": asOf });
    const { assessment: whole } = shown;
    const { of, counter, other } = evidenceOf(whole, narrowed);
    const query = { framework, "as-of": asOf };
    return {
      says: [
        whole.verdict,
        `Confidence: ${whole.confidence.level}. As of ${whole.asOf}, by ${whole.framework.label} ${whole.framework.version}; ${whole.stage.name} ${whole.stage.version}.`,
        `Evidence: ${of} items of weight; ${counter.length + other.length} below, the weightiest first. ${shown.left.evidence} lighter ones are in the JSON for programs.`,
      ],
      own: ownOf(shown),
      quoted: {
        basis: whole.asOfBasis,
        confidenceWhy: whole.confidence.why,
        counts: whole.counts.says,
        copiesCounted: whole.copiesCounted.says,
        counterEvidence: counter.map(itemTold),
        evidence: other.map(itemTold),
        checks: whole.checks.map(checkTold),
        wouldChange: whole.wouldChange,
        gaps: whole.gaps,
      },
      page: withQuery(dyadAddress(whole.dyad), query),
      api: withQuery(`/api/v1/dyads/${whole.dyad.join("-").toLowerCase()}/assessment`, query),
    };
  },
});

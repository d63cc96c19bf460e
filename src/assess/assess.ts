import type { Assessment, EvidenceItem, IndicatorState, Traced } from "../contract/index.ts";
import { findState } from "../knowledge/index.ts";
import { eventBackground, paperOn, resemblanceOf, shippedPacts } from "../record/index.ts";
import { countOrigins } from "../trace/index.ts";
import { checksOf } from "./checks.ts";
import { againstVerdict, counterEvidence } from "./counter-evidence.ts";
import { asOfDay } from "./evidence/as-of.ts";
import { gather } from "./evidence/gather.ts";
import type { Item } from "./evidence/item.ts";
import { speaksOf } from "./evidence/relevant.ts";
import { influenceOf, matrixOf } from "./hypotheses/matrix.ts";
import { withPairPriors } from "./hypotheses/pair-priors.ts";
import type { AssessInput } from "./input.ts";
import { countingCopies, type Judged, judge, labelOf, leaveOneOut } from "./judge.ts";
import { round } from "./round.ts";
import { assessStage } from "./stage.ts";
import type { IndicatorReading, ReadContext } from "./state/read.ts";
import { confidenceOf } from "./words/confidence.ts";
import { gapsOf } from "./words/gaps.ts";
import { percent, wordsFor } from "./words/icd203.ts";
import { counted } from "./words/list.ts";
import { sayPractice } from "./words/practice.ts";
import { verdictOf } from "./words/verdict.ts";
import { wouldChange } from "./words/would-change.ts";

const rungOf = ({ indicator, state, why, items }: IndicatorReading): IndicatorState => ({
  id: indicator.id,
  label: indicator.label,
  state: state as IndicatorState["state"],
  why,
  evidence: items.map(({ shown }) => shown.id),
});

/** Weights are made round where items are; only what a break left of one is not. */
const rounded = (shown: EvidenceItem): EvidenceItem =>
  shown.weight === round(shown.weight) ? shown : { ...shown, weight: round(shown.weight) };

/** Items as shown, with the weight that breaks of the relation left them. */
const shownItems = (judged: Judged): EvidenceItem[] =>
  judged.readings.all
    // Within an indicator items are in order of their ids, which begin with that of the indicator and a colon.
    .toSorted((a, b) => (`${a.indicator.id}:` < `${b.indicator.id}:` ? -1 : 1))
    .flatMap(({ items }) => items.map(({ shown }) => rounded(shown)));

function countsOf(traced: Traced, ids: readonly string[]): Assessment["counts"] {
  const used = new Set(ids);
  const origins = countOrigins(traced.origins.filter((origin) => origin.reports.some((id) => used.has(id))));
  const says =
    ids.length === 0
      ? "Nothing here speaks to it: no report given says anything of the two."
      : `${counted(ids.length, "report")}, ${counted(origins, "origin")}.`;
  return { reports: ids.length, origins, says };
}

/** Each report once, in order of id: the order of arrival must not show. */
const inOrder = (documents: AssessInput["documents"]): AssessInput["documents"] =>
  [...new Map(documents.map((one) => [one.report.id, one])).values()].sort((a, b) =>
    a.report.id < b.report.id ? -1 : 1,
  );

function copiesCounted(
  items: readonly Item[],
  judged: Judged,
  context: ReadContext,
): Assessment["copiesCounted"] {
  const counted = judge(countingCopies(items), context);
  const same = counted.posterior.get(judged.leader.id) ?? 0;
  const label = labelOf(context.framework, counted.leader.id);
  const says =
    counted.leader.id !== judged.leader.id
      ? `Had every telling been counted as a source, ${label} would lead at ${percent(counted.leader.probability)}.`
      : percent(same) === percent(judged.leader.probability)
        ? `Had every telling been counted as a source, the verdict would stand where it does, at ${percent(same)}.`
        : `Had every telling been counted as a source, the same reading would stand at ${percent(same)} instead of ${percent(judged.leader.probability)}.`;
  return { hypothesis: counted.leader.id, posterior: round(counted.leader.probability), says };
}

/**
 * Weighs all that is known of two states on a day: paper by lookup, practice by the ladder of the framework, and the
 * hypotheses by Bayes' rule. Copies of one report and repetitions of one origin move nothing. Without any report on
 * the pair the record alone speaks, with low confidence at most.
 *
 * @throws EntenteError E401, E402 or E403 for an unknown state, one state twice, or what is no day
 */
export function assess(input: AssessInput): Assessment {
  const { knowledge } = input;
  const pair: readonly [string, string] = [
    findState(knowledge, input.dyad[0]).id,
    findState(knowledge, input.dyad[1]).id,
  ];
  const all = inOrder(input.documents);
  const speaking = all.filter((document) => speaksOf(document, pair));
  const asOf = asOfDay(input.asOf, speaking.length > 0 ? speaking : all, { pair, knowledge });
  const reports = speaking.filter(({ report }) => (report.published[0]?.from ?? "") <= asOf.day);
  const paper = paperOn(knowledge, pair, asOf.day);
  const resemblance = resemblanceOf(input.pacts ?? shippedPacts(knowledge), pair, asOf.day);
  const framework = withPairPriors(input.framework, resemblance, asOf.day);
  const { items } = gather({ ...input, documents: reports }, pair, asOf.day);
  const context: ReadContext = { framework, asOf: asOf.day, paper, knowledge };
  const judged = judge(items, context);
  const ids = reports.map(({ report }) => report.id);
  const names = pair.map((id) => knowledge.states.get(id)?.name ?? id);
  const coded = reports.map((one) => one.coded);
  const checks = checksOf(reports, input.traced.origins, context);
  const leader = framework.hypotheses.find(({ id }) => id === judged.leader.id);
  const rungs = judged.readings.all.filter(({ indicator }) => indicator.axis === "practice");
  return {
    type: "assessment",
    contract: 1,
    stage: assessStage,
    framework: { id: framework.id, version: framework.version, label: framework.label },
    dyad: pair,
    names,
    asOf: asOf.day,
    asOfBasis: asOf.basis,
    paper,
    practice: { says: sayPractice(judged.readings.all), rungs: rungs.map(rungOf) },
    resemblance,
    background: eventBackground(input.events ?? [], asOf.day),
    hypotheses: framework.hypotheses.map(({ id, label, prior }) => {
      const posterior = judged.posterior.get(id) ?? 0;
      return { id, label, prior: round(prior), posterior: round(posterior), words: wordsFor(posterior) };
    }),
    matrix: matrixOf(framework, judged.readings.all),
    influence: influenceOf(framework, judged.readings.all),
    evidence: shownItems(judged),
    counterEvidence: counterEvidence(items, framework, { coded, pair, checks }),
    againstVerdict: againstVerdict(items, leader),
    confidence: confidenceOf(items, judged, { framework, left: leaveOneOut(items, judged, framework) }),
    verdict: verdictOf(judged, paper, { framework, knowledge }),
    counts: countsOf(input.traced, ids),
    copiesCounted: copiesCounted(items, judged, context),
    wouldChange: wouldChange(judged, framework),
    gaps: gapsOf(
      judged.readings.all,
      reports.map(({ report }) => report),
      { items, asOf: asOf.day },
    ),
    findings: reports.flatMap(({ coded }) => coded.findings.map(({ id }) => id)).sort(),
    checks,
    reports: ids,
  };
}

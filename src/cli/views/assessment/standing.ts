import type { Assessment, HypothesisResult, IndicatorState, Paper, Treaty } from "../../../contract/index.ts";
import type { Look } from "../../emit.ts";
import { table } from "../../format/table.ts";
import { percent } from "../words.ts";
import { bullets, type Page, prose, section } from "./item.ts";

function treatyLine({ name, from, to, obligations, asymmetric, confirmedBy }: Treaty): string {
  const kinds = obligations.join(", ") || "no obligation";
  const term = to === null ? `since ${from}` : `${from} to ${to}`;
  const doubt = confirmedBy === "memory" ? "; not confirmed against a data set" : "";
  return `${name} (${term}): ${kinds}${asymmetric ? ", not the same for both" : ""}${doubt}`;
}

/** Which sources have each obligation, once alliance data were imported beside the shipped treaties. */
function sourceLines({ obligations, differences }: Paper): string[] {
  const known = new Set(obligations.flatMap(({ sources }) => sources));
  if (known.size < 2 && differences.length === 0) return [];
  return obligations
    .filter(({ sources }) => sources.length > 0)
    .map(({ obligation, sources }) => `${obligation}: by ${sources.join(" and by ")}`);
}

/** What the treaties bind the pair to. */
export const paperSection = ({ assessment: { paper }, look }: Page): string =>
  section(
    look,
    "On paper",
    prose(paper.says, look) +
      bullets(paper.treaties.map(treatyLine), look) +
      bullets(sourceLines(paper), look),
  );

const rungRow = ({ label, state, evidence, why }: IndicatorState): string[] => [
  label,
  state,
  evidence.length === 0 ? "" : String(evidence.length),
  why,
];

/** The ladder of practice, lowest rung first. */
export function practiceSection({ assessment: { practice }, look }: Page): string {
  const head = ["rung", "state", "items", "why"];
  const ladder = table(practice.rungs.map(rungRow), {
    head,
    width: look.width,
    indent: "  ",
    styleHead: look.style.dim,
  });
  return section(look, "In practice", `${prose(practice.says, look)}\n${ladder}`);
}

/** A bar of 20 steps: 5 % each. */
const bar = (share: number): string => "#".repeat(Math.round(share * 20)).padEnd(20, ".");

const hypothesisRow = ({ label, words, posterior, prior }: HypothesisResult): string[] => [
  label,
  percent(posterior),
  bar(posterior),
  words,
  percent(prior),
];

/** How probable each reading is, the most probable first. */
export function hypothesesSection({ assessment: { hypotheses }, look }: Page): string {
  const sorted = hypotheses.toSorted((a, b) => b.posterior - a.posterior);
  return section(
    look,
    "What this adds up to",
    table(sorted.map(hypothesisRow), {
      head: ["reading", "now", "", "in words", "before the evidence"],
      width: look.width,
      indent: "  ",
      styleHead: look.style.dim,
    }),
  );
}

/** How much the pair's record looks like that of treaty allies: beside the verdict, never in its place. */
export const resemblanceSection = ({ assessment: { resemblance }, look }: Page): string =>
  resemblance === null ? "" : section(look, "Set beside all pairs", prose(resemblance.says, look));

/** How far to trust the verdict, and why. */
export const confidenceSection = ({ assessment: { confidence }, look }: Page): string =>
  section(look, `Confidence: ${confidence.level}`, bullets(confidence.why, look));

/** How many mouths, and what had come out had each copy been counted. */
export const sourcesSection = ({ assessment, look }: Page): string =>
  section(
    look,
    "Sources",
    prose(assessment.counts.says, look) +
      (assessment.counts.reports === 0 ? "" : prose(assessment.copiesCounted.says, look)),
  );

/** "+0.31", "-0.17"; what rounds to nothing has no sign. */
const signed = (change: number): string => {
  const rounded = change.toFixed(2);
  if (Number(rounded) === 0) return "0.00";
  return change > 0 ? `+${rounded}` : rounded;
};

const changes = ({ influence }: Assessment, { width }: Look): string =>
  table(
    influence.map(({ indicator, says, change }) => [indicator, signed(change), says]),
    { head: ["indicator", "change", "what it moved"], width, indent: "  " },
  );

/** What moved the verdict, what would change it, and what is not known. */
export const limitsSection = ({ assessment, look }: Page): string =>
  [
    section(look, "What moved the verdict", changes(assessment, look)),
    section(look, "What would change it", bullets(assessment.wouldChange, look)),
    section(look, "What is not known", bullets(assessment.gaps, look)),
  ]
    .filter((text) => text !== "")
    .join("\n");

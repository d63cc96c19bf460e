import type { Assessment, Check, EvidenceItem } from "../../contract/index.ts";
import { backgroundHead, backgroundRows } from "../background.ts";
import { percent } from "../percent.ts";
import { bullets, grid, part, safe } from "./write.ts";

const evidenceLine = ({ says, date, voices, quote }: EvidenceItem): string => {
  const when = date?.from ?? "undated";
  const words = quote === null ? "" : ` "${safe(quote.text)}"`;
  return `${when}: ${safe(says)}${words} (${safe(voices)})`;
};

const checkLine = ({ verdict, says, measure }: Check): string =>
  `**${verdict.replaceAll("-", " ")}**${measure === null ? "" : ` by ${safe(measure)}`}: ${safe(says)}`;

function hypotheses({ hypotheses: all }: Assessment): string {
  const sorted = all.toSorted((a, b) => b.posterior - a.posterior);
  return grid(
    ["reading", "now", "in words", "before the evidence"],
    sorted.map(({ label, posterior, words, prior }) => [
      safe(label),
      percent(posterior),
      words,
      percent(prior),
    ]),
  );
}

const ladder = ({ practice }: Assessment): string =>
  `${safe(practice.says)}\n\n${
    practice.rungs.length === 0
      ? ""
      : grid(
          ["rung", "state", "items", "why"],
          practice.rungs.map(({ label, state, evidence, why }) => [
            safe(label),
            state,
            String(evidence.length),
            safe(why),
          ]),
        )
  }`;

/** More evidence than this is left to the other formats. */
const mostItems = 40;

function counterEvidence({ counterEvidence: ids, evidence }: Assessment): string {
  const items = evidence.filter(({ id }) => ids.includes(id));
  return bullets(items.slice(0, mostItems).map(evidenceLine));
}

const backgroundTable = ({ says, years }: NonNullable<Assessment["background"]>): string =>
  `${safe(says)}\n\n${grid(backgroundHead, backgroundRows(years))}`;

/** An assessment as Markdown: the verdict first, then what speaks against it, then depth; with how to cite it. */
export function assessmentMarkdown(assessment: Assessment): string {
  const { names, verdict, asOf, asOfBasis, framework, confidence, paper, resemblance, background, stage } =
    assessment;
  const heaviest = assessment.evidence.toSorted((a, b) => b.weight - a.weight).slice(0, mostItems);
  return [
    `# ${safe(names.join(" and "))}\n\nAs of ${asOf} (${safe(asOfBasis)}), by ${safe(framework.label)} ${framework.version}.\n\n**${safe(verdict)}**\n`,
    part(`Confidence: ${confidence.level}`, bullets(confidence.why.map(safe))),
    part("What speaks against it", counterEvidence(assessment)),
    part("On paper", `${safe(paper.says)}\n`),
    part("In practice", ladder(assessment)),
    part("What this adds up to", hypotheses(assessment)),
    part("Set beside all pairs", resemblance === null ? "" : `${safe(resemblance.says)}\n`),
    part("In imported event data", background === null ? "" : backgroundTable(background)),
    part("Claims held against the record", bullets(assessment.checks.map(checkLine))),
    part("Evidence, heaviest first", bullets(heaviest.map(evidenceLine))),
    part("What would change it", bullets(assessment.wouldChange.map(safe))),
    part("What is not known", bullets(assessment.gaps.map(safe))),
    part(
      "How to cite",
      `${safe(names.join(" and "))}, assessment as of ${asOf}. Entente, ${framework.id} ${framework.version}, ${stage.name} ${stage.version}. Words of probability follow ICD 203; confidence is a statement on the basis, apart from probability.\n`,
    ),
  ].join("");
}

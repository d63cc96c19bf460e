/** Hypotheses in rows, indicators in columns: how each bears on each, and what moved the verdict. */
import type { HypothesisResult, Influence } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { capital, percent } from "../text/words.ts";
import { evidenceMatrix } from "./evidence-matrix.ts";
import { signed, tint } from "./log-ratio.ts";
import type { View } from "./view.ts";

const labelOf = (view: View, indicator: string): string =>
  capital(
    view.assessment.practice.rungs.find(({ id }) => id === indicator)?.label ??
      indicator.replaceAll("-", " "),
  );

const row = (view: View, hypothesis: HypothesisResult, indicators: readonly string[]): Html => {
  const cells = new Map(
    view.assessment.matrix
      .filter((cell) => cell.hypothesis === hypothesis.id)
      .map((cell) => [cell.indicator, cell.logRatio]),
  );
  return html`<tr><th scope="row">${capital(hypothesis.label)}</th>${indicators.map((indicator) => {
    const ratio = cells.get(indicator);
    return ratio === undefined
      ? html`<td class="number">–</td>`
      : html`<td class="number tint ${tint(ratio)}">${signed(ratio)}</td>`;
  })}<td class="number"><strong>${percent(hypothesis.posterior)}</strong></td></tr>
`;
};

const influenceLine = ({ says, change }: Influence): Html =>
  html`<li>${says} <span class="meta">${signed(change * 100, 0)} points</span></li>`;

/** An influence under half a point prints as zero, so it is left out. */
const smallest = 0.005;

const influence = ({ assessment }: View): Html | null => {
  const told = [...assessment.influence]
    .filter(({ change }) => Math.abs(change) >= smallest)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const leading = [...assessment.hypotheses].sort((a, b) => b.posterior - a.posterior)[0];
  return told.length === 0
    ? null
    : html`<h3>What moved the verdict</h3><p>Points of probability that “${leading?.label ?? ""}” gained or lost by each:</p><ul class="plain">${told.map(influenceLine)}</ul>`;
};

/** What moved the verdict most stands first, so that the columns that matter are seen without scrolling. */
const byInfluence = ({ assessment }: View, indicators: readonly string[]): string[] => {
  const moved = new Map(assessment.influence.map(({ indicator, change }) => [indicator, Math.abs(change)]));
  return [...indicators].sort((a, b) => (moved.get(b) ?? 0) - (moved.get(a) ?? 0));
};

export const matrix = (view: View): Html | null => {
  const { hypotheses, matrix: cells } = view.assessment;
  if (cells.length === 0) return null;
  const indicators = byInfluence(view, [...new Set(cells.map(({ indicator }) => indicator))]);
  const caption = "Weight of each indicator for each hypothesis";
  return html`<p>Read along a row: above zero the state of the indicator speaks for the hypothesis, below zero against it. The figures are natural logarithms of likelihood ratios; they add up along the row.</p>
<div class="scroll broad" role="region" tabindex="0" aria-label="${caption}"><table class="matrix"><caption>${caption}</caption><thead><tr><th scope="col">Hypothesis</th>${indicators.map((id) => html`<th scope="col">${labelOf(view, id)}</th>`)}<th scope="col">Probability</th></tr></thead><tbody>${hypotheses.map((one) => row(view, one, indicators))}</tbody></table></div>
${evidenceMatrix(view)}${influence(view)}`;
};

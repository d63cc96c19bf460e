/** How it was made, with versions, and how to cite it. */
import { type Html, html } from "../html/html.ts";
import { dayInWords } from "../text/dates.ts";
import { bullets } from "./section.ts";
import { pairOf } from "./verdict.ts";
import type { View } from "./view.ts";

export const robustness = ({ assessment }: View): Html => {
  const { level, why } = assessment.confidence;
  const change = bullets(assessment.wouldChange);
  const gaps = bullets(assessment.gaps);
  return html`<p>Confidence is ${level}, because:</p>${bullets(why)}${change && html`<h3>What would change it</h3>${change}`}${gaps && html`<h3>What is not known</h3>${gaps}`}`;
};

export const citation = (view: View): Html => {
  const { assessment } = view;
  const words = `Entente, “${pairOf(view)}: assessment as of ${dayInWords(assessment.asOf)}”, framework ${assessment.framework.id} ${assessment.framework.version}, ${assessment.stage.name} ${assessment.stage.version}, from ${assessment.counts.reports} reports.`;
  return html`<p>Cite the pages for what they say, and this page only for the weighing:</p><blockquote class="cite"><p>${words}</p></blockquote>`;
};

const stagesOf = ({ assessment, documents }: View): string => {
  const stages = [
    ...documents.flatMap(({ report, coded }) => [
      report.stage,
      ...coded.events.slice(0, 1).map(({ stage }) => stage),
      ...coded.claims.slice(0, 1).map(({ stage }) => stage),
    ]),
    assessment.stage,
  ];
  return [...new Set(stages.map(({ name, version }) => `${name} ${version}`))].join(", ");
};

export const method = (view: View): Html => {
  const { framework, asOf, asOfBasis } = view.assessment;
  return html`<p>Each page was split into blocks (headline, body, badges, comments), parsed and coded: who did what to whom, who is made to say it, how surely. Copies and rewrites were traced, so that one origin counts once. The evidence was weighed with the framework <strong>${framework.label}</strong> (${framework.id} ${framework.version}); its likelihoods are marked calibrated or elicited in the framework file. The words of probability follow the bands of ICD 203; confidence is kept apart from probability.</p>
<p>Paper and practice are never added up: paper is what treaties oblige the two states to do, practice is what they are reported to do.</p>
<p>As of ${dayInWords(asOf)}: ${asOfBasis}. Made by ${stagesOf(view)}. Coding is automatic and makes mistakes; every item links to its sentence so that you can judge.</p>`;
};

/** The first screen: the verdict in words, paper and practice apart, and how sure. */

import { bars, barsFinding } from "../chart/bars.ts";
import { figure, svg, table } from "../chart/figure.ts";
import { type Html, html } from "../html/html.ts";
import { dayInWords } from "../text/dates.ts";
import { capital, percent } from "../text/words.ts";
import { paperInShort } from "./paper.ts";
import { chartSource, type View } from "./view.ts";

/** "Russia and China" */
export const pairOf = ({ assessment }: View): string => assessment.names.join(" and ");

const fact = (name: string, words: string, why: readonly string[] = []): Html =>
  html`<div><dt>${name}</dt><dd>${words}${why.map((reason) => html` <span class="why">${reason}</span>`)}</dd></div>
`;

/** What the assessment says of the counts beyond the two numbers that stand before it. */
const furtherWords = ({ reports, origins, says }: View["assessment"]["counts"]): string => {
  const further = says.replace(new RegExp(`^${reports} reports?, ${origins} origins?[.,;]?\\s*`), "");
  return further ? `. ${further}` : ".";
};

/** Reasons on the first screen; the section on how firm it is gives them all. */
const mostReasons = 3;

const likeliest = ({ assessment }: View): string => {
  const [first] = [...assessment.hypotheses].sort((a, b) => b.posterior - a.posterior);
  return first
    ? `${capital(first.label)}: ${first.words} (${percent(first.posterior)}).`
    : "Nothing was weighed.";
};

const hypotheses = (view: View): Html => {
  const { assessment } = view;
  return figure(
    barsFinding(assessment.hypotheses),
    html`${svg(bars(assessment.hypotheses, chartSource(view)))}<p class="key">Bar: now. Tick: before the evidence.</p>`,
    table(
      "Probability of each hypothesis",
      ["Hypothesis", "Now", "Before", "In words"],
      assessment.hypotheses.map(({ label, posterior, prior, words }) => [
        capital(label),
        html`<span class="figure">${percent(posterior)}</span>`,
        html`<span class="figure">${percent(prior)}</span>`,
        words,
      ]),
    ),
  );
};

export const verdict = (view: View): Html => {
  const { assessment } = view;
  return html`<header class="verdict"><p class="kicker">Assessment · ${assessment.framework.label} · as of ${dayInWords(assessment.asOf)}</p>
<h1>${pairOf(view)}</h1>
<p class="standfirst">${assessment.verdict}</p>
<dl class="facts">${fact("On paper", paperInShort(assessment.paper))}${fact("In practice", assessment.practice.says)}${fact("Most likely", likeliest(view))}${fact("Confidence", `${capital(assessment.confidence.level)}.`, assessment.confidence.why.slice(0, mostReasons))}</dl>
<p class="counts"><strong>${assessment.counts.reports}</strong> ${assessment.counts.reports === 1 ? "report" : "reports"}, <strong>${assessment.counts.origins}</strong> ${assessment.counts.origins === 1 ? "origin" : "origins"}${furtherWords(assessment.counts)}</p></header>
${hypotheses(view)}`;
};

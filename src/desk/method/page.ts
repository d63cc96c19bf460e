/** What every number of the desk means, how good the program was measured to be, and what it cannot do. */
import type { Framework } from "../../pipeline/index.ts";
import { table } from "../chart/figure.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { capital, counted, percent } from "../text/words.ts";
import type { ResultSection } from "./results.ts";

const numbers: readonly (readonly [string, string])[] = [
  [
    "Reports and origins",
    "A report is one page. An origin is where chains of voices end: a speaker or a document that answers for what is said. Copies, rewrites and reports that rest on the same speaker on the same occasion are one origin and count once. An end that nobody answers for adds none.",
  ],
  [
    "Paper",
    "The strongest duty that binds the pair on the day, among the five of ATOP: defence, offence, neutrality, nonaggression, consultation. A lookup in the treaties on record; no estimate.",
  ],
  [
    "Practice",
    "The rungs of the ladder (consultations, arms and technology, exercises, patrols and operations, intelligence, basing, command, policy). Each is absent, episodic, regular or institutional by its dated evidence from independent origins. The share climbed counts these as 0, 1, 2 and 3 steps over all rungs. It places a pair on the chart and feeds no verdict.",
  ],
  [
    "Gap",
    "More in practice than on paper: no duty to defend, and half of the steps or more. More on paper than in practice: such a duty, and less than a quarter of them.",
  ],
  [
    "Trend",
    "Steps climbed now against two years before the same day, by what was known then and is in the store; one step is taken for noise.",
  ],
  [
    "Probability of a hypothesis",
    "Prior times likelihoods of what is on the rungs and on paper, by Bayes' rule, as the framework file has them; they sum to one. The words beside it follow the bands of ICD 203.",
  ],
  [
    "Confidence",
    "Low, moderate or high, apart from probability: by the number of origins, the record, how far one origin could turn the verdict, and how much of the framework is judgement. The reasons stand beside it.",
  ],
  [
    "Weight of an item",
    "What an item of evidence counts for on its rung: less when planned, alleged or denied, when its origin is not named, and with age.",
  ],
  [
    "Cells of the matrix",
    "Natural logarithm of how much likelier the state of the indicator is under the hypothesis than on average. Above zero speaks for it. Opened by origin, the weight is shared out by the weight of the items.",
  ],
  [
    "Checks of claims",
    "Supported, partly supported, contested, contradicted, not established or not checkable against the record, with the measure named.",
  ],
  [
    "Headline verdicts and badges",
    "A headline is held against its own body; a badge that names no checker, date and finding is furniture.",
  ],
];

const limits: readonly string[] = [
  "It reads English. Pages in other languages are recognised, kept and said to be uncoded.",
  "Coding is automatic and makes mistakes, as often as the figures below say. Every record links to its words, so that you can judge.",
  "It tells what is reported and on whose word, not what is true.",
  "The record is not complete: what is missing there reads as absent.",
  "Of a pair that more than 2,000 pages name, 2,000 are weighed: those with an event or a claim between the two first, then the latest put in. The page shows the weightiest items.",
  "Sentences of their own and trees are shown for pages up to 60,000 characters.",
  "A desk on one machine has no sign-in: whoever can open it may do everything. With people they sign in, and each may do what their role allows; opened to a network without people, nobody writes.",
];

const basisCounts = ({ hypotheses, indicators }: Framework): string => {
  const tables = indicators.map(({ likelihoods }) => likelihoods.basis);
  const priors = hypotheses.map(({ basis }) => basis);
  const elicited = (list: readonly string[]): number => list.filter((one) => one === "elicited").length;
  return `${elicited(tables)} of ${tables.length} likelihood tables and ${elicited(priors)} of ${priors.length} priors are judgement (elicited); the others were counted from data (calibrated).`;
};

const framework = (one: Framework): Html =>
  html`<h3>${one.label} (${one.id} ${one.version})</h3><p>${basisCounts(one)}</p>${table(
    `Hypotheses of ${one.id}`,
    ["Hypothesis", "Prior", "From", "Why"],
    one.hypotheses.map(({ label, prior, basis, reason }) => [
      capital(label),
      html`<span class="figure">${percent(prior)}</span>`,
      basis,
      reason,
    ]),
  )}${table(
    `Indicators of ${one.id}`,
    ["Indicator", "Axis", "Likelihoods", "Why"],
    one.indicators.map(({ label, axis, likelihoods }) => [
      capital(label),
      axis,
      likelihoods.basis,
      likelihoods.reason,
    ]),
  )}`;

const slug = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

const results = (sections: readonly ResultSection[]): Html =>
  sections.length === 0
    ? html`<p>The figures are not part of this installation; they are in <code>bench/RESULTS.md</code> of the source.</p>`
    : html`<p>As the commands beside them printed them, on the commit they name.</p>${sections.map(
        ({ title, remarks, head, rows }) =>
          html`<details id="b-${slug(title)}"><summary>${title}: ${counted(rows.length, "figure")}</summary>${remarks.map((words) => html`<p class="meta">${words}</p>`)}${table(title, head, rows)}</details>`,
      )}`;

export const methodPage = (frameworks: readonly Framework[], sections: readonly ResultSection[]): string =>
  toText(
    page({
      title: "Method: what every number means",
      description: "What every number means, how good it was measured to be, and what it cannot do.",
      home: "/",
      body: html`<main id="main"><h1>Method</h1><p class="standfirst">What every number means, how good the program was measured to be, and what it cannot do.</p>
<section id="numbers" aria-labelledby="numbers-title"><h2 id="numbers-title">The numbers</h2><dl class="numbers">${numbers.map(([name, words]) => html`<dt>${name}</dt><dd>${words}</dd>`)}</dl></section>
<section id="limits" aria-labelledby="limits-title"><h2 id="limits-title">Known limits</h2><ul class="plain">${limits.map((words) => html`<li>${words}</li>`)}</ul></section>
<section id="frameworks" aria-labelledby="frameworks-title"><h2 id="frameworks-title">Frameworks</h2>${frameworks.map(framework)}</section>
<section id="measured" aria-labelledby="measured-title"><h2 id="measured-title">Measured</h2>${results(sections)}</section></main>`,
    }),
  );

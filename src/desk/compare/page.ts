/** Several pairs side by side, on the desk and as one file. */
import type { Comparison, Framework } from "../../pipeline/index.ts";
import { dyadAddress } from "../app/address.ts";
import { table } from "../chart/figure.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { bullets } from "../report/section.ts";
import { formsOf, type Twin, twinLinks, twins } from "../twins/twins.ts";
import { type ComparisonAsked, comparisonAddress, mostCompared } from "./asked.ts";
import type { Gathered } from "./gather.ts";
import { comparedGroups } from "./rows.ts";

const codesOf = (dyad: readonly string[]): string => dyad.join("–");

const stateClass = (cell: string): Html => html`<span class="state ${cell}">${cell}</span>`;

/** Columns are headed by codes, which keep many pairs on one screen; the list under the title gives the names. */
const tables = (comparison: Comparison): Html[] =>
  comparedGroups(comparison).map(({ title, rows }) =>
    table(
      title,
      ["Pair", ...comparison.dyads.map(({ dyad }) => codesOf(dyad))],
      rows.map(({ name, cells }) => [
        name,
        ...cells.map((cell) => (title === "In practice" ? stateClass(cell) : cell)),
      ]),
    ),
  );

const sentences = ({ dyads }: Comparison, isServed: boolean): Html =>
  html`<ul class="plain compared">${dyads.map(({ dyad, names, verdict }) => {
    const name = html`${names.join(" and ")} (${codesOf(dyad)})`;
    return html`<li data-item><h3>${isServed ? html`<a href="${dyadAddress(dyad)}">${name}</a>` : name}</h3><p>${verdict}</p></li>
`;
  })}</ul>`;

const kicker = ({ framework }: Comparison): Html =>
  html`<p class="kicker">Comparison · ${framework.label}</p>`;

/** What a comparison shows, without the page around it. */
export const comparisonBody = (comparison: Comparison, isServed: boolean): Html =>
  html`<section aria-labelledby="stands-out"><h2 id="stands-out">What stands out</h2>${bullets(comparison.says)}</section>
<section aria-labelledby="side-by-side"><h2 id="side-by-side">Side by side</h2>${tables(comparison)}</section>
<section aria-labelledby="each"><h2 id="each">Each in a sentence</h2>${sentences(comparison, isServed)}</section>`;

/** One self-contained page. */
export const renderComparison = (comparison: Comparison): string => {
  const title = comparison.dyads.map(({ names }) => names.join("–")).join(", ");
  return toText(
    page({
      title: `${title}: side by side`,
      description: comparison.says.join(" "),
      home: null,
      body: html`<main id="main" class="wide">${kicker(comparison)}<h1>${title}</h1>${comparisonBody(comparison, false)}</main>`,
    }),
  );
};

interface Around {
  readonly nameOf: (id: string) => string;
  readonly assessor: { readonly frameworks: readonly Framework[] };
}

/** The pairs with a way to take each out, and a form to put one in or choose another day. */
const controls = (asked: ComparisonAsked, { nameOf, assessor: { frameworks } }: Around): Html => {
  const { dyads, asOf, framework } = asked;
  const without = (dyad: readonly string[]): string =>
    comparisonAddress({ ...asked, dyads: dyads.filter((one) => one !== dyad) });
  return html`${dyads.length > 0 && html`<ul class="plain">${dyads.map((dyad) => html`<li>${dyad.map(nameOf).join(" and ")} <a class="meta" href="${without(dyad)}">take out<span class="unseen"> ${dyad.map(nameOf).join(" and ")}</span></a></li>`)}</ul>`}
<form class="filters" action="/compare">${dyads.map((dyad) => html`<input type="hidden" name="d" value="${dyad.join("-").toLowerCase()}">`)}${dyads.length < mostCompared && html`<label>Another pair <input name="d" type="search" maxlength="120" placeholder="Japan, United States"></label>`}
<label>As of <input type="date" name="as-of" value="${asOf ?? ""}"></label>${frameworks.length > 1 && html`<label>Framework <select name="framework">${frameworks.map(({ id, label }) => html`<option value="${id}"${id === framework && html` selected`}>${label}</option>`)}</select></label>`} <button type="submit">Compare</button></form>`;
};

/** The address without an ending gives the question that all forms share. */
const formsAt = (asked: ComparisonAsked): readonly Twin[] => {
  const query = comparisonAddress(asked).replace("/compare", "");
  return twins("/compare", formsOf.compare).map((one) => ({ ...one, href: `${one.href}${query}` }));
};

const shown = (gathered: Gathered, asked: ComparisonAsked, { nameOf }: Around): Html => {
  if (gathered.state === "ready")
    return html`<p class="meta">${twinLinks(formsAt(asked))}</p>${comparisonBody(gathered.comparison, true)}`;
  if (gathered.state === "few")
    return html`<p class="note">Name ${asked.dyads.length === 0 ? "two pairs" : "another pair"} to set them side by side: paper, ladder, hypotheses, gap and origins of each.</p>`;
  return html`<p class="note">Being weighed: ${gathered.dyads.map((dyad) => dyad.map(nameOf).join(" and ")).join("; ")}. This page asks again every ten seconds.</p>`;
};

/** The comparison on the desk. */
export const comparePage = (asked: ComparisonAsked, gathered: Gathered, around: Around): string =>
  toText(
    page({
      title: "Entente: pairs side by side",
      description: "Pairs of states side by side: paper, practice, hypotheses, gap and origins.",
      home: "/",
      ...(gathered.state === "waiting" && { refresh: 10 }),
      alternates: gathered.state === "ready" ? formsAt(asked) : [],
      body: html`<main id="main" class="wide">${gathered.state === "ready" && kicker(gathered.comparison)}<h1>Pairs side by side</h1>${controls(asked, around)}${shown(gathered, asked, around)}</main>`,
    }),
  );

/** What changed between two versions. */

import { stretches } from "../../html/difference.ts";
import { type Html, html, toText } from "../../html/html.ts";
import { page } from "../../html/page.ts";
import { inQuotes } from "../../report/view.ts";
import { wordDifference } from "../../text/word-difference.ts";
import { counted } from "../../text/words.ts";
import { versionAddress, writtenAddress } from "../address.ts";
import type { Citation } from "../content.ts";
import type { Difference } from "../difference.ts";

export interface DiffPageParts {
  readonly slug: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly latest: number;
  readonly difference: Difference;
}

const cited = (title: string, list: readonly Citation[]): Html | null =>
  list.length === 0
    ? null
    : html`<h3>${title}</h3><ul class="plain">${list.map(({ quote, report, source }) => html`<li>${inQuotes(quote)} <span class="meta">${report ? `${report.outlet}, ${report.date}` : source}</span></li>`)}</ul>`;

const choices = ({ latest }: DiffPageParts, chosen: number): Html =>
  html`${Array.from({ length: latest }, (_, at) => at + 1).map((one) => html`<option value="${one}"${one === chosen && html` selected`}>version ${one}</option>`)}`;

export const diffPage = (parts: DiffPageParts): string => {
  const { slug, title, from, to, difference } = parts;
  const { lines, text, added, removed } = difference;
  const changed = text.filter(({ kind }) => kind !== "same").length;
  const nothing = lines.length + changed + added.length + removed.length === 0;
  return toText(
    page({
      title: `What changed: ${title}`,
      description: `What changed from version ${from} to version ${to}.`,
      home: "/",
      body: html`<main id="main" class="written"><p class="kicker"><a href="${writtenAddress(slug)}">${title}</a></p><h1>What changed from version ${from} to version ${to}</h1>
<form class="filters" action="${writtenAddress(slug)}/diff"><label>From <select name="from">${choices(parts, from)}</select></label><label>to <select name="to">${choices(parts, to)}</select></label><button type="submit">Compare</button></form>
<p class="meta"><a href="${versionAddress(slug, from)}">Version ${from}</a> · <a href="${versionAddress(slug, to)}">Version ${to}</a></p>
${nothing && html`<p>Nothing changed.</p>`}${
  lines.length > 0 &&
  html`<section><h2>Verdict and what stands around the text</h2><dl class="changed">${lines.map(
    ({ name, before, after }) =>
      html`<div><dt>${name}</dt><dd>${stretches(wordDifference(before, after))}</dd></div>`,
  )}</dl></section>`
}${
  added.length + removed.length > 0 &&
  html`<section><h2>Evidence</h2>${cited(`${counted(added.length, "citation")} came in`, added)}${cited(`${counted(removed.length, "citation")} went out`, removed)}</section>`
}${changed > 0 && html`<section><h2>Text</h2>${stretches(text)}</section>`}</main>`,
    }),
  );
};

/** The page of a pair on the desk: the report, with its pages a link away and its day and framework in the address. */
import type { StoredDocument } from "../../store/index.ts";
import { placeAddress, readerAddress, withQuery } from "../app/address.ts";
import { comparisonAddress } from "../compare/asked.ts";
import { type Embed, embedOffer, oembedLink } from "../embed/code.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { contents, sectionsOf } from "../report/index.ts";
import { renderSection, section } from "../report/section.ts";
import { pairOf, verdict } from "../report/verdict.ts";
import { type View, viewOf } from "../report/view.ts";
import { dateInWords } from "../text/dates.ts";
import { counted, headlineOf, outletOf } from "../text/words.ts";
import { formsOf, type Twin, twinLinks, twins } from "../twins/twins.ts";
import type { Shown } from "../weigh/shown.ts";

export interface DyadPageParts {
  readonly shown: Shown;
  readonly documents: readonly StoredDocument[];
  /** Pages that came in since it was weighed. */
  readonly newer: number;
  readonly dyad: readonly [string, string];
  /** `/d/rus-chn` */
  readonly address: string;
  readonly asked: { readonly asOf: string | undefined; readonly framework: string | undefined };
  readonly frameworks: readonly { readonly id: string; readonly label: string }[];
  /** Assessments that people wrote of the pair, and what people say of it. */
  readonly written: Html;
  readonly discussion: Html;
  /** The card that others may show. */
  readonly embed: Embed;
}

/** The day and the framework, as a form whose answer is another address of this page. */
const controls = ({ shown, address, asked, frameworks }: DyadPageParts): Html => {
  const { framework, asOf } = shown.assessment;
  const choice =
    frameworks.length < 2
      ? null
      : html`<label>Framework <select name="framework">${frameworks.map(({ id, label }) => html`<option value="${id}"${id === framework.id && html` selected`}>${label}</option>`)}</select></label>`;
  return html`<form class="filters" action="${address}"><label>As of <input type="date" name="as-of" value="${asOf}"></label>${choice} <button type="submit">Weigh</button>${asked.asOf && html` <a href="${withQuery(address, { framework: asked.framework })}">latest</a>`}</form>`;
};

const formsAt = ({ address, asked }: DyadPageParts): readonly Twin[] =>
  twins(address, formsOf.dyad, { "as-of": asked.asOf, framework: asked.framework });

const notes = ({ newer, shown }: DyadPageParts): Html | null => {
  const { evidence, documents } = shown.left;
  return html`${newer > 0 && html`<p class="note">${counted(newer, "page")} came in since this was weighed; it is being weighed anew. Load the page again to see.</p>`}${(evidence > 0 || documents > 0) && html`<p class="note">Shown here is what weighs most: ${counted(evidence, "item")} of evidence and ${counted(documents, "page")} more were weighed and are in the JSON.</p>`}`;
};

const pageList = (view: View): Html | null =>
  view.documents.length === 0
    ? null
    : html`<ul class="plain">${view.documents.map(({ report }) => html`<li data-item><a href="${readerAddress(report.id)}">${headlineOf(report)}</a> <span class="meta">${outletOf(report)}, ${dateInWords(report.published[0])}${report.comments.length > 0 && `, ${counted(report.comments.length, "comment")}`}</span></li>`)}</ul>`;

/** What several reports tell, each with its own page. */
const storyList = ({ options }: View): Html | null => {
  const stories = (options.traced?.stories ?? []).filter(({ reports }) => reports.length > 1);
  return stories.length === 0
    ? null
    : html`<ul class="plain">${stories.map(({ id, title, reports, origins }) => html`<li data-item><a href="/story/${encodeURIComponent(id)}">${title.replaceAll("-", " ")}</a> <span class="meta">${counted(reports.length, "report")}, ${counted(origins.length, "origin")}</span></li>`)}</ul>`;
};

/** The threads stand with their pages, and the pages are a link away. */
const elsewhere = new Set(["comments", "pages"]);

export const dyadPage = (parts: DyadPageParts): string => {
  const { shown, documents, written, discussion, embed } = parts;
  const forms = formsAt(parts);
  const view = viewOf(shown.assessment, documents, { traced: shown.traced, readerAddress, placeAddress });
  const added = [
    section("written", "What people make of it", written),
    section("stories", "Stories", storyList(view)),
    section("pages", "The pages", pageList(view)),
  ].filter((each) => each !== null);
  const own = sectionsOf(view, elsewhere);
  const at = own.findIndex(({ id }) => id === "cite");
  const sections = own.toSpliced(at < 0 ? own.length : at, 0, ...added);
  return toText(
    page({
      title: `${pairOf(view)}: on paper, in practice, and on whose word`,
      description: shown.assessment.verdict,
      home: "/",
      alternates: [...forms, oembedLink(embed)],
      body: html`<div class="with-contents">${contents([...sections, { id: "discussion", title: "Discussion", body: discussion }])}<main id="main">${controls(parts)}${notes(parts)}${verdict(view)}<p class="meta">${twinLinks(forms)} · <a href="${comparisonAddress({ ...parts.asked, dyads: [parts.dyad] })}">Compare with another pair</a></p>${embedOffer(embed)}
${sections.map(renderSection)}
${discussion}</main></div>`,
    }),
  );
};

/** While a pair with very many pages is weighed for the first time. */
export const waitingPage = (names: readonly string[], reports: number): string =>
  toText(
    page({
      title: `${names.join(" and ")}: being weighed`,
      description: "This pair is being weighed.",
      home: "/",
      refresh: 10,
      body: html`<main id="main"><p class="kicker">Assessment</p><h1>${names.join(" and ")}</h1><p class="standfirst">This pair is being weighed for the first time.</p><p>${counted(reports, "report")}${reports >= 1000 ? " or more name" : " name"} both states: they are traced to their origins and held against the record, which takes from some seconds to a minute. This page asks again every ten seconds.</p><p><a href="/">All pairs of states</a></p></main>`,
    }),
  );

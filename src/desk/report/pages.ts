/** The pages themselves, so that every link of the report leads to the words it rests on. */
import { type Html, html, safeAddress } from "../html/html.ts";
import { basisInWords, dateInWords } from "../text/dates.ts";
import { headlineOf, outletOf } from "../text/words.ts";
import { markedText } from "./marked-text.ts";
import { type Document, marksOf, type View } from "./view.ts";

const published = ({ report }: Document): string => {
  const date = report.published[0];
  const basis = basisInWords(date);
  return `${dateInWords(date)}${basis ? ` (${basis})` : ""}`;
};

const address = ({ report }: Document): Html | null => {
  const url = report.metadata.canonicalUrl[0]?.value ?? report.source.url;
  const safe = safeAddress(url);
  return url
    ? safe
      ? html` · <a href="${safe}" rel="noreferrer nofollow">${url}</a>`
      : html` · ${url}`
    : null;
};

/** With more pages than this, those that nothing above points into are named only. */
const mostWhole = 60;

const textOf = (view: View, document: Document, at: number): Html => {
  const marks = marksOf(view, document);
  return marks.length === 0 && view.documents.length > mostWhole
    ? html`<p class="meta">Nothing above rests on this page.</p>`
    : markedText(document.report, marks, `p${at}`);
};

const page = (view: View, document: Document, at: number): Html => {
  const { report } = document;
  const reader = view.options.readerAddress?.(report.id);
  return html`<article class="source-page" id="p${at}" aria-labelledby="p${at}-title"><h3 id="p${at}-title">${outletOf(report)}: ${headlineOf(report)}</h3><p class="meta">${published(document)}${address(document)} · ${report.source.name ?? report.id}${reader && html` · <a href="${reader}">open in the reader</a>`}</p>
${textOf(view, document, at)}</article>
`;
};

export const pages = (view: View): Html | null =>
  view.documents.length === 0
    ? null
    : html`<p>The whole text of each page, furniture and comments included. Marked: evidence <mark class="l-for">for</mark> and <mark class="l-against">against</mark>, <mark class="l-claim">claims</mark> with their <mark class="l-cue">cue words</mark> and <mark class="l-voice">voices</mark>, and <mark class="l-finding">what a careful reader remarks</mark>.</p>
${view.documents.map((document, at) => page(view, document, at + 1))}`;

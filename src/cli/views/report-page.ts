/** A report as one HTML page: every block with its kind beside it, in the order of the page. */
import { createHash } from "node:crypto";
import type { Block, BlockKind, Report } from "../../contract/index.ts";
import { type Html, html, joined, ownMarkup, safeAddress, toText } from "../../desk/html/html.ts";

type Group = "article" | "voice" | "label" | "thread" | "furniture";

const groups: Readonly<Record<BlockKind, Group>> = {
  headline: "article",
  kicker: "label",
  lead: "article",
  paragraph: "article",
  subheading: "article",
  list: "article",
  quote: "voice",
  "pull-quote": "voice",
  attribution: "voice",
  caption: "label",
  table: "article",
  byline: "label",
  dateline: "label",
  badge: "label",
  counter: "label",
  notice: "label",
  "comment-header": "thread",
  comment: "thread",
  tombstone: "thread",
  related: "furniture",
  advert: "furniture",
  boilerplate: "furniture",
};

const legend: Readonly<Record<Group, string>> = {
  article: "the article",
  voice: "quoted words",
  label: "labels, dates, captions",
  thread: "comments",
  furniture: "page furniture",
};

const style = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1rem; }
dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.legend li { padding: .1rem .6rem; border-left-width: .4rem; border-left-style: solid; }
.block { display: grid; grid-template-columns: 8.5rem 1fr; gap: .2rem 1rem; padding: .35rem .6rem; border-left: .4rem solid; }
.kind { color: #444; font-size: .8rem; } .why { grid-column: 2; color: #555; font-size: .8rem; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
.headline .words { font-weight: 700; font-size: 1.2rem; } .subheading .words { font-weight: 700; }
.article { border-color: #1f5fa8; background: #f3f8ff; }
.voice { border-color: #7a3fa0; background: #faf5ff; }
.label { border-color: #9a5b00; background: #fff8ec; }
.thread { border-color: #1d7044; background: #f2fbf5; }
.furniture { border-color: #bbb; color: #595959; }
.furniture .words { max-height: 3em; overflow: auto; }
@media (max-width: 40rem) { .block { grid-template-columns: 1fr; } .why { grid-column: 1; } }
@media print { .furniture { display: none; } }
`;

const head = (title: string): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ownMarkup(style)}</style>
</head>
<body>
<main>
`;

const found = ({ value, source }: { readonly value: string; readonly source: string }): string =>
  `${value} (${source})`;

const day = ({ from, to, source, basis }: Report["published"][number]): string =>
  `${from === to ? from : `${from ?? "…"} to ${to ?? "…"}`} (${source}, ${basis})`;

const fact = (name: string, values: readonly string[]): Html | null =>
  values.length === 0 ? null : html`<dt>${name}</dt><dd>${values.join("; ")}</dd>`;

const facts = ({ metadata, published, modified, badges, counters, messages, source }: Report): Html => {
  const address = safeAddress(source.url);
  return html`<dl>
${source.url && html`<dt>page</dt><dd>${address ? html`<a href="${address}" rel="noreferrer">${source.url}</a>` : source.url}</dd>`}
${fact("title", metadata.title.map(found))}
${fact("authors", metadata.authors.map(found))}
${fact("outlet", metadata.outlet.map(found))}
${fact("language", metadata.language.map(found))}
${fact("published", published.map(day))}
${fact("modified", modified.map(day))}
${fact(
  "badges",
  badges.map(
    ({ kind, label, checker, finding }) =>
      `${label.text.trim()} (${kind}${checker ? `, by ${checker}` : ""}${finding ? `: ${finding}` : ""})`,
  ),
)}
${fact(
  "counters",
  counters.map(({ kind, count }) => `${kind} ${count}`),
)}
${fact(
  "messages",
  messages.map(({ code, text }) => `${code}: ${text}`),
)}
</dl>`;
};

const blockOf = (
  report: Report,
  { id, kind, start, end, rule, confidence }: Block,
  explain: boolean,
): Html => {
  const words = report.text.slice(start, end).trim();
  const why = explain ? html`<div class="why">${rule} (${confidence.toFixed(2)})</div>` : null;
  return html`<div class="block ${groups[kind]} ${kind}" id="${id}" title="${`${rule} (${confidence.toFixed(2)})`}"><div class="kind">${kind}</div><div class="words">${words}</div>${why}</div>
`;
};

/** One report; the pages of a run follow one another between `reportPageHead` and `reportPageEnd`. */
export const reportSection = (report: Report, explain: boolean): string =>
  toText(html`<h1>${report.metadata.title[0]?.value ?? report.source.name ?? report.id}</h1>
${facts(report)}
<ul class="legend">${joined(
    Object.entries(legend).map(([group, words]) => html`<li class="${group}">${words}</li>`),
    " ",
  )}</ul>
${report.blocks.map((block) => blockOf(report, block, explain))}`);

export const reportPageHead = (title: string): string => toText(head(title));
export const reportPageEnd = "</main>\n</body>\n</html>\n";

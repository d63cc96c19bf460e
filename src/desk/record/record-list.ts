/** Records and reports in lists, each with its page. */
import type { RecordPlace, StoredReport } from "../../store/index.ts";
import { readerAddress } from "../app/address.ts";
import { type Html, html } from "../html/html.ts";
import { dayInWords } from "../text/dates.ts";
import { shortened } from "../text/words.ts";

export const recordAddress = ({ kind, id }: Pick<RecordPlace, "kind" | "id">): string =>
  `/${kind === "event" ? "e" : "c"}/${encodeURIComponent(id)}`;

/** Tags that a reader needs no word for. */
const silent = new Set(["body", "outlet", "person", "government", "organisation", "document"]);

const day = ({ from, to }: RecordPlace): string | null => {
  const known = from ?? to;
  return known ? dayInWords(known) : null;
};

export const recordItem = (place: RecordPlace): Html =>
  html`<li data-item><a href="${recordAddress(place)}">${shortened(place.text, 220)}</a> <span class="meta">${[place.kind, day(place), ...place.tags.filter((tag) => !silent.has(tag)).slice(0, 6)].filter(Boolean).join(" · ")}</span></li>
`;

/** Null when there are none. */
export const recordList = (title: string, places: readonly RecordPlace[]): Html | null =>
  places.length === 0
    ? null
    : html`<section><h2>${title}</h2><ul class="plain">${places.map(recordItem)}</ul></section>`;

/** What a report is called where there is little room: its outlet, else its file without the folders. */
export const sourceName = ({ id, outlet, name }: StoredReport): string =>
  outlet ?? name?.split(/[\\/]/).findLast(Boolean) ?? id;

export const reportItem = (report: StoredReport): Html => {
  const { id, title, outlet, site, publishedFrom, publishedTo } = report;
  const known = publishedTo ?? publishedFrom;
  return html`<li data-item><a href="${readerAddress(id)}">${title ?? sourceName(report)}</a> <span class="meta">${site ? html`<a href="/s/${site}">${outlet ?? site}</a>` : (outlet ?? "outlet unknown")}${known && html`, ${publishedFrom === publishedTo ? "" : "by "}${dayInWords(known)}`}</span></li>
`;
};

export const reportList = (title: string, reports: readonly StoredReport[]): Html | null =>
  reports.length === 0
    ? null
    : html`<section><h2>${title}</h2><ul class="plain">${reports.map(reportItem)}</ul></section>`;

/** Records and reports in lists, each with its page. */
import type { RecordPlace, StoredReport } from "../../store/index.ts";
import { readerAddress } from "../app/address.ts";
import { type Html, html } from "../html/html.ts";
import type { Names } from "../text/actor-words.ts";
import { dayInWords } from "../text/dates.ts";
import { certaintyWords, modalityWords, shortened, tieWords } from "../text/words.ts";

export const recordAddress = ({ kind, id }: Pick<RecordPlace, "kind" | "id">): string =>
  `/${kind === "event" ? "e" : "c"}/${encodeURIComponent(id)}`;

/** Tags that a reader needs no word for. */
const silent = new Set([
  "body",
  "outlet",
  "person",
  "government",
  "organisation",
  "document",
  "actual",
  "asserted",
]);

const wordsFor: Readonly<Record<string, string>> = {
  ...modalityWords,
  ...certaintyWords,
  ...tieWords,
  unnamed: "not named",
};

/** An id is called by its name; a root of PLOVER, a rung and the rest are words already, but for their signs. */
const tagWords = (tag: string, names: Names): string => {
  const named = names(tag);
  if (named !== tag) return named;
  const word = wordsFor[tag] ?? tag.replaceAll("-", " ");
  return /^[A-Z_]{4,}$/.test(word) ? word.toLowerCase() : word;
};

const day = ({ from, to }: RecordPlace): string | null => {
  const known = from ?? to;
  return known ? dayInWords(known) : null;
};

/** What a record is about, in words: "Russia · exercises · planned". */
export const tagsInWords = ({ tags }: Pick<RecordPlace, "tags">, names: Names): readonly string[] =>
  [...new Set(tags.filter((tag) => !silent.has(tag)).map((tag) => tagWords(tag, names)))].slice(0, mostTags);

/** More than these say no more of what a record is. */
const mostTags = 7;

export const recordItem = (place: RecordPlace, names: Names): Html =>
  html`<li data-item><a href="${recordAddress(place)}">${shortened(place.text, 220)}</a> <span class="meta">${[day(place), ...tagsInWords(place, names)].filter(Boolean).join(" · ")}</span></li>
`;

/** Null when there are none. */
export const recordList = (title: string, places: readonly RecordPlace[], names: Names): Html | null =>
  places.length === 0
    ? null
    : html`<section><h2>${title}</h2><ul class="plain">${places.map((place) => recordItem(place, names))}</ul></section>`;

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

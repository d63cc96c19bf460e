/** Atom feeds (RFC 4287), made with the template that escapes everything. */
import type { StoredReport } from "../../store/index.ts";
import { readerAddress } from "../app/address.ts";
import { type Html, html, ownMarkup, type Part, toText } from "../html/html.ts";

/** Where a feed stands. */
export interface FeedPlace {
  readonly title: string;
  /** Address of the page that the feed goes with, and of the feed. */
  readonly page: string;
  readonly self: string;
  /** Where the desk is: "http://127.0.0.1:4310". */
  readonly origin: string;
}

export interface Entry {
  readonly title: string;
  /** Its own address on this desk, which names it too. */
  readonly page: string;
  /** ISO 8601 with the time. */
  readonly updated: string;
  readonly published?: string;
  readonly author: string;
  readonly summary?: string;
  /** Where it is from, outside. */
  readonly via?: string | null;
}

/** No time of its own: never taken for new. */
const earliest = "1970-01-01T00:00:00Z";

const element = (name: "published" | "summary", value: string | undefined): Part =>
  value !== undefined &&
  (name === "summary" ? html`<summary>${value}</summary>` : html`<published>${value}</published>`);

const entryMarkup = (origin: string, entry: Entry): Html =>
  html`<entry><title>${entry.title}</title><id>${origin}${entry.page}</id><updated>${entry.updated}</updated>${element("published", entry.published)}<author><name>${entry.author}</name></author><link rel="alternate" type="text/html" href="${origin}${entry.page}"/>${entry.via && html`<link rel="via" href="${entry.via}"/>`}${element("summary", entry.summary)}</entry>
`;

/** A feed of anything that has a page. */
export const feedOf = ({ title, page, self, origin }: FeedPlace, entries: readonly Entry[]): string => {
  const updated = entries.map((entry) => entry.updated).reduce((a, b) => (b > a ? b : a), earliest);
  return toText(html`${ownMarkup('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><id>${origin}${page}</id><updated>${updated}</updated><link rel="self" type="application/atom+xml" href="${origin}${self}"/><link rel="alternate" type="text/html" href="${origin}${page}"/><generator>Entente</generator>
${entries.map((entry) => entryMarkup(origin, entry))}</feed>
`);
};

/** An entry needs a time; a page without a date is given the earliest there is, so that it never passes for new. */
const timeOf = ({ publishedTo, publishedFrom }: StoredReport): string => {
  const day = publishedTo ?? publishedFrom;
  return day ? `${day}T00:00:00Z` : earliest;
};

/** A page as an entry. */
export const entryOf = (report: StoredReport): Entry => ({
  title: report.title ?? report.name ?? report.id,
  page: readerAddress(report.id),
  updated: timeOf(report),
  author: report.outlet ?? "outlet unknown",
  via: report.url,
});

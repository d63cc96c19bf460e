/** Atom feeds (RFC 4287) of reports, made with the template that escapes everything. */
import type { StoredReport } from "../../store/index.ts";
import { readerAddress } from "../app/address.ts";
import { html, ownMarkup, toText } from "../html/html.ts";

export interface Feed {
  readonly title: string;
  /** Address of the page that the feed goes with, and of the feed. */
  readonly page: string;
  readonly self: string;
  /** Where the desk is: "http://127.0.0.1:4310". */
  readonly origin: string;
  readonly reports: readonly StoredReport[];
}

/** An entry needs a time; a page without a date is given the earliest there is, so that it never passes for new. */
const timeOf = ({ publishedTo, publishedFrom }: StoredReport): string =>
  `${publishedTo ?? publishedFrom ?? "1970-01-01"}T00:00:00Z`;

export const atom = ({ title, page, self, origin, reports }: Feed): string => {
  const updated = reports.map(timeOf).reduce((a, b) => (b > a ? b : a), "1970-01-01T00:00:00Z");
  return toText(html`${ownMarkup('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><id>${origin}${page}</id><updated>${updated}</updated><link rel="self" type="application/atom+xml" href="${origin}${self}"/><link rel="alternate" type="text/html" href="${origin}${page}"/><generator>Entente</generator>
${reports.map(
  (
    report,
  ) => html`<entry><title>${report.title ?? report.name ?? report.id}</title><id>${origin}${readerAddress(report.id)}</id><updated>${timeOf(report)}</updated><author><name>${report.outlet ?? "outlet unknown"}</name></author><link rel="alternate" type="text/html" href="${origin}${readerAddress(report.id)}"/>${report.url && html`<link rel="via" href="${report.url}"/>`}</entry>
`,
)}</feed>
`);
};

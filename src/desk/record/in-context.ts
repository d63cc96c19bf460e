/** The words of a record where they stand, with what surrounds them. */
import type { Report, Span } from "../../contract/index.ts";
import { placeAddress, readerAddress } from "../app/address.ts";
import { type Html, html } from "../html/html.ts";
import { dateInWords } from "../text/dates.ts";
import { headlineOf, outletOf } from "../text/words.ts";

/** Letters shown on each side: a sentence or two. */
const around = 240;

const from = (text: string, start: number): number => {
  const near = Math.max(0, start - around);
  return near === 0 ? 0 : near + Math.max(0, text.slice(near, start).indexOf(" ") + 1);
};

const to = (text: string, end: number): number => {
  const near = Math.min(text.length, end + around);
  return near === text.length ? near : end + Math.max(0, text.slice(end, near).lastIndexOf(" "));
};

export const inContext = (report: Report, { start, end }: Span): Html => {
  const { text } = report;
  const [first, last] = [from(text, start), to(text, end)];
  return html`<blockquote class="context"><p>${first > 0 && "… "}${text.slice(first, start)}<mark class="l-at">${text.slice(start, end)}</mark>${text.slice(end, last)}${last < text.length && " …"}</p><p class="meta"><a href="${placeAddress(report.id, start, end)}">${headlineOf(report)}</a> · ${outletOf(report)}, ${dateInWords(report.published[0])} · <a href="${readerAddress(report.id)}">whole page</a></p></blockquote>`;
};

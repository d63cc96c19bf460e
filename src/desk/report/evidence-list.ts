/** Items of evidence as a reader meets them: what, on whose word, when, and how much it weighs. */
import type { CodedRecord, EvidenceItem } from "../../contract/index.ts";
import { type Html, html, joined, type Part } from "../html/html.ts";
import { basisInWords, dateInWords } from "../text/dates.ts";
import { modalityWords, percent, shortened } from "../text/words.ts";
import { sourceLink, type View } from "./view.ts";

const dateOf = (item: EvidenceItem): string | null => {
  if (!item.date) return null;
  const basis = basisInWords(item.date);
  return `${dateInWords(item.date)}${basis ? ` (${basis})` : ""}`;
};

const modalityOf = (view: View, item: EvidenceItem): string | null => {
  const record = view.records.get(item.from);
  return record?.type === "event" && record.modality !== "actual" ? modalityWords[record.modality] : null;
};

/** Below this an item counts for little, and the reader is told how much. */
const fullWeight = 0.95;

const details = (view: View, item: EvidenceItem): Part[] => {
  const parts: Part[] = [
    item.kind === "fact" ? "the record" : null,
    item.voices ? `on the word of ${item.voices}` : null,
    modalityOf(view, item),
    dateOf(item),
    item.weight < fullWeight ? `weighs ${percent(item.weight)} of a full item` : null,
  ];
  return joined(
    parts.filter((part) => part !== null),
    " · ",
  );
};

/** The quote is left out where the sentence before it already is the quote. */
const quoteOf = (view: View, item: EvidenceItem): Html | null => {
  const same = item.quote && item.says.trim() === item.quote.text.trim();
  return same && !view.document(item.report) ? null : sourceLink(view, item.report, item.quote);
};

export const evidenceItem = (view: View, item: EvidenceItem): Html => {
  const quote = quoteOf(view, item);
  const repeats = quote !== null && item.quote !== null && item.says.includes(item.quote.text.trim());
  return html`<li class="item ${item.direction}">${repeats ? null : html`<p class="says">${item.says}</p>`}${quote && html`<p class="quote">${quote}</p>`}<p class="meta">${details(view, item)}</p></li>
`;
};

export const evidenceList = (view: View, items: readonly EvidenceItem[]): Html | null =>
  items.length === 0 ? null : html`<ul class="items">${items.map((item) => evidenceItem(view, item))}</ul>`;

/** Any coded record of the pages as an item: what it says and where it stands. */
export const recordItem = (view: View, record: CodedRecord): Html =>
  html`<li class="item against"><p class="quote">${sourceLink(view, record.report, { ...record, text: shortened(record.text, 400) }) ?? record.text}</p></li>
`;

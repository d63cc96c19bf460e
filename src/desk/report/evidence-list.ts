/** Items of evidence as a reader meets them: what, on whose word, when, and how much it weighs. */
import type { CodedRecord, EvidenceItem } from "../../contract/index.ts";
import { type Html, html, joined, type Part } from "../html/html.ts";
import { basisInWords, dateInWords } from "../text/dates.ts";
import { capital, counted, modalityWords, outletOf, percent, shortened } from "../text/words.ts";
import { foldedList } from "./folded.ts";
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

const weightOf = ({ weight }: EvidenceItem): string | null => {
  if (weight >= fullWeight) return null;
  return weight === 0 ? "moves nothing by itself" : `weighs ${percent(weight)} of a full item`;
};

const line = (parts: readonly Part[]): Part[] =>
  joined(
    parts.filter((part) => part !== null && part !== ""),
    " · ",
  );

/** Items that stand against, and claims, say more than their quote; an event's quote says what it is. */
const comment = (item: EvidenceItem): string | null =>
  item.direction === "against" || item.kind === "claim" ? item.says : null;

/** Items with the same words: a copy shows once, with the pages that repeat it. */
const withoutRepeats = (view: View, items: readonly EvidenceItem[]): (readonly EvidenceItem[])[] => {
  const groups = new Map<string, EvidenceItem[]>();
  const published = ({ report }: EvidenceItem): string =>
    view.document(report)?.report.published[0]?.from ?? "9999";
  for (const item of [...items].sort((a, b) => (published(a) < published(b) ? -1 : 1))) {
    const key = item.quote ? `${item.quote.text} ${item.direction}` : item.id;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
};

const repeatedIn = (view: View, items: readonly EvidenceItem[]): Part => {
  const links = items.flatMap(({ report, quote }) => {
    const document = view.document(report);
    return document && quote
      ? [html`<a href="${view.anchor(report, quote.start) ?? ""}">${outletOf(document.report)}</a>`]
      : [];
  });
  return links.length === 0 ? null : html`the same words in ${joined(links, ", ")}`;
};

const evidenceItem = (view: View, [item, ...repeats]: readonly EvidenceItem[]): Html | null => {
  if (!item) return null;
  const quote = sourceLink(view, item.report, item.quote);
  const repeated = item.quote !== null && item.says.includes(item.quote.text.trim());
  const meta = line([
    quote && !repeated ? comment(item) : null,
    item.voices && `on the word of ${item.voices}`,
    modalityOf(view, item),
    dateOf(item),
    weightOf(item),
    repeatedIn(view, repeats),
  ]);
  return html`<li class="item ${item.direction}">${quote ? html`<p class="quote">${quote}</p>` : html`<p class="says">${item.says}</p>`}<p class="meta">${meta}</p></li>
`;
};

/** Items with their words on the pages, or their own where they have none there. */
export const evidenceItems = (view: View, items: readonly EvidenceItem[]): Html =>
  foldedList(
    withoutRepeats(view, items).flatMap((group) => evidenceItem(view, group) ?? []),
    { kind: "items", shown: shownAtOnce, one: "item" },
  );

/** Items of one list that a reader meets before asking for the rest. */
const shownAtOnce = 6;

const firstDay = ({ date }: EvidenceItem): string => date?.from ?? date?.to ?? "";

const factLine = (item: EvidenceItem): Html =>
  html`<li>${item.says} <span class="meta">${line([dateOf(item), item.voices.replace(/^the record \((.*)\)$/, "$1"), weightOf(item)])}</span></li>`;

/** Facts of the record need no sentence of a page: newest first, folded away when there are many. */
const factList = (items: readonly EvidenceItem[]): Html | null => {
  if (items.length === 0) return null;
  const sorted = [...items].sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1));
  const list = html`<ul class="plain facts-list">${sorted.map(factLine)}</ul>`;
  const years = sorted.map(firstDay).filter(Boolean);
  const [to, from] = [years[0]?.slice(0, 4), years.at(-1)?.slice(0, 4)];
  const span = from && to ? `, ${from === to ? from : `${from} to ${to}`}` : "";
  return html`<details${items.length <= fewFacts && html` open`}><summary>From the record: ${counted(items.length, "fact")}${span}</summary>${list}</details>`;
};

/** Up to here the facts are shown unfolded. */
const fewFacts = 4;

/** Evidence of the pages first, then what the record adds. */
export const evidenceList = (view: View, items: readonly EvidenceItem[]): Html | null => {
  if (items.length === 0) return null;
  const told = items.filter(({ kind }) => kind !== "fact");
  return html`${told.length > 0 && evidenceItems(view, told)}${factList(items.filter(({ kind }) => kind === "fact"))}`;
};

const chainOf = (view: View, record: CodedRecord): string | null => {
  const document = view.document(record.report);
  if (record.type !== "claim" || !document) return null;
  const voices = record.chain.map(({ mention, kind }) => mention || kind);
  return `on the word of ${[outletOf(document.report), ...voices].join(" < ")}`;
};

/** An event stands against the pages only where it is said not to be so; a reason offered against says so itself. */
const denialOf = (record: CodedRecord): string | null => {
  if (record.type === "factor") return "a reason against, offered on the page";
  if (record.type !== "event") return null;
  const { event, mode } = record.plover;
  return `said not to be so: ${event.toLowerCase()}${mode ? `, ${mode}` : ""}`;
};

/** Fewer words than these say nothing by themselves: the reader is shown the line that they stand in. */
const fewWords = 4;

const quotedIn = (view: View, record: CodedRecord): { readonly start: number; readonly text: string } => {
  const { text, start, end } = record;
  const page = view.document(record.report)?.report.text;
  if (page === undefined || text.trim().split(/\s+/).length >= fewWords)
    return { start, text: shortened(text, 400) };
  const before = page.slice(0, start).search(/(?![\s.!?])[^.!?\n]*$/);
  const from = before < 0 ? start : before;
  const after = /^[^.!?\n]*/.exec(page.slice(end))?.[0].length ?? 0;
  return { start: from, text: shortened(page.slice(from, end + after), 400) };
};

/** Any coded record of the pages as an item: what it says, where it stands, and for a claim on whose word. */
export const recordItem = (view: View, record: CodedRecord): Html => {
  const quote = sourceLink(view, record.report, quotedIn(view, record));
  const meta = line([denialOf(record), chainOf(view, record)]);
  return html`<li class="item against"><p class="quote">${quote ?? capital(record.text)}</p>${meta.length > 0 && html`<p class="meta">${meta}</p>`}</li>
`;
};

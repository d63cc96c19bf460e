/** Evidence footnotes: a mark in the text, and below it the words that it points at. */
import { placeAddress } from "../../app/address.ts";
import { type Html, html, joined, type Part, safeAddress } from "../../html/html.ts";
import { renderMarkdown } from "../../markdown/render.ts";
import { checkWords } from "../../report/checks.ts";
import { inQuotes } from "../../report/view.ts";
import type { CheckedItem } from "../checked.ts";
import type { Citation } from "../content.ts";
import { keyOf, parseReference } from "../reference.ts";

export interface NoteParts {
  readonly evidence: readonly Citation[];
  /** What was found of them, by key. */
  readonly checked: ReadonlyMap<string, CheckedItem>;
  /** Whether a report is still on this desk. */
  readonly isHere: (report: string) => boolean;
  /** Where a reader may write down a check of one; null where nobody may. */
  readonly checkAddress: ((key: string) => string) | null;
  /** Begins the ids of notes, where a page has several lists of them. */
  readonly prefix: string;
  /** Numbers that a text on the page has marked already: the way back from a note leads to the first mark. */
  readonly seen: Set<number>;
}

/** Text of a person with its footnotes as links. */
export const textWithNotes = (
  text: string,
  { evidence, prefix, seen }: NoteParts,
  headings = false,
): Html => {
  const numbers = new Map(evidence.map(({ key }, at) => [key, at + 1]));
  return renderMarkdown(text, {
    headings,
    reference: (typed) => {
      const reference = parseReference(typed);
      const number = reference && numbers.get(keyOf(reference));
      if (!number) return html`<mark class="unresolved">[^${typed}]</mark>`;
      const isFirst = !seen.has(number);
      seen.add(number);
      return html`<sup class="note-mark"><a href="#${prefix}${number}"${isFirst && html` id="${prefix}${number}-at"`} aria-label="Note ${number}">${number}</a></sup>`;
    },
  });
};

const addressOf = ({ key, kind, report }: Citation): string | null => {
  if (kind === "claim" || kind === "event") return `/${kind.slice(0, 1)}/${encodeURIComponent(key.slice(2))}`;
  return report && placeAddress(report.id, report.start, report.end);
};

const sourceOf = (citation: Citation, isHere: NoteParts["isHere"]): Html => {
  const { report, source, says } = citation;
  if (!report) return html`<span class="meta">${says}; the record (${source})</span>`;
  const where = html`<cite>${report.outlet}</cite>, ${report.date}${says && html`; ${says}`}`;
  const address = addressOf(citation);
  if (address && isHere(report.id))
    return html`<span class="meta">${where} · <a href="${address}">where it stands</a></span>`;
  const original = safeAddress(report.url);
  return html`<span class="meta">${where} · the page is no longer on this desk; it stays as it was quoted${original && html` · <a href="${original}" rel="noreferrer nofollow">original</a>`}</span>`;
};

/** What was found of it, in a few words, with who found it. */
export const findingWords = ({ people, machine }: CheckedItem): Part =>
  joined(
    [
      ...people.map(
        ({ finding, name, isAuthor }) =>
          `${checkWords[finding]} (${name}${isAuthor ? ", its author: counts for nobody" : ""})`,
      ),
      ...machine.map(
        ({ verdict, measure }) =>
          `${checkWords[verdict]} (by the machine, against the record${measure ? `, by ${measure}` : ""})`,
      ),
    ],
    "; ",
  );

const note = (citation: Citation, number: number, parts: NoteParts): Html => {
  const { checked, isHere, checkAddress, prefix } = parts;
  const item = checked.get(citation.key);
  const found = item && item.people.length + item.machine.length > 0;
  return html`<li id="${prefix}${number}" value="${number}" data-item><p class="quote">${inQuotes(citation.quote)}</p><p>${sourceOf(citation, isHere)}</p>${
    found && html`<p class="meta">Checked: ${findingWords(item)}</p>`
  }<p class="meta note-acts"><a href="#${prefix}${number}-at">back to the text</a>${item && checkAddress && html` · <a href="${checkAddress(citation.key)}">write down a check</a>`}</p></li>
`;
};

/** All of them, in the order of the text. */
export const noteList = (parts: NoteParts): Html | null =>
  parts.evidence.length === 0
    ? null
    : html`<ol class="notes">${parts.evidence.map((citation, at) => note(citation, at + 1, parts))}</ol>`;

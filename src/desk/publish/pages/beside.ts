/** What others put beside an assessment: checks, dissent. */

import type { Dissent } from "../../../store/index.ts";
import { type Html, html } from "../../html/html.ts";
import { checkWords } from "../../report/checks.ts";
import { inQuotes } from "../../report/view.ts";
import { dayInWords } from "../../text/dates.ts";
import { writtenAddress } from "../address.ts";
import { type Checked, type CheckedItem, checkedLabel } from "../checked.ts";
import type { DissentContent } from "../content.ts";
import { type NoteParts, noteList, textWithNotes } from "./notes.ts";
import { judgementWords } from "./verdicts.ts";

const sound = new Set(["supported", "partly-supported"]);

const byPerson = (check: CheckedItem["people"][number], slug: string, mine: string): Html =>
  html`<li class="finding ${sound.has(check.finding) ? "sound" : "weak"}"><p><strong>${checkWords[check.finding]}</strong> by ${check.name}, ${dayInWords(check.at.slice(0, 10))}${check.isAuthor && ", who wrote the assessment: it counts for nobody"}</p><p>Held against: ${check.source}</p>${check.note && html`<p>${check.note}</p>`}${
    check.by === mine &&
    html`<form action="${writtenAddress(slug)}/check/withdraw" method="post"><input type="hidden" name="number" value="${check.number}"><button type="submit">Take this check back</button></form>`
  }</li>
`;

const byMachine = ({ verdict, says, measure }: CheckedItem["machine"][number]): Html =>
  html`<li class="finding ${sound.has(verdict) ? "sound" : "weak"}"><p><strong>${checkWords[verdict]}</strong> by the machine, against the record</p><p>${says}</p>${measure && html`<p class="meta">measured by ${measure}</p>`}</li>
`;

const stateWords: Readonly<Record<CheckedItem["state"], string>> = {
  checked: "checked",
  open: "not checked yet",
  own: "checked by its author alone, which does not count",
  "not-checkable": "cannot be checked",
};

const item = (
  { citation, number, people, machine, state }: CheckedItem,
  { slug, mine, checkAddress }: CheckSectionParts,
): Html =>
  html`<li data-item><p class="quote"><a href="#n${number}">Note ${number}</a> ${inQuotes(citation.quote)}</p><p class="meta">${stateWords[state]}${checkAddress && html` · <a href="${checkAddress(citation.key)}">write down a check</a>`}</p>${
    people.length + machine.length > 0 &&
    html`<ul class="items">${people.map((one) => byPerson(one, slug, mine))}${machine.map(byMachine)}</ul>`
  }</li>
`;

export interface CheckSectionParts {
  readonly slug: string;
  readonly checked: Checked;
  /** Id of the one who reads. */
  readonly mine: string;
  readonly checkAddress: NoteParts["checkAddress"];
}

export const checkSection = (parts: CheckSectionParts): Html => {
  const { checked } = parts;
  return html`<section id="checks" aria-labelledby="checks-title"><h2 id="checks-title">What was checked</h2><p>${checkedLabel(checked)}</p><p class="meta">A cited claim, event or sentence counts as checked when somebody other than the author has held it against a source and said what came of it, or when the machine could hold it against the record. Facts and treaties are the record itself and are not counted.</p>${
    checked.items.length > 0 &&
    html`<details${checked.done > 0 && html` open`}><summary>Each of them</summary><ul class="check-list">${checked.items.map((one) => item(one, parts))}</ul></details>`
  }</section>`;
};

const dissentItem = (
  { by, name, at, number, version, withdrawnAt }: Dissent,
  {
    content,
    notes,
    slug,
    mine,
    latest,
  }: DissentParts & { readonly content: DissentContent; readonly notes: NoteParts },
): Html =>
  withdrawnAt
    ? html`<article class="dissent" id="dissent-${number}"><p class="meta">${name} dissented on ${dayInWords(at.slice(0, 10))} and withdrew it on ${dayInWords(withdrawnAt.slice(0, 10))}.</p></article>`
    : html`<article class="dissent" id="dissent-${number}" data-item><h3>${name} dissents</h3><p class="meta">${dayInWords(at.slice(0, 10))}, from version ${version}${version < latest && html` (now ${latest})`}</p><p><strong>${judgementWords(content.judgement)}</strong></p>${textWithNotes(content.judgement.why, notes)}<div class="prose">${textWithNotes(content.text, notes)}</div>${noteList(notes)}${
        by === mine &&
        html`<form action="${writtenAddress(slug)}/dissent/${number}/withdraw" method="post"><button type="submit">Withdraw it</button></form>`
      }</article>`;

export interface DissentParts {
  readonly slug: string;
  readonly dissents: readonly { readonly dissent: Dissent; readonly content: DissentContent }[];
  readonly notesOf: (dissent: Dissent, content: DissentContent) => NoteParts;
  readonly mine: string;
  /** The latest version. */
  readonly latest: number;
  readonly mayDissent: boolean;
}

export const dissentSection = (parts: DissentParts): Html | null => {
  const { dissents, mayDissent, slug, notesOf } = parts;
  if (dissents.length === 0 && !mayDissent) return null;
  return html`<section id="dissent" aria-labelledby="dissent-title"><h2 id="dissent-title">Dissent</h2>${
    dissents.length === 0 && html`<p>Nobody has written down another judgement.</p>`
  }${dissents.map(({ dissent, content }) => dissentItem(dissent, { ...parts, content, notes: notesOf(dissent, content) }))}${
    mayDissent && html`<p><a href="${writtenAddress(slug)}/dissent">Write down your own judgement</a></p>`
  }</section>`;
};

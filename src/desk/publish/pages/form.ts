/** Where an assessment is written: all its fields, a preview, and references ready to be used. */
import type { EntenteError } from "../../../errors/index.ts";
import type { Framework } from "../../../pipeline/index.ts";
import { choiceField, failedNote, lineField, textField } from "../../html/field.ts";
import { type Html, html, toText } from "../../html/html.ts";
import { page } from "../../html/page.ts";
import { inQuotes } from "../../report/view.ts";
import { shortened } from "../../text/words.ts";
import { writtenAddress, writtenHome } from "../address.ts";
import type { TypedDraft } from "../fields.ts";
import { judgementFields } from "./judgement-fields.ts";

/** Something that the pair's assessment rests on, with the reference to it. */
export interface Ready {
  readonly reference: string;
  readonly words: string;
  readonly address: string | null;
}

export interface FormPageParts {
  /** Null for one that was never saved. */
  readonly slug: string | null;
  readonly typed: TypedDraft;
  readonly failed: EntenteError | null;
  readonly isSaved: boolean;
  /** What keeps it from being published. */
  readonly missing: readonly string[];
  /** What it will look like; null where nobody asked. */
  readonly preview: Html | null;
  readonly frameworks: readonly Framework[];
  readonly states: readonly string[];
  readonly ready: readonly Ready[];
}

const readyList = (ready: readonly Ready[]): Html | null =>
  ready.length === 0
    ? null
    : html`<details class="ready"><summary>References to what the pair’s assessment rests on (${ready.length})</summary><ul class="plain">${ready.map(
        ({ reference, words, address }) =>
          html`<li><code>[^${reference}]</code> ${inQuotes(shortened(words, 220))}${address && html` <a class="meta" href="${address}">where it stands</a>`}</li>`,
      )}</ul></details>`;

const help = html`Markdown: <code>**strong**</code>, <code>*stress*</code>, <code>## heading</code>, lists, tables, quotations, links; HTML is shown as text. A footnote is a reference in place: <code>[^s: REPORT#s12]</code> a sentence (the address of a sentence in the reader serves as well), <code>[^c: CLAIM]</code>, <code>[^e: EVENT]</code>, <code>[^f: FACT]</code>, <code>[^t: TREATY]</code>.`;

const fields = ({
  typed,
  frameworks,
  states,
  ready,
}: FormPageParts): Html => html`${lineField({ name: "title", label: "Title", value: typed.title, most: 200, isNeeded: true })}
${textField({ name: "summary", label: "Summary", value: typed.summary, most: 800, help: "Two or three sentences: the answer first." }, 3)}
<div class="filters">${lineField({ name: "first", label: "State", value: typed.first, most: 100, isNeeded: true }, html` list="states"`)}${lineField({ name: "second", label: "and state", value: typed.second, most: 100, isNeeded: true }, html` list="states"`)}${choiceField(
  { name: "framework", label: "Framework", value: typed.framework },
  [{ label: null, choices: frameworks.map(({ id, label }) => ({ value: id, label })) }],
)}${lineField({ name: "day", label: "As of", value: typed.day }, html` type="date"`)}</div><datalist id="states">${states.map((name) => html`<option value="${name}"></option>`)}</datalist>
<fieldset class="group"><legend>Your verdict</legend>${judgementFields(typed, frameworks)}</fieldset>
${textField({ name: "text", label: "Text", value: typed.text, help, isNeeded: false }, 18)}${readyList(ready)}
${textField({ name: "change", label: "What would change it", value: typed.change, most: 4000, help: "One thing a line." }, 4)}`;

const state = ({ failed, isSaved, missing, slug }: FormPageParts): Html | null => {
  if (failed) return failedNote(failed);
  if (isSaved && slug)
    return html`<div class="note" role="status"><p><strong>Saved.</strong> ${
      missing.length === 0
        ? html`Nothing keeps it from being published: <a href="${writtenAddress(slug)}/manage">go on to that</a>.`
        : "What is missing before it can be published is listed below."
    }</p></div>`;
  return null;
};

const missingList = ({ missing, preview, slug }: FormPageParts): Html | null =>
  missing.length === 0 || (preview === null && slug === null)
    ? null
    : html`<div class="note" role="note"><p>Before it can be published:</p><ul class="plain">${missing.map((line) => html`<li>${line}</li>`)}</ul></div>`;

export const formPage = (parts: FormPageParts): string => {
  const { slug, typed, preview } = parts;
  const heading = slug === null ? "Write an assessment" : `Edit: ${typed.title}`;
  return toText(
    page({
      title: heading,
      description: "Write down your own assessment of a pair of states, with the evidence it rests on.",
      home: "/",
      body: html`<main id="main" class="written"><p class="kicker"><a href="${writtenHome}">Assessments</a>${slug !== null && html` · <a href="${writtenAddress(slug)}">see it</a>`}</p><h1>${heading}</h1>${state(parts)}${missingList(parts)}
${preview && html`<section class="preview" aria-labelledby="preview-title"><h2 id="preview-title">Preview</h2><div class="preview-body"><p class="preview-headline">${typed.title}</p>${preview}</div></section>`}
<form class="write" action="${slug === null ? "/a/new" : `${writtenAddress(slug)}/edit`}" method="post">
${fields(parts)}
<input type="hidden" name="edit" value="${typed.edit}"><p class="acts"><button class="primary" type="submit" name="do" value="save">Save the draft</button> <button type="submit" name="do" value="preview">Preview</button></p></form></main>`,
    }),
  );
};

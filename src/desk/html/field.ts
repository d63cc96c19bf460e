/** Fields of forms, each with its label and what helps with it. */
import type { EntenteError } from "../../errors/index.ts";
import { type Html, html, type Part } from "./html.ts";

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: Part;
  /** Most characters. */
  readonly most?: number;
  /** A form cannot be sent without it. */
  readonly isNeeded?: boolean;
}

const helpOf = ({ name, help }: Field): Html | null =>
  help ? html`<p class="meta" id="${name}-help">${help}</p>` : null;

const common = ({ name, help, most, isNeeded }: Field): Html =>
  html` id="${name}" name="${name}"${most !== undefined && html` maxlength="${most}"`}${isNeeded && html` required`}${help && html` aria-describedby="${name}-help"`}`;

/** One line. */
export const lineField = (field: Field, more: Part = null): Html =>
  html`<div class="field"><label for="${field.name}">${field.label}</label><input class="long"${common(field)} value="${field.value}"${more}>${helpOf(field)}</div>
`;

/** Many lines. */
export const textField = (field: Field, rows: number): Html =>
  html`<div class="field"><label for="${field.name}">${field.label}</label><textarea${common(field)} rows="${rows}">
${field.value}</textarea>${helpOf(field)}</div>
`;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const option = ({ value, label }: Choice, chosen: string): Html =>
  html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`;

/** A choice; groups have a name. */
export const choiceField = (
  field: Field,
  groups: readonly { readonly label: string | null; readonly choices: readonly Choice[] }[],
): Html =>
  html`<div class="field"><label for="${field.name}">${field.label}</label><select${common(field)}>${groups.map(
    ({ label, choices }) => {
      const options = choices.map((one) => option(one, field.value));
      return label === null ? options : html`<optgroup label="${label}">${options}</optgroup>`;
    },
  )}</select>${helpOf(field)}</div>
`;

/** What went wrong, and what to do, above a form. */
export const failedNote = (failed: EntenteError): Html =>
  html`<div class="note failed" role="alert"><p><strong>${failed.message}</strong> (${failed.code})</p><p>${failed.todo}</p></div>`;

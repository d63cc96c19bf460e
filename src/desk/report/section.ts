/** A section of the report: one heading, an anchor, and what it holds. */
import { type Html, html, type Part } from "../html/html.ts";

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** Gives null when there is nothing to show, so that no heading stands over nothing. */
export const section = (id: string, title: string, body: Html | null): Section | null =>
  body === null ? null : { id, title, body };

export const renderSection = ({ id, title, body }: Section): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${body}</section>
`;

/** A list of sentences. */
export const bullets = (sentences: readonly Part[]): Html | null =>
  sentences.length === 0
    ? null
    : html`<ul class="plain">${sentences.map((words) => html`<li>${words}</li>`)}</ul>`;

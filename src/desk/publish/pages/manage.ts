/** Where an assessment is published, taken down or retracted. */
import type { EntenteError } from "../../../errors/index.ts";
import type { Written } from "../../../store/index.ts";
import { failedNote, textField } from "../../html/field.ts";
import { type Html, html, toText } from "../../html/html.ts";
import { page } from "../../html/page.ts";
import { dayInWords } from "../../text/dates.ts";
import { writtenAddress } from "../address.ts";

export interface ManagePageParts {
  readonly written: Written;
  readonly title: string;
  readonly missing: readonly string[];
  /** Whether the draft differs from the latest version. */
  readonly isChanged: boolean;
  readonly may: { readonly edit: boolean; readonly publish: boolean; readonly retract: boolean };
  readonly failed: EntenteError | null;
  readonly typed: string;
}

const missingList = ({ missing }: ManagePageParts): Html =>
  html`<p>It cannot be published yet:</p><ul class="plain">${missing.map((line) => html`<li>${line}</li>`)}</ul>`;

const publishForm = ({ written, typed }: ManagePageParts): Html => {
  const { slug, version, edit } = written;
  return html`<form action="${writtenAddress(slug)}/publish" method="post"><input type="hidden" name="edit" value="${edit}">${textField(
    {
      name: "note",
      label: version === 0 ? "A note on this version" : "What changed, and why",
      value: typed,
      most: 500,
      isNeeded: version > 0,
      help: "Stands in the list of versions.",
    },
    2,
  )}<p class="acts"><button class="primary" type="submit">${version === 0 ? "Publish" : `Publish version ${version + 1}`}</button></p></form>`;
};

const askForm = ({ written }: ManagePageParts): Html =>
  written.askedAt
    ? html`<p>You asked an editor to publish it on ${dayInWords(written.askedAt.slice(0, 10))}. Saving the draft takes that back.</p>`
    : html`<p>An editor publishes it.</p><form action="${writtenAddress(written.slug)}/ask" method="post"><button class="primary" type="submit">Ask an editor to publish it</button></form>`;

const publishing = (parts: ManagePageParts): Html | null => {
  const { written, missing, may, isChanged } = parts;
  if (written.state === "retracted") return null;
  const title = written.version === 0 ? "Publish" : "Publish the draft as a new version";
  if (!isChanged && written.state === "published")
    return html`<section><h2>${title}</h2><p>The draft says what version ${written.version} says. ${may.edit ? html`<a href="${writtenAddress(written.slug)}/edit">Revise it</a> first.` : `Its author, ${written.authorName}, has to revise it first.`}</p></section>`;
  return html`<section><h2>${title}</h2><p>The machine’s verdict of this moment is kept beside it, and every reference as it is quoted now. A version can never be changed.</p>${
    missing.length > 0 ? missingList(parts) : may.publish ? publishForm(parts) : askForm(parts)
  }</section>`;
};

const reasonForm = (
  { written, typed }: ManagePageParts,
  { act, label, help }: { readonly act: string; readonly label: string; readonly help: string },
): Html =>
  html`<form action="${writtenAddress(written.slug)}/${act}" method="post"><div class="field"><label for="${act}-why">Why</label><textarea id="${act}-why" name="why" rows="2" maxlength="1000" required aria-describedby="${act}-help">
${typed}</textarea><p class="meta" id="${act}-help">${help}</p></div><p class="acts"><button type="submit">${label}</button></p></form>`;

const retracting = (parts: ManagePageParts): Html | null =>
  parts.may.retract && parts.written.state === "published"
    ? html`<section><h2>Retract</h2>${reasonForm(parts, { act: "retract", label: "Retract it for good", help: "It stays readable under a notice with this reason, and cannot be published again." })}</section><section><h2>Take down</h2>${reasonForm(parts, { act: "unpublish", label: "Take it down", help: "Readers no longer see its text, only this reason; it can be published again." })}</section>`
    : null;

const removing = ({ written, may }: ManagePageParts): Html | null =>
  may.edit && written.version === 0
    ? html`<section><h2>Delete the draft</h2><p>It was never published; nothing of it is kept.</p><form action="${writtenAddress(written.slug)}/remove" method="post"><p class="acts"><button type="submit">Delete the draft</button></p></form></section>`
    : null;

export const managePage = (parts: ManagePageParts): string => {
  const { written, title, failed } = parts;
  return toText(
    page({
      title: `Manage: ${title}`,
      description: "Publish, take down or retract an assessment.",
      home: "/",
      body: html`<main id="main" class="written"><p class="kicker"><a href="${writtenAddress(written.slug)}">See it</a>${parts.may.edit && html` · <a href="${writtenAddress(written.slug)}/edit">Edit it</a>`}</p><h1>${title}</h1>${failed && failedNote(failed)}
${publishing(parts)}${retracting(parts)}${removing(parts)}${written.state === "retracted" && html`<p>It was retracted, which is for good. Who has more to say writes a new assessment and names this one.</p>`}</main>`,
    }),
  );
};

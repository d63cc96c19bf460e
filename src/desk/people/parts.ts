/** Pieces that the pages of people share. */
import type { EntenteError } from "../../errors/index.ts";
import { type Html, html, type Part, toText } from "../html/html.ts";
import { page } from "../html/page.ts";

/** A page of people: never kept by the browser, so without other forms. */
export const peoplePage = ({
  title,
  body,
  script,
  isWide = false,
}: {
  readonly title: string;
  readonly body: Html;
  readonly script?: string;
  readonly isWide?: boolean;
}): string =>
  toText(
    page({
      title,
      description: title,
      home: "/",
      body: html`<main id="main"${isWide && html` class="wide"`}>${body}</main>`,
      ...(script !== undefined && { script }),
    }),
  );

/** What went wrong with a form, above it. */
export const failure = (failed: EntenteError | null): Part =>
  failed &&
  html`<div class="note failed" role="alert"><p><strong>${failed.message}</strong> (${failed.code})</p><p>${failed.todo}</p></div>`;

/** What was done. */
export const done = (words: string | null): Part =>
  words !== null && html`<div class="note" role="status"><p>${words}</p></div>`;

interface FieldParts {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly type?: string;
  readonly autocomplete?: string;
  readonly help?: Part;
  readonly required?: boolean;
}

/** A field with its label and what it takes. */
export const field = ({
  id,
  name,
  label,
  value = "",
  type = "text",
  autocomplete = "off",
  help = null,
  required = true,
}: FieldParts): Html =>
  html`<div class="field"><label for="${id}">${label}</label><input id="${id}" class="long" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"${required && html` required`}${help !== null && html` aria-describedby="${id}-help"`}>${help !== null && html`<p class="meta" id="${id}-help">${help}</p>`}</div>`;

/** A form of one button. */
export const button = (
  action: string,
  words: string,
  values: Readonly<Record<string, string>> = {},
  about = "",
): Html =>
  html`<form class="one" method="post" action="${action}">${Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button type="submit"${about !== "" && html` aria-label="${words}: ${about}"`}>${words}</button></form>`;

/** A button that only works with script, and is shown once that has found out that the browser can do it. */
export const passkeyButton = ({
  words,
  kind,
  options,
  answer,
  isPrimary = false,
}: {
  readonly words: string;
  readonly kind: "get" | "create";
  readonly options: string;
  readonly answer: string;
  readonly isPrimary?: boolean;
}): Html =>
  html`<p class="passkey" hidden><button type="button" class="${isPrimary ? "primary" : "plain"}" data-passkey="${kind}" data-options="${options}" data-answer="${answer}">${words}</button> <span class="meta" role="status"></span></p>`;

/** A moment, short: "2026-01-05 09:12 UTC". */
export const moment = (at: string): Html =>
  html`<time datetime="${at}">${at.slice(0, 10)} ${at.slice(11, 16)} UTC</time>`;

/** Tells managers of passwords whose password a form is about, where the handle is not typed; it is not sent. */
export const whose = (handle: string): Html =>
  html`<input type="text" autocomplete="username" value="${handle}" hidden>`;

const adminPlaces = [
  ["/people", "People"],
  ["/settings", "Settings"],
  ["/people/log", "Log"],
  ["/account", "Your account"],
] as const;

/** What stands on every page of an admin: the others, and the way out where one had to sign in. */
export const adminWays = (here: (typeof adminPlaces)[number][0], canSignOut: boolean): Html =>
  html`<nav class="ways" aria-label="Administration"><ul>${adminPlaces.map(
    ([href, words]) =>
      html`<li><a href="${href}"${href === here && html` aria-current="page"`}>${words}</a></li>`,
  )}</ul>${canSignOut && button("/sign-out", "Sign out")}</nav>`;

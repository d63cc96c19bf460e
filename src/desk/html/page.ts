/** The shell of every page: head, masthead, foot. */
import { createHash } from "node:crypto";
import { styleSheet } from "../style/index.ts";
import { type Html, html, ownMarkup } from "./html.ts";

export interface PageParts {
  readonly title: string;
  readonly description: string;
  /** Address of the list of dyads when the page is served; null in a single file. */
  readonly home: string | null;
  readonly body: Html;
}

/** The digest that lets this one style sheet, and no other style, take effect. */
export const styleDigest = (): string =>
  `'sha256-${createHash("sha256").update(styleSheet).digest("base64")}'`;

/** Nothing may load, run, frame or submit; only our own style sheet counts. */
export const contentPolicy = (): string =>
  `default-src 'none'; style-src ${styleDigest()}; base-uri 'none'; form-action 'self'`;

const masthead = (home: string | null): Html =>
  html`<header class="masthead">${home === null ? html`<span class="name">Entente</span>` : html`<a class="name" href="${home}">Entente</a>`} <span class="motto">who is allied with whom, on paper, in practice, and on whose word</span></header>`;

/** A whole document. */
export const page = ({ title, description, home, body }: PageParts): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${description}">
<meta name="generator" content="Entente">
<title>${title}</title>
<style>${ownMarkup(styleSheet)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${masthead(home)}
${body}
<footer class="foot"><p>Made by Entente from the pages named above. Pages belong to their publishers and are quoted for comment.</p></footer>
</body>
</html>
`;

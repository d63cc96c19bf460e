/** The shell of every page: head, masthead, foot. */
import { createHash } from "node:crypto";
import { styleSheet } from "../style/index.ts";
import { type Html, html, jsonData, ownMarkup } from "./html.ts";

export interface PageParts {
  readonly title: string;
  readonly description: string;
  /** Address of the list of dyads when the page is served; null in a single file. */
  readonly home: string | null;
  readonly body: Html;
  /** Other forms of the page: JSON, a feed. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  /** A script file of this page's own, beside the one of every page of the desk. */
  readonly script?: string;
  /** What the page is in the words of schema.org, as JSON-LD. */
  readonly linkedData?: object | undefined;
  /** Seconds after which a page that waits for something asks again. */
  readonly refresh?: number;
}

/** The digest that lets this one style sheet, and no other style, take effect. */
export const styleDigest = (sheet: string = styleSheet): string =>
  `'sha256-${createHash("sha256").update(sheet).digest("base64")}'`;

/** Nothing may load, run, frame or submit; only our own style sheet counts, and on the desk our own script files. */
export const contentPolicy = (isServed: boolean): string =>
  [
    "default-src 'none'",
    `style-src ${styleDigest()}`,
    ...(isServed ? ["script-src 'self'", "connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");

const motto = html`<span class="motto">who is allied with whom, on paper, in practice, and on whose word</span>`;

const places = [
  ["/", "Pairs"],
  ["/a", "Assessments"],
  ["/search", "Search"],
  ["/search?in=actors", "Actors"],
  ["/add", "Add"],
  ["/review", "Review"],
  ["/method", "Method"],
  ["/doctor", "Doctor"],
  ["/account", "Account"],
] as const;

const masthead = (home: string | null): Html =>
  home === null
    ? html`<header class="masthead"><span class="name">Entente</span> ${motto}</header>`
    : html`<header class="masthead"><a class="name" href="${home}">Entente</a> ${motto}
<nav class="places" aria-label="Desk"><ul>${places.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}</ul></nav></header>`;

/** A whole document. */
export const page = ({
  title,
  description,
  home,
  body,
  alternates = [],
  linkedData,
  refresh,
  script,
}: PageParts): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(home !== null)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="${home === null ? "no-referrer" : "same-origin"}">
<meta name="description" content="${description}">
<meta name="generator" content="Entente">
${
  refresh !== undefined &&
  html`<meta http-equiv="refresh" content="${refresh}">
`
}<title>${title}</title>
${alternates.map(
  (one) => html`<link rel="alternate" type="${one.type}" href="${one.href}" title="${one.title}">
`,
)}
${
  linkedData !== undefined &&
  html`<script type="application/ld+json">${jsonData(linkedData)}</script>
`
}<style>${ownMarkup(styleSheet)}</style>
${
  home !== null &&
  html`<script type="module" src="/assets/desk.js"></script>
`
}${
  script !== undefined &&
  html`<script type="module" src="/assets/${script}.js"></script>
`
}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${masthead(home)}
${body}
<footer class="foot"><p>Made by Entente from the pages named above. Pages belong to their publishers and are quoted for comment.${home !== null && html` <a href="/api">For programs</a>`}</p></footer>
</body>
</html>
`;

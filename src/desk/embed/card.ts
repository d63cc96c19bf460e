/** A card: a verdict in a frame on somebody else's page, with where it comes from. It has no script and loads nothing. */
import { type Html, html, ownMarkup, type Part, toText } from "../html/html.ts";
import { styleDigest } from "../html/page.ts";
import { cardSheet } from "./style.ts";

export interface Card {
  /** Above the title: what kind of thing it is. */
  readonly kicker: string;
  readonly title: string;
  /** What must be known before the rest is read. */
  readonly notice?: Part;
  /** The finding, in a sentence. */
  readonly says: string;
  readonly facts: readonly (readonly [name: string, words: string])[];
  /** What it rests on and of which day it is. */
  readonly source: string;
  /** The page that it is a card of, as others write it. */
  readonly href: string;
}

/** Nothing loads, runs or submits; any page may frame it, which is what it is for. */
export const cardPolicy = `default-src 'none'; style-src ${styleDigest(cardSheet)}; base-uri 'none'; form-action 'none'`;
export const framing = `${cardPolicy}; frame-ancestors *`;

const fact = ([name, words]: Card["facts"][number]): Html =>
  html`<div><dt>${name}</dt><dd>${words}</dd></div>`;

export const cardPage = ({ kicker, title, notice, says, facts, source, href }: Card): string =>
  toText(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${cardPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${href}">
<title>${title} (Entente)</title>
<style>${ownMarkup(cardSheet)}</style>
</head>
<body>
<main><p class="kicker">${kicker}</p><h1>${title}</h1>${notice && html`<p class="notice">${notice}</p>`}<p class="says">${says}</p>${
    facts.length > 0 && html`<dl>${facts.map(fact)}</dl>`
  }<p class="source">${source} <a href="${href}" target="_blank" rel="noopener">Follow it to its sentences on Entente</a></p></main>
</body>
</html>
`);

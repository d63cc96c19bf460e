/**
 * Markdown of people as markup: each kind of token that may stand on a page is made here with the template that escapes
 * everything, and any other kind is shown as it was typed. Raw HTML is text. No picture is loaded from anywhere.
 */
import type { Token, Tokens } from "marked";
import { type Html, html, type Part, safeAddress } from "../html/html.ts";
import { tokensOf } from "./lexer.ts";

export interface RenderOptions {
  /** What stands for `[^...]`; shown as typed when not given. */
  readonly reference?: (text: string) => Html;
  /** Headings become sections of the page; in a comment they are strong words. */
  readonly headings: boolean;
}

/** A place on this desk: one slash, then something that is no other host. */
const isOwn = (address: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(address);

class Renderer {
  readonly options: RenderOptions;
  /** The level of the last heading: the next is at most one deeper, whatever was typed. */
  level = 1;

  constructor(options: RenderOptions) {
    this.options = options;
  }

  all(tokens: readonly Token[] | undefined): Part {
    return (tokens ?? []).map((token) => this.one(token));
  }

  one(token: Token): Part {
    const made = kinds[token.type];
    return made ? made(token, this) : token.raw;
  }

  heading(token: Tokens.Heading): Html {
    const inside = this.all(token.tokens);
    if (!this.options.headings) return html`<p><strong>${inside}</strong></p>`;
    this.level = Math.min(Math.max(token.depth, 2), this.level + 1, 4);
    if (this.level === 2) return html`<h2>${inside}</h2>`;
    return this.level === 3 ? html`<h3>${inside}</h3>` : html`<h4>${inside}</h4>`;
  }
}

const link = ({ href, text, tokens }: Tokens.Link, renderer: Renderer): Part => {
  const inside = tokens ? renderer.all(tokens) : text;
  if (isOwn(href)) return html`<a href="${href}">${inside}</a>`;
  const safe = safeAddress(href);
  return safe
    ? html`<a href="${safe}" rel="nofollow ugc noreferrer">${inside}</a>`
    : html`${inside} (${href})`;
};

const item = ({ task, checked, tokens }: Tokens.ListItem, renderer: Renderer): Html =>
  html`<li>${task && (checked ? "☑ " : "☐ ")}${renderer.all(tokens)}</li>`;

const list = (token: Tokens.List, renderer: Renderer): Html => {
  const inside = token.items.map((one) => item(one, renderer));
  return token.ordered
    ? html`<ol start="${Number(token.start) || 1}">${inside}</ol>`
    : html`<ul>${inside}</ul>`;
};

const table = ({ header, rows }: Tokens.Table, renderer: Renderer): Html =>
  html`<div class="scroll" role="region" tabindex="0" aria-label="Table"><table><thead><tr>${header.map(
    ({ tokens }) => html`<th scope="col">${renderer.all(tokens)}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map(({ tokens }) => html`<td>${renderer.all(tokens)}</td>`)}</tr>`,
  )}</tbody></table></div>`;

const within = (token: Token): readonly Token[] | undefined => ("tokens" in token ? token.tokens : undefined);

/** The kinds of token that become markup, and how. A kind that is not here is shown as it was typed. */
const kinds: Readonly<Record<string, (token: Token, renderer: Renderer) => Part>> = {
  space: () => null,
  text: (token, renderer) => {
    const inside = within(token);
    return inside ? renderer.all(inside) : "text" in token ? String(token.text) : token.raw;
  },
  escape: (token) => ("text" in token ? String(token.text) : token.raw),
  paragraph: (token, renderer) => html`<p>${renderer.all(within(token))}</p>
`,
  heading: (token, renderer) => renderer.heading(token as Tokens.Heading),
  blockquote: (token, renderer) => html`<blockquote>${renderer.all(within(token))}</blockquote>
`,
  list: (token, renderer) => list(token as Tokens.List, renderer),
  code: (token) => html`<pre><code>${(token as Tokens.Code).text}</code></pre>
`,
  codespan: (token) => html`<code>${(token as Tokens.Codespan).text}</code>`,
  em: (token, renderer) => html`<em>${renderer.all(within(token))}</em>`,
  strong: (token, renderer) => html`<strong>${renderer.all(within(token))}</strong>`,
  del: (token, renderer) => html`<s>${renderer.all(within(token))}</s>`,
  br: () => html`<br>`,
  hr: () => html`<hr>`,
  link: (token, renderer) => link(token as Tokens.Link, renderer),
  table: (token, renderer) => table(token as Tokens.Table, renderer),
  reference: (token, { options }) =>
    options.reference && "text" in token ? options.reference(String(token.text).trim()) : token.raw,
  html: (token) => token.raw,
  image: (token) => token.raw,
  def: (token) => html`<p>${token.raw}</p>`,
};

/** @throws EntenteError E854 when the text is nested beyond what can be read */
export const renderMarkdown = (text: string, options: RenderOptions): Html =>
  html`${new Renderer(options).all(tokensOf(text))}`;

/**
 * Markup that cannot be injected: whatever is put into the template is escaped unless it is itself
 * `Html` made by this template. Pages of the press are data; nothing of theirs ever becomes a tag.
 */
const made: unique symbol = Symbol("html");

/** Finished markup, safe to put on a page. */
export interface Html {
  readonly [made]: string;
}

/** What may stand in a place of the template; nothing and `false` leave it empty. */
export type Part = string | number | Html | null | undefined | false | readonly Part[];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters that HTML forbids, and the marks that reorder or hide text (bidi, zero width). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text as it may stand between tags or inside a quoted attribute; hidden characters become U+FFFD. */
export const escapeText = (text: string): string =>
  text.replaceAll(hidden, "\ufffd").replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const wrap = (text: string): Html => ({ [made]: text });

const render = (part: Part): string => {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  return made in part ? part[made] : part.map(render).join("");
};

/** The template: html`<p title="${text}">${text}</p>`. Attributes must be quoted. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  wrap(texts.reduce((whole, text, at) => whole + render(parts[at - 1] ?? null) + text));

/** Markup made by this project itself (a style sheet, a chart): never give it anything from a page. */
export const ownMarkup = (text: string): Html => wrap(text);

/** Data for programs inside a script element that runs nothing: no tag can begin or end in it. */
export const jsonData = (data: object): Html =>
  wrap(
    JSON.stringify(data).replaceAll(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );

/** The finished text of the markup. */
export const toText = (markup: Html): string => markup[made];

/** Parts with something between them. */
export const joined = (parts: readonly Part[], between: Part): Part[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));

const safeSchemes = new Set(["http:", "https:"]);

/** An address that may stand in `href`: http and https only; anything else is null and is shown as text. */
export const safeAddress = (address: string | null): string | null => {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return safeSchemes.has(url.protocol) ? url.href : null;
};

/**
 * The same page with other markup, so that the models learn what prose looks like where authors name and nest it
 * otherwise than the outlets that are fitted on: paragraphs in `<div>` or parted by `<br>`, names of a build tool in
 * place of spoken class names, no `<article>` or `<main>`.
 */

const hashOf = (text: string): number => {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
};

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;

/** Only where nearly every paragraph is closed: an unclosed `<div>` would swallow the rest of the page. */
const closesParagraphs = (html: string): boolean =>
  Math.abs(count(html, /<p[\s>]/giu) - count(html, /<\/p>/giu)) <= 2;

const paragraphsAs = (html: string, form: "div" | "br"): string =>
  form === "div"
    ? html.replaceAll(/<(\/?)p(?=[\s>])/giu, "<$1div")
    : html.replaceAll(/<p(?:\s[^>]*)?>/giu, "").replaceAll(/<\/p>/giu, "<br><br>");

const namesHashed = (html: string): string =>
  html.replaceAll(
    /\s(class|id)=(["'])([^"']*)\2/giu,
    (_, attribute: string, quote: string, names: string) =>
      ` ${attribute}=${quote}${names
        .split(/\s+/u)
        .map((name) => `c${hashOf(name).toString(36)}`)
        .join(" ")}${quote}`,
  );

const landmarksHidden = (html: string): string =>
  html.replaceAll(/<(\/?)(?:article|main)(?=[\s>])/giu, "<$1div");

/** A disguise chosen by the page's name, the same every time; null when it would change nothing. */
export const disguised = (html: string, name: string): string | null => {
  const choice = hashOf(name);
  const form = (["div", "br", null] as const)[choice % 3];
  let out = html;
  if (form && closesParagraphs(html)) out = paragraphsAs(out, form);
  if ((choice >>> 8) % 2 === 0) out = namesHashed(out);
  if ((choice >>> 9) % 2 === 0) out = landmarksHidden(out);
  return out === html ? null : out;
};

/** XHTML closes elements in ways that HTML parsers do not see: `<script/>` would swallow the page. */

const voids = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

const isXhtml = (text: string): boolean =>
  /^\s*<\?xml\s/u.test(text) &&
  /xmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/u.test(text.slice(0, 2000));

/** The page with every self-closed element that is not void closed by a tag. */
export const asHtml = (text: string): string =>
  isXhtml(text)
    ? text
        .replace(/^\s*<\?xml[^>]*\?>/u, "")
        .replaceAll(/<([A-Za-z][\w:-]*)((?:\s[^<>]*)?)\/>/gu, (whole, name: string, attributes: string) =>
          voids.has(name.toLowerCase()) ? whole : `<${name}${attributes}></${name}>`,
        )
    : text;

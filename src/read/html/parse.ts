/** HTML to a tree of bounded depth and size, as browsers build it. */
import { type DefaultTreeAdapterTypes, html as names, Parser, type Token } from "parse5";
import { asHtml } from "./xhtml.ts";

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/**
 * Bounds of the tree and of its blocks. Of 2,802 pages measured none is deeper than 80, has more than 40,000 elements or
 * more than 6,300 blocks; without bounds the scope checks of the HTML algorithm cost the square of the depth, and
 * 3 MB of one-letter paragraphs five seconds.
 */
export const bounds = { depth: 200, elements: 100_000, blocks: 10_000 } as const;

/** Elements whose content is not markup: dropping their tags would turn scripts into text. */
const raw = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "noscript",
  "iframe",
  "xmp",
  "noembed",
  "noframes",
  "plaintext",
]);

type Map = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** Drops start tags beyond the bounds, with as many end tags; their text stays. */
class BoundedParser extends Parser<Map> {
  elements = 0;
  dropped = 0;
  flattened = false;

  override onStartTag(token: Token.TagToken): void {
    const full = this.openElements.stackTop >= bounds.depth || this.elements >= bounds.elements;
    if (full && !raw.has(token.tagName)) {
      this.flattened = true;
      if (!token.selfClosing && !voids.has(token.tagID)) this.dropped++;
      return;
    }
    this.elements++;
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    if (this.dropped > 0 && !raw.has(token.tagName)) {
      this.dropped--;
      return;
    }
    super.onEndTag(token);
  }
}

const tag = names.TAG_ID;
const voids = new Set<number>([
  tag.BR,
  tag.IMG,
  tag.HR,
  tag.INPUT,
  tag.META,
  tag.LINK,
  tag.WBR,
  tag.SOURCE,
  tag.EMBED,
  tag.AREA,
  tag.BASE,
  tag.COL,
  tag.TRACK,
  tag.PARAM,
]);

export interface ParsedPage {
  readonly document: Document;
  /** True when the page is deeper or larger than the bounds and lost some of its tags. */
  readonly flattened: boolean;
}

/** Parses a page; never deeper than `bounds.depth`, in time linear in its length. */
export const parsePage = (html: string): ParsedPage => {
  const parser = new BoundedParser({ scriptingEnabled: true });
  parser.tokenizer.write(asHtml(html), true);
  return { document: parser.document, flattened: parser.flattened };
};

/** The value of an attribute, or the empty string. */
export const attribute = (element: Element, name: string): string => {
  for (const one of element.attrs) if (one.name === name) return one.value;
  return "";
};

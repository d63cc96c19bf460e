/** What a page's markup says about it, gathered in one walk: meta tags, links, scripts, marked elements. */
import { attribute, type ChildNode, type Document, type Element } from "./parse.ts";

export interface Marked {
  readonly element: Element;
  readonly text: string;
}

export interface Head {
  readonly language: string;
  readonly title: string;
  /** `name`, `property` or `itemprop` of a meta tag in lower case, and its content. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string;
  readonly scripts: readonly string[];
  /** Elements with `itemprop`, `time` elements and `rel=author` links, in order. */
  readonly properties: readonly Marked[];
  readonly times: readonly Marked[];
  readonly authors: readonly Marked[];
}

/** Text of an element, without recursion, no longer than needed. */
export const textIn = (element: Element, longest = 2000): string => {
  const out: string[] = [];
  let length = 0;
  const stack: ChildNode[] = [element as ChildNode];
  for (let node = stack.pop(); node !== undefined && length < longest; node = stack.pop()) {
    if (node.nodeName === "#text" && "value" in node) {
      out.push(node.value);
      length += node.value.length;
    } else if (
      "tagName" in node &&
      (node === element || !["script", "style", "noscript"].includes(node.tagName))
    ) {
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        const child = node.childNodes[at];
        if (child) stack.push(child);
      }
    }
  }
  return out.join("").slice(0, longest).replaceAll(/\s+/gu, " ").trim();
};

const scriptText = (element: Element): string =>
  element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");

/** So many values of one meta tag, and so many marked elements of a kind, are all that a page can need. */
const most = { values: 20, marked: 1000 } as const;

class Gatherer {
  language = "";
  title = "";
  canonical = "";
  readonly meta = new Map<string, string[]>();
  readonly scripts: string[] = [];
  readonly properties: Marked[] = [];
  readonly times: Marked[] = [];
  readonly authors: Marked[] = [];

  take(element: Element): void {
    const { tagName } = element;
    if (tagName === "html") this.language = attribute(element, "lang") || attribute(element, "xml:lang");
    else if (tagName === "title" && this.title === "") this.title = textIn(element);
    else if (tagName === "meta") this.takeMeta(element);
    else if (tagName === "link" && attribute(element, "rel").toLowerCase() === "canonical")
      this.canonical ||= attribute(element, "href");
    else if (tagName === "script") this.takeScript(element);
    else this.takeMarked(element);
  }

  /** JSON-LD, also where the type was forgotten. */
  private takeScript(element: Element): void {
    const type = attribute(element, "type");
    if (type !== "" && !/ld\+json/iu.test(type)) return;
    const text = scriptText(element);
    if (type !== "" || /^\s*[[{]\s*\{?\s*"@(?:context|type|graph)"/u.test(text.slice(0, 60)))
      this.scripts.push(text);
  }

  private takeMeta(element: Element): void {
    const content = attribute(element, "content").trim();
    if (content === "") return;
    for (const name of [
      attribute(element, "property"),
      attribute(element, "name"),
      attribute(element, "itemprop"),
    ]) {
      if (name === "") continue;
      const key = name.toLowerCase().trim();
      const values = this.meta.get(key);
      if (values) {
        if (values.length < most.values) values.push(content);
      } else this.meta.set(key, [content]);
    }
  }

  private takeMarked(element: Element): void {
    const wanted = attribute(element, "itemprop") !== "";
    const time = element.tagName === "time";
    const author = /\bauthor\b/iu.test(attribute(element, "rel"));
    const lists = [wanted && this.properties, time && this.times, author && this.authors].filter(
      (list) => list !== false && list.length < most.marked,
    ) as Marked[][];
    if (lists.length === 0) return;
    const marked = { element, text: textIn(element, 400) };
    for (const list of lists) list.push(marked);
  }
}

/** A comment has its own author and date: what is marked in it says nothing about the page. */
const isComment = (element: Element): boolean =>
  /schema\.org\/(?:User)?Comments?$/iu.test(attribute(element, "itemtype")) ||
  attribute(element, "itemprop") === "comment" ||
  /^(?:li-|div-)?comment-?\d+$/iu.test(attribute(element, "id"));

/** Walks the whole tree once, without recursion, past the comments. */
export const headOf = (document: Document): Head => {
  const gatherer = new Gatherer();
  const stack: ChildNode[] = [...document.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!("tagName" in node) || isComment(node)) continue;
    gatherer.take(node);
    if (node.tagName === "svg" || node.tagName === "title") continue;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child && "tagName" in child) stack.push(child);
    }
  }
  return gatherer;
};

/** What Readability would take: one opinion among the features, never the only one. */
import { createRequire } from "node:module";
import type { ChildNode, Document, Element } from "./parse.ts";
import { attribute } from "./parse.ts";
import type { Scope } from "./scope.ts";
import type { Run } from "./segment.ts";

/**
 * Beyond these it is not asked: 1,000 nested `<div>` (13 kB) cost it 13.7 s. Of 2,802 pages measured
 * 99 % stay within them.
 */
const limits = { depth: 60, elements: 12_000 } as const;

const kept = [
  "class",
  "id",
  "role",
  "itemprop",
  "rel",
  "href",
  "src",
  "hidden",
  "style",
  "aria-hidden",
  "property",
] as const;
const skipped = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "head",
  "iframe",
  "object",
  "embed",
  "link",
  "meta",
  "title",
]);
const voids = new Set(["br", "img", "hr", "input", "wbr", "source", "area", "col", "track", "param"]);

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (mark) => escapes[mark] ?? mark);

/** The page as plain, closed tags that any parser reads alike; each element carries its scope's index. */
const normalised = (document: Document, indexOf: ReadonlyMap<Element, number>): string => {
  const out: string[] = [];
  const stack: (ChildNode | string)[] = [...document.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") out.push(node);
    else if (node.nodeName === "#text" && "value" in node) out.push(escaped(node.value));
    else if ("tagName" in node && !skipped.has(node.tagName)) {
      const attributes = kept
        .map((name) => [name, attribute(node, name)] as const)
        .filter(([, value]) => value !== "" && value.length < 500);
      const index = indexOf.get(node);
      out.push(
        `<${node.tagName}${attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("")}${index === undefined ? "" : ` data-n="${index}"`}${voids.has(node.tagName) ? "/" : ""}>`,
      );
      if (voids.has(node.tagName)) continue;
      stack.push(`</${node.tagName}>`);
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        const child = node.childNodes[at];
        if (child) stack.push(child);
      }
    }
  }
  return out.join("");
};

interface Marked {
  getAttribute(name: string): string | null;
}
interface Reader {
  parse(): { readonly content: { getElementsByTagName(name: string): Iterable<Marked> } } | null;
}
interface Libraries {
  readonly Readability: new (document: unknown, options: Readonly<Record<string, unknown>>) => Reader;
  readonly Parser: {
    new (): { parse(html: string): unknown };
    readonly prototype: { error: (message: string) => void };
  };
}

const require = createRequire(import.meta.url);
let libraries: Libraries | undefined;

/**
 * Loaded when the first HTML page is read. Readability's own small DOM takes well-formed markup only, which
 * it is given here; the same on linkedom cost twice the time and memory a page.
 */
const load = (): Libraries => {
  if (libraries) return libraries;
  libraries = {
    Readability: (require("@mozilla/readability") as Pick<Libraries, "Readability">).Readability,
    Parser: require("@mozilla/readability/JSDOMParser.js") as Libraries["Parser"],
  };
  // It prints what it cannot parse; this room does not print.
  libraries.Parser.prototype.error = () => undefined;
  return libraries;
};

const survivors = (document: Document, scopes: readonly Scope[]): Set<number> | null => {
  try {
    const { Readability, Parser } = load();
    const indexOf = new Map(scopes.map(({ element, index }) => [element, index]));
    const page = new Parser().parse(normalised(document, indexOf));
    const options = { serializer: (element: unknown) => element, disableJSONLD: true, keepClasses: true };
    const read = new Readability(page, options).parse();
    if (!read) return null;
    const found = new Set<number>();
    for (const element of read.content.getElementsByTagName("*")) {
      const index = element.getAttribute("data-n");
      if (index !== null) found.add(Number(index));
    }
    return found;
  } catch {
    return null;
  }
};

/** For each run the share of its text that Readability keeps, or null when it was not asked or had no answer. */
export const opinionOn = (
  document: Document,
  scopes: readonly Scope[],
  runs: readonly Run[],
): readonly number[] | null => {
  if (scopes.length > limits.elements || scopes.some(({ depth }) => depth > limits.depth)) return null;
  const found = survivors(document, scopes);
  if (!found) return null;
  return runs.map(({ parts }) => {
    let all = 0;
    let inside = 0;
    for (const { scope, length } of parts) {
      all += length;
      if (found.has(scope.index)) inside += length;
    }
    return all === 0 ? 0 : inside / all;
  });
};

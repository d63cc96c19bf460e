/** XML as a tree of ordered nodes; documents are small, and declared entities are left alone. */
import { XMLParser } from "fast-xml-parser";
import { EntenteError } from "../../errors/index.ts";
import { escaped } from "./fragment.ts";

export interface XmlNode {
  /** Local name in lower case; "" for text. */
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

type Ordered = Readonly<Record<string, unknown>>;

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: "#cdata",
  maxNestedTags: 200,
} as const;

const nodesFrom = (list: unknown): XmlNode[] =>
  (Array.isArray(list) ? (list as Ordered[]) : []).flatMap((item): XmlNode[] => {
    const name = Object.keys(item).find((key) => key !== ":@");
    if (name === undefined) return [];
    if (name === "#text") return [{ name: "", text: String(item[name] ?? ""), attributes: {}, children: [] }];
    if (name === "#cdata") return nodesFrom(item[name]);
    const attributes = (item[":@"] ?? {}) as Record<string, string>;
    return [{ name: name.toLowerCase(), text: "", attributes, children: nodesFrom(item[name]) }];
  });

/** @throws EntenteError E109 when it is no well-formed XML */
export const parseXml = (xml: string, path: string): XmlNode[] => {
  try {
    return nodesFrom(new XMLParser(options).parse(xml));
  } catch (error) {
    throw new EntenteError("E109", { path, why: error instanceof Error ? error.message : String(error) });
  }
};

/** Every node of a name below some nodes, in order, those inside another of the name left out. */
export const all = (nodes: readonly XmlNode[], name: string): XmlNode[] =>
  nodes.flatMap((node) => (node.name === name ? [node] : all(node.children, name)));

export const first = (nodes: readonly XmlNode[], name: string): XmlNode | undefined => all(nodes, name)[0];

export const textIn = (nodes: readonly XmlNode[]): string =>
  nodes
    .map((node) => (node.name === "" ? node.text : textIn(node.children)))
    .join("")
    .replaceAll(/\s+/gu, " ")
    .trim();

/** NITF's names for what HTML calls otherwise. Names that are not here and not HTML's are inline: their text stays. */
const renamed: Readonly<Record<string, string>> = {
  hl1: "h1",
  hl2: "h2",
  abstract: "div",
  block: "div",
  bq: "blockquote",
  media: "figure",
  "media-caption": "figcaption",
  "media-producer": "figcaption",
  byline: 'p class="byline"',
  distributor: 'p class="byline"',
  dateline: 'p class="dateline"',
  tagline: "p",
  fn: "p",
};
const kept = new Set(
  "p h1 h2 h3 h4 ul ol li dl dt dd table tr td th caption pre blockquote em strong br a q figure figcaption div section article header body html main".split(
    " ",
  ),
);

/** Writes nodes as HTML: only names that are known, no attribute but the address of a link. */
export const htmlFrom = (nodes: readonly XmlNode[]): string =>
  nodes
    .map(({ name, text, attributes, children }) => {
      if (name === "") return escaped(text);
      const tag = renamed[name] ?? (kept.has(name) ? name : null);
      const inner = htmlFrom(children);
      if (tag === null) return inner;
      if (tag === "br") return "<br>";
      const href = tag === "a" && attributes.href ? ` href="${escaped(attributes.href)}"` : "";
      return `<${tag}${href}>${inner}</${tag.split(" ")[0]}>`;
    })
    .join("");

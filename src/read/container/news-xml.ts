/** The agencies' own forms: NITF, and NewsML-G2 with one item or a message of many. */
import { EntenteError } from "../../errors/index.ts";
import { decode } from "../input/decode.ts";
import type { ContainedPage, FileInMemory } from "./contained.ts";
import { articlePage, dates, escaped, paragraphs, values } from "./fragment.ts";
import { all, first, htmlFrom, parseXml, textIn, type XmlNode } from "./xml.ts";

type Options = ContainedPage["options"];

const words = (nodes: readonly XmlNode[], name: string): string => textIn(first(nodes, name)?.children ?? []);

const attributeOf = (
  nodes: readonly XmlNode[],
  name: string,
  ...keys: readonly string[]
): string | undefined => {
  const attributes = first(nodes, name)?.attributes;
  return keys.map((key) => attributes?.[key]).find((value) => value !== undefined && value !== "");
};

/** "20210531T133700Z" is NITF's way to write a date. */
const nitf = (node: XmlNode, name: string): ContainedPage => {
  const { children } = node;
  const head = first(children, "head")?.children ?? [];
  const body = first(children, "body")?.children ?? children;
  const top = first(body, "body.head")?.children ?? [];
  const options: Options = {
    name,
    form: "html",
    article: true,
    known: {
      title: values("nitf title", words(top, "hl1") || words(head, "title")),
      authors: values(
        "nitf byline",
        ...all(top, "byline").map(
          ({ children: own }) => textIn(all(own, "person")) || textIn(own).replace(/^by\s+/iu, ""),
        ),
      ),
      credit: values("nitf distributor", words(top, "distributor")),
      section: values("nitf section", attributeOf(head, "pubdata", "position.section")),
      outlet: values("nitf pubdata", attributeOf(head, "pubdata", "name")),
      published: [
        ...dates("nitf pubdata", attributeOf(head, "pubdata", "date.publication")),
        ...dates("nitf issue", attributeOf(head, "date.issue", "norm")),
        ...dates("nitf dateline", attributeOf(top, "story.date", "norm")),
      ],
      modified: [],
    },
  };
  const title = words(top, "hl1") === "" ? escaped(words(head, "title")) : "";
  return {
    content: articlePage(
      title,
      htmlFrom([
        ...top,
        ...(first(body, "body.content")?.children ?? []),
        ...(first(body, "body.end")?.children ?? []),
      ]),
    ),
    options,
  };
};

/** What stands inside a NewsML-G2 item: NITF, XHTML, or plain text. */
const contentOf = (set: readonly XmlNode[]): string => {
  const inline = first(set, "inlinexml");
  if (inline) {
    const inner = first(inline.children, "nitf");
    const body = first(inner?.children ?? inline.children, "body")?.children ?? inline.children;
    return htmlFrom(body);
  }
  return paragraphs((first(set, "inlinedata")?.children ?? []).map(({ text }) => text).join(""));
};

const newsItem = ({ children, attributes }: XmlNode, name: string): ContainedPage => {
  const meta = first(children, "itemmeta")?.children ?? [];
  const about = first(children, "contentmeta")?.children ?? [];
  const title = words(about, "headline") || words(meta, "title");
  const content = contentOf(first(children, "contentset")?.children ?? []);
  const creators = all(about, "creator").map(
    ({ children: own, attributes: given }) => words(own, "name") || given.literal,
  );
  return {
    content: articlePage(/<h1[\s>]/u.test(content) ? "" : escaped(title), content),
    options: {
      name,
      form: "html",
      article: true,
      known: {
        title: values("newsml headline", title),
        authors: values("newsml creator", ...creators, words(about, "by").replace(/^by\s+/iu, "")),
        credit: values("newsml creditline", words(about, "creditline")),
        outlet: values("newsml provider", words(meta, "provider"), attributeOf(meta, "provider", "literal")),
        language: values("newsml language", attributes.lang ?? attributeOf(about, "language", "tag")),
        published: [
          ...dates("newsml first created", words(meta, "firstcreated") || words(about, "contentcreated")),
          ...dates("newsml version created", words(meta, "versioncreated")),
        ],
        modified: dates("newsml content modified", words(about, "contentmodified")),
      },
    },
  };
};

/**
 * The items of a file of the agencies' forms.
 * @throws EntenteError E109 when it is no XML, E110 when no item holds text
 */
export async function* newsXmlPages({ name, bytes }: FileInMemory): AsyncGenerator<ContainedPage> {
  const nodes = parseXml(decode(bytes, name), name);
  const items = all(nodes, "newsitem").filter(({ children }) => first(children, "contentset"));
  const plain = items.length > 0 ? [] : all(nodes, "nitf");
  if (items.length + plain.length === 0)
    throw new EntenteError("E110", { path: name, what: "news item with text" });
  const several = items.length + plain.length > 1;
  for (const [index, item] of [...items, ...plain].entries()) {
    const own = several ? `${name}#${index + 1}` : name;
    yield item.name === "nitf" ? nitf(item, own) : newsItem(item, own);
  }
}

/** Metadata of an HTML page from its markup, best source first, conflicts kept side by side. */
import type { DateInterval, MetadataValue } from "../../contract/index.ts";
import { findDates } from "../dates/find.ts";
import type { PageMetadata } from "../page/metadata.ts";
import { originalUrl } from "./archives.ts";
import type { Head, Marked } from "./head.ts";
import { indexById, type Node, namesOf, nodesOf, textOf, typesOf } from "./json-ld.ts";
import { partNames } from "./names.ts";
import { attribute } from "./parse.ts";

const articleTypes = /(?:Article|BlogPosting|Posting|Report|Review|LiveBlog\w*|VideoObject|CreativeWork)$/u;

/** Nodes that are dated and have authors of their own, and describe no page. */
const neverPage =
  /^(?:ClaimReview|Comment|UserComments|Person|Organization|ImageObject|Rating|Answer|Question)$/u;

/** What readers wrote about the page. */
const readersWords = (nodes: readonly Node[]): ReadonlySet<unknown> =>
  new Set(nodes.flatMap((node) => [node.review, node.reviews, node.comment, node.comments].flat()));

/** Article nodes first: a page often describes its site, its pictures and its trail of crumbs as well. */
const articlesIn = (nodes: readonly Node[]): Node[] => {
  const readers = readersWords(nodes);
  const own = nodes.filter((node) => !readers.has(node) && !neverPage.test(typesOf(node)[0] ?? ""));
  const dated = own.filter((node) => node.headline !== undefined || node.datePublished !== undefined);
  const is = (types: RegExp) => (node: Node) => typesOf(node).some((type) => types.test(type));
  for (const found of [dated.filter(is(articleTypes)), dated, own.filter(is(/Page$/u))])
    if (found.length > 0) return found;
  return [];
};

const value = (text: string, source: string): MetadataValue[] =>
  text === "" || text.length > 500 ? [] : [{ value: text, source, span: null }];

/** The same value from the same source once; the same value of another source stays: agreement is evidence. */
const distinct = (values: readonly MetadataValue[]): MetadataValue[] => {
  const seen = new Set<string>();
  return values.filter(({ value: text, source }) => {
    const key = `${source}\n${text}`;
    return !seen.has(key) && seen.add(key);
  });
};

const metaValues = (head: Head, names: readonly string[]): MetadataValue[] =>
  names.flatMap((name) =>
    (head.meta.get(name) ?? []).flatMap((content) => value(textOf(content), `meta ${name}`)),
  );

/** A printed or ISO date as whole days; the zone's own day, as the page shows it. */
export const dateValue = (text: string, source: string): DateInterval[] => {
  const compact = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$/u.exec(text);
  const found = findDates(compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : text)[0];
  if (!found) return [];
  return [
    { from: found.from, to: found.to, basis: found.certain ? "stated" : "inferred", source, span: null },
  ];
};

const properties = (head: Head, name: RegExp): Marked[] =>
  head.properties.filter(({ element }) => name.test(attribute(element, "itemprop")));

const propertyText = ({ element, text }: Marked): string =>
  attribute(element, "content") || attribute(element, "datetime") || text;

const publishedMeta = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date.created",
  "dcterms.date",
  "dc.date",
  "dcterms.issued",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "date.created",
  "date_published",
  "published_time",
  "publisheddate",
  "article.published",
  "article:post_date",
  "originalpublicationdate",
  "cxenseparse:recs:publishtime",
  "bt:pubdate",
  "analyticsattributes.articledate",
  "citation_publication_date",
  "date",
  "created",
  "creation_date",
  "rnews:datepublished",
  "og:pubdate",
  "lastmod",
];
const modifiedMeta = [
  "article:modified_time",
  "og:updated_time",
  "og:modified_time",
  "datemodified",
  "dcterms.modified",
  "last-modified",
  "article:modified",
  "date_modified",
  "revised",
  "updated_time",
];
const authorMeta = [
  "parsely-author",
  "author",
  "article:author",
  "article:author_name",
  "dc.creator",
  "dcterms.creator",
  "sailthru.author",
  "byl",
  "byline",
  "creator",
  "cxenseparse:author",
  "citation_author",
  "twitter:creator:name",
  "og:article:author",
];

const titleOf = (head: Head, articles: readonly Node[]): MetadataValue[] => [
  ...articles.slice(0, 1).flatMap((node) => value(textOf(node.headline ?? node.name), "json-ld")),
  ...metaValues(head, ["og:title", "parsely-title", "twitter:title", "dc.title", "title"]),
  ...properties(head, /(?:^|\s)headline(?:\s|$)/u)
    .slice(0, 1)
    .flatMap((marked) => value(propertyText(marked), "microdata")),
  ...value(head.title, "title"),
];

const addresses = /^https?:|^www\.|^\/|^@|\.(?:com|org|net)\b|^facebook/iu;

const authorsOf = (
  head: Head,
  articles: readonly Node[],
  byId: ReadonlyMap<string, Node>,
): MetadataValue[] => {
  const linked = articles.slice(0, 1).flatMap((node) => namesOf(node.author ?? node.creator, byId));
  const names = firstNames(head);
  const marked = properties(head, /(?:^|\s)author(?:\s|$)/u).map(({ element, text }) => {
    const name = names.get(element);
    return name ? propertyText(name) : attribute(element, "content") || text;
  });
  return [
    ...linked.flatMap((name) => value(name, "json-ld")),
    ...metaValues(head, authorMeta),
    ...marked.flatMap((name) => value(name, "microdata")),
    ...head.authors.flatMap(({ text }) => value(text, "rel=author")),
  ].filter(({ value: name }) => name.length <= 120 && !addresses.test(name));
};

/** Elements up to six levels around a marked name, each with the first such name in it. */
const firstNames = (head: Head): Map<unknown, Marked> => {
  const names = new Map<unknown, Marked>();
  for (const marked of head.properties) {
    if (attribute(marked.element, "itemprop") !== "name") continue;
    let at = marked.element.parentNode;
    for (let step = 0; step < 6 && at !== null; step++) {
      if (!names.has(at)) names.set(at, marked);
      at = "parentNode" in at ? at.parentNode : null;
    }
  }
  return names;
};

const datesOf = (
  head: Head,
  articles: readonly Node[],
  keys: { readonly node: string; readonly meta: readonly string[]; readonly property: RegExp },
): DateInterval[] => [
  ...articles.flatMap((node) => dateValue(textOf(node[keys.node]), "json-ld")).slice(0, 1),
  ...keys.meta.flatMap((name) =>
    (head.meta.get(name) ?? []).flatMap((content) => dateValue(content, `meta ${name}`)),
  ),
  ...properties(head, keys.property)
    .flatMap((marked) => dateValue(propertyText(marked), "microdata"))
    .slice(0, 1),
];

/** Elements in which a date belongs to something beside the article: a teaser, a comment, a list of news. */
const isBeside = (element: Marked["element"]): boolean => {
  let at = element.parentNode;
  for (let step = 0; step < 10 && at !== null && "tagName" in at; step++) {
    const names = `${attribute(at, "class")} ${attribute(at, "id")}`.toLowerCase();
    if (/^(?:aside|nav|footer|li)$/u.test(at.tagName)) return true;
    if (at.tagName !== "body" && (partNames.related.test(names) || partNames.comment.test(names)))
      return true;
    at = at.parentNode;
  }
  return false;
};

/** `time` elements: those marked as the page's own first, then those that stand beside nothing else. */
const timesOf = (head: Head): DateInterval[] => {
  const own = head.times.filter(
    ({ element }) =>
      attribute(element, "pubdate") !== "" ||
      /publish|posted|entry-date|created/iu.test(attribute(element, "class")),
  );
  const inArticle = own.length > 0 ? own : head.times.filter(({ element }) => !isBeside(element));
  const chosen = inArticle.length > 0 ? inArticle : head.times;
  return chosen
    .slice(0, 1)
    .flatMap(({ element, text }) =>
      [...dateValue(attribute(element, "datetime"), "time"), ...dateValue(text, "time")].slice(0, 1),
    );
};

const outletOf = (
  head: Head,
  articles: readonly Node[],
  byId: ReadonlyMap<string, Node>,
): MetadataValue[] => [
  ...metaValues(head, ["og:site_name"]),
  ...articles
    .slice(0, 1)
    .flatMap((node) => namesOf(node.publisher, byId).flatMap((name) => value(name, "json-ld"))),
  ...metaValues(head, ["application-name", "dc.publisher", "publisher", "article:publisher"]).filter(
    ({ value: name }) => !addresses.test(name),
  ),
];

const first = (...values: readonly string[]): string => values.find((text) => text !== "") ?? "";

/** Reads all metadata of the markup. ClaimReview is read apart, as a badge. */
export const metadataOf = (head: Head, nodes: readonly Node[] = nodesOf(head.scripts)): PageMetadata => {
  const byId = indexById(nodes);
  const articles = articlesIn(nodes);
  const language = first(
    head.language,
    ...articles.map((node) => textOf(node.inLanguage)),
    head.meta.get("og:locale")?.[0] ?? "",
  );
  return {
    title: distinct(titleOf(head, articles)),
    authors: distinct(authorsOf(head, articles, byId)),
    outlet: distinct(outletOf(head, articles, byId)),
    language: value(language, head.language === "" ? "meta" : "lang attribute"),
    canonicalUrl: distinct(
      [...value(head.canonical, "link canonical"), ...metaValues(head, ["og:url"])].map((found) => ({
        ...found,
        value: originalUrl(found.value),
      })),
    ),
    section: distinct([
      ...metaValues(head, ["article:section", "section", "parsely-section"]),
      ...articles
        .slice(0, 1)
        .flatMap((node) => [node.articleSection].flat().flatMap((text) => value(textOf(text), "json-ld"))),
    ]),
    credit: metaValues(head, ["source", "copyright", "news_source", "syndication-source"])
      .filter(({ value: text }) => !addresses.test(text))
      .slice(0, 2),
    published: [
      ...datesOf(head, articles, {
        node: "datePublished",
        meta: publishedMeta,
        property: /datePublished|dateCreated/u,
      }),
      ...timesOf(head),
    ],
    modified: datesOf(head, articles, {
      node: "dateModified",
      meta: modifiedMeta,
      property: /dateModified/u,
    }),
    badges: [],
  };
};

/** Items of RSS, Atom, RDF and JSON Feed, each a page. */
import { EntenteError } from "../../errors/index.ts";
import { decode } from "../input/decode.ts";
import type { ContainedPage, FileInMemory } from "./contained.ts";
import { articlePage, dates, escaped, values } from "./fragment.ts";

/** An item or entry as feedsmith gives it; the four kinds of feed name the same things differently. */
interface Item {
  readonly title?: string | { readonly value?: string };
  readonly link?: string;
  readonly url?: string;
  readonly external_url?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly description?: string;
  readonly summary?: string | { readonly value?: string };
  readonly content?: { readonly encoded?: string; readonly value?: string };
  readonly content_html?: string;
  readonly content_text?: string;
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly authors?: readonly (string | { readonly name?: string; readonly value?: string })[];
  readonly dc?: { readonly creators?: readonly string[]; readonly dates?: readonly string[] };
  readonly categories?: readonly {
    readonly name?: string;
    readonly label?: string;
    readonly term?: string;
  }[];
  readonly tags?: readonly string[];
  readonly language?: string;
}

interface Feed {
  readonly title?: string | { readonly value?: string };
  readonly language?: string;
  readonly authors?: Item["authors"];
  readonly items?: readonly Item[];
  readonly entries?: readonly Item[];
}

const plain = (text: string | { readonly value?: string } | undefined): string =>
  typeof text === "string" ? text : (text?.value ?? "");

const addressOf = ({ link, url, external_url, links }: Item): string | undefined =>
  link ??
  url ??
  external_url ??
  (links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? links?.[0])?.href;

/** The fullest text the item holds. */
const bodyOf = (item: Item): string => {
  const found = [
    item.content?.encoded,
    item.content?.value,
    item.content_html,
    item.content_text === undefined ? undefined : escaped(item.content_text),
    item.description,
    plain(item.summary),
  ].filter((text) => text !== undefined);
  return found.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
};

const namesOf = (authors: Item["authors"]): string[] =>
  (authors ?? []).map((author) =>
    typeof author === "string" ? author : (author.name ?? author.value ?? ""),
  );

/** RSS prefers "address (name)" for its authors. */
const person = (author: string): string => /^\S+@\S+\s+\((.+)\)$/u.exec(author)?.[1] ?? author;

const known = (feed: Feed, item: Item) => ({
  authors: values("feed author", ...[...namesOf(item.authors), ...(item.dc?.creators ?? [])].map(person)),
  outlet: values("feed title", plain(feed.title)),
  language: values("feed language", item.language ?? feed.language),
  section: values(
    "feed category",
    ...(item.categories ?? []).map(({ name, label, term }) => name ?? label ?? term),
  ),
  published: dates("feed date", item.pubDate ?? item.published ?? item.date_published ?? item.dc?.dates?.[0]),
  modified: dates("feed update", item.updated ?? item.date_modified),
});

/**
 * The items of a feed, in its order.
 * @throws EntenteError E109 when it cannot be parsed, E110 when it has no items
 */
export async function* feedPages({ name, bytes }: FileInMemory): AsyncGenerator<ContainedPage> {
  const { parseFeed } = await import("feedsmith");
  let feed: Feed;
  try {
    feed = parseFeed(decode(bytes, name)).feed as Feed;
  } catch (error) {
    throw new EntenteError("E109", {
      path: name,
      why: error instanceof Error ? error.message : String(error),
    });
  }
  const items = feed.items ?? feed.entries ?? [];
  if (items.length === 0) throw new EntenteError("E110", { path: name, what: "item" });
  let count = 0;
  for (const item of items) {
    count++;
    const url = addressOf(item);
    yield {
      content: articlePage(plain(item.title), bodyOf(item)),
      options: {
        name: `${name}#${count}`,
        form: "html",
        article: true,
        known: known(feed, item),
        ...(url !== undefined && { url }),
      },
    };
  }
}

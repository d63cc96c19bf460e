import { createHash } from "node:crypto";
import type { DateInterval, Message, Report } from "../contract/index.ts";
import { EntenteError } from "../errors/index.ts";
import { readHtml } from "./html/read-html.ts";
import { decode } from "./input/decode.ts";
import { formOf } from "./input/form.ts";
import { dayOrderOf, inOrder } from "./page/day-order.ts";
import { languageOf } from "./page/language.ts";
import { noMetadata, type PageMetadata } from "./page/metadata.ts";
import { printedOutlet } from "./page/outlet.ts";
import { type Piece, tile } from "./page/piece.ts";
import { publishedFrom } from "./page/published.ts";
import { rankAuthors } from "./page/rank-authors.ts";
import { rankTitles } from "./page/rank-titles.ts";
import type { Reading } from "./page/reading.ts";
import { urlDate } from "./page/url-date.ts";
import { readVisible, type Visible } from "./page/visible.ts";
import { readText } from "./text/read-text.ts";

export interface ReadOptions {
  /** Name of the file, for the record and for error messages. */
  readonly name?: string;
  /** Where the page was found. */
  readonly url?: string;
  /** Given when the form is known; else it is sniffed. */
  readonly form?: "text" | "html";
  /** The character set that the server or the mail names; marks in the page come first. */
  readonly charset?: string;
  /** True when the content is the article and nothing else, as in a feed: no page stands around it. */
  readonly article?: boolean;
  /** What is known of the page from what it came in, each value with where it was found. */
  readonly known?: Partial<Omit<PageMetadata, "badges">>;
  /** Rules of blocks name the features that decided, and how much. */
  readonly explain?: boolean;
  /** Bytes above which a page is refused; 20 MB when not given. */
  readonly maxBytes?: number;
}

/** Version of the stage: it changes whenever the same page would come out differently. */
export const stage = { name: "read", version: "3" } as const;

/** The largest real page among 2,802 measured has 9 MB. */
const defaultLimit = 20_000_000;

const proseKinds = new Set(["lead", "paragraph", "list", "quote", "pull-quote"]);

/**
 * Reads a page into a report: one text, blocks that tile it, metadata with its sources, dates,
 * badges, counters and the comment thread. All offsets are JavaScript string offsets into `text`.
 *
 * @param input the page as bytes, or as a string already decoded
 * @param options name, URL and form, as far as known
 * @throws EntenteError E102 for what is no text, E103 for an empty page, E104 for one over the limit
 */
export const read = (input: Uint8Array | string, options: ReadOptions = {}): Report => {
  const bytes = typeof input === "string" ? Buffer.from(input, "utf8") : input;
  const path = options.name ?? options.url ?? "The page";
  const limit = options.maxBytes ?? defaultLimit;
  if (bytes.length > limit) throw new EntenteError("E104", { path, size: bytes.length, limit });
  const text =
    typeof input === "string" ? input.replace(/^\ufeff/u, "") : decode(input, path, options.charset);
  if (text.trim() === "") throw new EntenteError("E103", { path });
  const form = options.form ?? formOf(text, options.name);
  const { reading, metadata } =
    form === "html"
      ? readHtml(text, {
          article: options.article === true,
          explain: options.explain === true,
          url: options.url ?? null,
        })
      : { reading: readText(text), metadata: noMetadata };
  return assemble(reading, withKnown(metadata, options.known ?? {}), {
    form,
    name: options.name ?? null,
    url: options.url ?? null,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
};

/** What came with the page stands before what its markup says. */
const withKnown = (metadata: PageMetadata, known: NonNullable<ReadOptions["known"]>): PageMetadata => ({
  title: [...(known.title ?? []), ...metadata.title],
  authors: [...(known.authors ?? []), ...metadata.authors],
  outlet: [...(known.outlet ?? []), ...metadata.outlet],
  language: [...(known.language ?? []), ...metadata.language],
  canonicalUrl: [...(known.canonicalUrl ?? []), ...metadata.canonicalUrl],
  section: [...(known.section ?? []), ...metadata.section],
  credit: [...(known.credit ?? []), ...metadata.credit],
  published: [...(known.published ?? []), ...metadata.published],
  modified: [...(known.modified ?? []), ...metadata.modified],
  badges: metadata.badges,
});

const undated = (published: readonly DateInterval[]): Message[] =>
  published.length > 0
    ? []
    : [
        {
          code: "undated",
          text: "Nothing on the page states or bounds the day it was published.",
          start: null,
          end: null,
        },
      ];

/** Prose enough to tell the language by: so many blocks, so much of each. */
const sampled = { blocks: 20, characters: 3000 } as const;

/** What markup and blocks say about the page together, each best first. */
const metadataOf = (
  { text, pieces }: Reading,
  metadata: PageMetadata,
  { visible, prose }: { readonly visible: Visible; readonly prose: readonly Piece[] },
): Report["metadata"] => {
  const titles = [...metadata.title, ...visible.title];
  const outlet = metadata.outlet.length > 0 ? metadata.outlet : printedOutlet(text, pieces, titles);
  const sample = prose
    .map(({ start, end }) => text.slice(start, Math.min(end, start + sampled.characters)))
    .slice(0, sampled.blocks)
    .join("\n");
  return {
    title: rankTitles(titles, outlet),
    authors: rankAuthors([...metadata.authors, ...visible.authors], outlet),
    outlet,
    language: [...languageOf(sample === "" ? text : sample), ...metadata.language],
    canonicalUrl: metadata.canonicalUrl,
    section: metadata.section,
    credit: [...metadata.credit, ...visible.credit],
  };
};

const assemble = (reading: Reading, metadata: PageMetadata, source: Report["source"]): Report => {
  const { text, pieces, messages } = reading;
  const seen = readVisible(text, pieces);
  const url = source.url ?? metadata.canonicalUrl[0]?.value ?? null;
  const prose = pieces.filter(({ kind }) => proseKinds.has(kind));
  const said = metadataOf(reading, metadata, { visible: seen, prose });
  const order = dayOrderOf(text, said.language);
  const ordered = (date: DateInterval): DateInterval => inOrder(date, text, order);
  const visible: Visible = {
    ...seen,
    published: seen.published.map(ordered),
    doubtful: seen.doubtful.map(ordered),
    modified: seen.modified.map(ordered),
  };
  const comments = reading.comments.map((comment) =>
    comment.date ? { ...comment, date: ordered(comment.date) } : comment,
  );
  const address = url ? urlDate(url) : [];
  const published = publishedFrom({
    text,
    stated: [
      ...metadata.published,
      ...visible.published,
      ...address.filter(({ basis }) => basis === "stated"),
    ],
    doubtful: visible.doubtful,
    month: address.find(({ basis }) => basis === "bounded") ?? null,
    modified: [...metadata.modified, ...visible.modified],
    prose,
    comments: comments.flatMap(({ date }) => (date ? [date] : [])),
    partial: visible.partial,
  });
  return {
    type: "report",
    contract: 1,
    id: source.sha256.slice(0, 16),
    stage,
    source,
    text,
    blocks: tile(pieces, text.length),
    metadata: said,
    published,
    modified: [...metadata.modified, ...visible.modified],
    badges: [...visible.badges, ...metadata.badges],
    counters: visible.counters,
    comments,
    messages: [...messages, ...undated(published)],
  };
};

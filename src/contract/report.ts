/** What `read` gives: the page as blocks over one text. */
import { z } from "zod";
import { DateInterval, list, Message, offset, Quote, record, Span, Stage, share } from "./schema-kit.ts";

/** The kinds of block; every character of a report belongs to exactly one block. */
export const BlockKind = z.enum([
  "headline",
  "kicker",
  "lead",
  "paragraph",
  "subheading",
  "list",
  "quote",
  "pull-quote",
  "attribution",
  "caption",
  "table",
  "byline",
  "dateline",
  "badge",
  "counter",
  "notice",
  "comment-header",
  "comment",
  "tombstone",
  "related",
  "advert",
  "boilerplate",
]);
export type BlockKind = z.infer<typeof BlockKind>;

/** Blocks tile the text: each starts where the one before it ends and holds its trailing white space. */
export const Block = record({
  id: z.string(),
  kind: BlockKind,
  start: offset,
  end: offset,
  confidence: share,
  /** The rule that chose the kind, for `--explain`. */
  rule: z.string(),
});
export type Block = z.infer<typeof Block>;

/** A value of the page's metadata with where it was found; conflicting values are kept side by side. */
export const MetadataValue = record({ value: z.string(), source: z.string(), span: Span.nullable() });
export type MetadataValue = z.infer<typeof MetadataValue>;

/** A label on the page ("Fact-checked"), with what it names; without checker, date and finding it is furniture. */
export const Badge = record({
  label: Quote,
  kind: z.enum(["fact-check", "opinion", "sponsored", "updated", "correction", "exclusive", "other"]),
  checker: z.string().nullable(),
  date: DateInterval.nullable(),
  finding: z.string().nullable(),
  link: z.string().nullable(),
});
export type Badge = z.infer<typeof Badge>;

export const Counter = record({
  kind: z.enum(["views", "comments", "shares", "likes", "other"]),
  count: z.int().nonnegative(),
  quote: Quote,
});
export type Counter = z.infer<typeof Counter>;

export const Comment = record({
  id: z.string(),
  /** The number printed before it, if any; numbering restarts at each level. */
  number: z.int().nullable(),
  parent: z.string().nullable(),
  depth: z.int().nonnegative(),
  state: z.enum(["shown", "edited", "deleted", "hidden"]),
  /** The account name ("Bulanov"). */
  author: Quote.nullable(),
  /** The display name beside it ("Vladimir"). */
  displayName: Quote.nullable(),
  /** "Offline", "online", a rank: whatever status the page prints. */
  status: Quote.nullable(),
  date: DateInterval.nullable(),
  /** Minutes after midnight as printed, without zone. */
  minute: z.int().nullable(),
  body: Span.nullable(),
  start: offset,
  end: offset,
});
export type Comment = z.infer<typeof Comment>;

export const Report = record({
  type: z.literal("report"),
  contract: z.literal(1),
  id: z.string(),
  stage: Stage,
  source: record({
    form: z.enum(["text", "html"]),
    name: z.string().nullable(),
    url: z.string().nullable(),
    bytes: z.int().nonnegative(),
    sha256: z.string(),
  }),
  text: z.string(),
  blocks: list(Block),
  metadata: record({
    title: list(MetadataValue),
    authors: list(MetadataValue),
    outlet: list(MetadataValue),
    language: list(MetadataValue),
    canonicalUrl: list(MetadataValue),
    section: list(MetadataValue),
    credit: list(MetadataValue),
  }),
  /** Best first; an unstated date is bounded by what the page shows and says so. */
  published: list(DateInterval),
  modified: list(DateInterval),
  badges: list(Badge),
  counters: list(Counter),
  comments: list(Comment),
  messages: list(Message),
});
export type Report = z.infer<typeof Report>;

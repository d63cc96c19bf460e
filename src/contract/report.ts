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
  /** The words of the badge on the page. */
  label: Quote,
  kind: z.enum(["fact-check", "opinion", "sponsored", "updated", "correction", "exclusive", "other"]),
  /** Who checked, when the page names one. */
  checker: z.string().nullable(),
  /** When it was checked, when the page says so. */
  date: DateInterval.nullable(),
  /** What the check found, when the page says so. */
  finding: z.string().nullable(),
  /** Where the check can be read. */
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
  /** Id of the comment it answers. */
  parent: z.string().nullable(),
  /** 0 for a comment on the page itself. */
  depth: z.int().nonnegative(),
  state: z.enum(["shown", "edited", "deleted", "hidden"]),
  /** The account name ("Nordlys"). */
  author: Quote.nullable(),
  /** The display name beside it ("Vladimir"). */
  displayName: Quote.nullable(),
  /** "Offline", "online", a rank: whatever status the page prints. */
  status: Quote.nullable(),
  /** The day as printed. */
  date: DateInterval.nullable(),
  /** Minutes after midnight as printed, without zone. */
  minute: z.int().nullable(),
  /** Votes as printed, those against taken off; null when none are printed. */
  votes: z.int().nullable(),
  /** Its words; null for a tombstone. */
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
  /** Where the page came from, and what it was. */
  source: record({
    form: z.enum(["text", "html"]),
    name: z.string().nullable(),
    url: z.string().nullable(),
    bytes: z.int().nonnegative(),
    sha256: z.string(),
  }),
  /** The whole text; every offset counts in it. */
  text: z.string(),
  /** They tile the text. */
  blocks: list(Block),
  /** What the page says of itself, best value first. */
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
  /** When it was changed, by the page. */
  modified: list(DateInterval),
  /** Labels on the page. */
  badges: list(Badge),
  /** Views, comments, shares. */
  counters: list(Counter),
  /** The comment thread, in the order of the page. */
  comments: list(Comment),
  /** What is worth telling about the page. */
  messages: list(Message),
});
export type Report = z.infer<typeof Report>;

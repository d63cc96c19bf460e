/** What `trace` gives: copies, citations, stories and origins over many reports. */
import { z } from "zod";
import { list, Quote, record, Span, Stage, share } from "./schema-kit.ts";

export const Copy = record({
  type: z.literal("copy"),
  stage: Stage,
  /** Report ids; `from` is the older or cited one when `directed`. */
  from: z.string(),
  /** The younger or citing one when `directed`. */
  to: z.string(),
  /** Whether it is known who took from whom. */
  directed: z.boolean(),
  /** Share of the shorter text's words that stand in the other. */
  share,
  /** Same words, or the same facts in other words. */
  channel: z.enum(["text", "skeleton"]),
  /** What both have. */
  passages: list(record({ from: Span, to: Span })),
  /** The reasons, for a reader. */
  why: z.string(),
});
export type Copy = z.infer<typeof Copy>;

export const Citation = record({
  type: z.literal("citation"),
  stage: Stage,
  report: z.string(),
  /** The words that cite. */
  quote: Quote,
  /** In a chain of voices, a credit line, a link, or a dateline. */
  kind: z.enum(["chain", "credit", "link", "dateline"]),
  /** Outlet or speaker id that is cited. */
  cited: z.string(),
  /** The report in the corpus that is cited, when it is there. */
  citedReport: z.string().nullable(),
});
export type Citation = z.infer<typeof Citation>;

export const Origin = record({
  type: z.literal("origin"),
  id: z.string(),
  stage: Stage,
  /** Where its chains end: a resolved speaker or document; null is an unnamed or unstated end, which never adds one. */
  speaker: z.string().nullable(),
  /** Its name for a reader. */
  label: z.string(),
  /** Reports that rest on it, by id. */
  reports: list(z.string()),
  /** Claims that rest on it, by id. */
  claims: list(z.string()),
  /** Why reports or claims were merged into it, one sentence a merge. */
  merges: list(record({ a: z.string(), b: z.string(), why: z.string() })),
});
export type Origin = z.infer<typeof Origin>;

/** Reports about the same happening or the same thesis. */
export const Story = record({
  type: z.literal("story"),
  id: z.string(),
  stage: Stage,
  /** What it is about. */
  title: z.string(),
  /** The thesis the reports share, if it is one. */
  thesis: z.string().nullable(),
  /** Report ids. */
  reports: list(z.string()),
  /** Origin ids. */
  origins: list(z.string()),
  /** The same event told in several reports: event ids. */
  tellings: list(list(z.string())),
});
export type Story = z.infer<typeof Story>;

export const Traced = record({
  /** Report ids, all that were given. */
  reports: list(z.string()),
  /** Pairs of reports of which one has the text of the other. */
  copies: list(Copy),
  /** Who cites whom. */
  citations: list(Citation),
  /** Where the chains of voices end. */
  origins: list(Origin),
  /** Reports about the same. */
  stories: list(Story),
});
export type Traced = z.infer<typeof Traced>;

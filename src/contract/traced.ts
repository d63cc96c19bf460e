/** What `trace` gives: copies, citations, stories and origins over many reports. */
import { z } from "zod";
import { list, Quote, record, Span, Stage, share } from "./schema-kit.ts";

export const Copy = record({
  type: z.literal("copy"),
  stage: Stage,
  /** Report ids; `from` is the older or cited one when `directed`. */
  from: z.string(),
  to: z.string(),
  directed: z.boolean(),
  /** Share of the shorter text's words that stand in the other. */
  share,
  channel: z.enum(["text", "skeleton"]),
  passages: list(record({ from: Span, to: Span })),
  why: z.string(),
});
export type Copy = z.infer<typeof Copy>;

export const Citation = record({
  type: z.literal("citation"),
  stage: Stage,
  report: z.string(),
  quote: Quote,
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
  label: z.string(),
  reports: list(z.string()),
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
  title: z.string(),
  thesis: z.string().nullable(),
  reports: list(z.string()),
  origins: list(z.string()),
  /** The same event told in several reports: event ids. */
  tellings: list(list(z.string())),
});
export type Story = z.infer<typeof Story>;

export const Traced = record({
  reports: list(z.string()),
  copies: list(Copy),
  citations: list(Citation),
  origins: list(Origin),
  stories: list(Story),
});
export type Traced = z.infer<typeof Traced>;

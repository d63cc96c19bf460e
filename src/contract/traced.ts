/** What `trace` gives: copies, citations, stories and origins over many reports. */
import { z } from "zod";
import { Modality } from "./coded.ts";
import { DateInterval, list, Quote, record, Span, Stage, share } from "./schema-kit.ts";

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

/** One event as several reports tell it, their tellings side by side. */
export const Happening = record({
  type: z.literal("happening"),
  id: z.string(),
  stage: Stage,
  /** Who did what, and when. */
  title: z.string(),
  tellings: list(
    record({
      /** Event id. */
      event: z.string(),
      report: z.string(),
      quote: Quote,
      /** When, as this report has it. */
      date: DateInterval.nullable(),
      /** Ids of those who act and are acted on. */
      actors: list(z.string()),
      /** Numbers in the sentence, as it writes them. */
      counts: list(z.string()),
      modality: Modality,
    }),
  ),
  /** On what the tellings differ. */
  differ: list(z.enum(["date", "actors", "counts", "modality"])),
});
export type Happening = z.infer<typeof Happening>;

/** What a report makes another one say, held against that other report. */
export const CitationCheck = record({
  type: z.literal("citation-check"),
  stage: Stage,
  /** Id of the claim that cites. */
  claim: z.string(),
  report: z.string(),
  /** The report that is cited. */
  citedReport: z.string(),
  /** The passage of it that the claim renders; null where none was found. */
  passage: Quote.nullable(),
  verdict: z.enum(["borne-out", "says-less", "says-otherwise", "not-there"]),
  /** Why, for a reader. */
  says: z.string(),
});
export type CitationCheck = z.infer<typeof CitationCheck>;

/** How far other origins bear a claim out, on the scale of the Admiralty code. */
export const Credibility = record({
  type: z.literal("credibility"),
  stage: Stage,
  /** Id of the claim. */
  claim: z.string(),
  /** 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. */
  rating: z.int().min(1).max(6),
  /** Independent origins that say the same, its own among them, by id. */
  agree: list(z.string()),
  /** Independent origins that say the contrary, by id. */
  deny: list(z.string()),
  /** Why, for a reader. */
  says: z.string(),
});
export type Credibility = z.infer<typeof Credibility>;

/** Reliability of an outlet by the Admiralty code: A completely reliable ... E unreliable, F cannot be judged. Set by people. */
export const Reliability = z.enum(["A", "B", "C", "D", "E", "F"]);
export type Reliability = z.infer<typeof Reliability>;

/** A person's word that two reports do not rest on one origin, whatever the program finds. */
export const Apart = record({
  a: z.string(),
  b: z.string(),
  by: z.string(),
  at: z.string(),
  why: z.string(),
});
export type Apart = z.infer<typeof Apart>;

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
  /** Events told by several reports. */
  happenings: list(Happening),
  /** What reports make one another say, where the other is there to be read. */
  citationChecks: list(CitationCheck),
  /** How far other origins bear the claims on an alliance out. */
  credibility: list(Credibility),
  /** Merges that a person has undone. */
  apart: list(Apart),
});
export type Traced = z.infer<typeof Traced>;

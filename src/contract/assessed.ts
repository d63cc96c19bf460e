/** What `assess` gives. */
import { z } from "zod";
import { Check, Paper } from "./recorded.ts";
import { DateInterval, day, list, Quote, record, Stage, share } from "./schema-kit.ts";

export const RungState = z.enum(["absent", "episodic", "regular", "institutional"]);
export type RungState = z.infer<typeof RungState>;

/** One item of evidence: an event, claim or fact that speaks to one indicator. */
export const EvidenceItem = record({
  id: z.string(),
  /** The rung or indicator it speaks to, by id. */
  indicator: z.string(),
  kind: z.enum(["event", "claim", "fact"]),
  /** The record it comes from: event, claim or fact id. */
  from: z.string(),
  /** Id of the report; null for a fact of the record. */
  report: z.string().nullable(),
  /** The words of the page. */
  quote: Quote.nullable(),
  /** Words of a fact of the record, or of the event for a reader. */
  says: z.string(),
  /** When it happened. */
  date: DateInterval.nullable(),
  /** Origin it rests on; items of one origin count once. */
  origin: z.string().nullable(),
  /** Voices behind it, nearest the reader first, as a line of text ("the page < Harbour Signal < Ines Falkenberg"). */
  voices: z.string(),
  /** 0 to 1: how much of a full item it weighs (modality, credibility, decay). */
  weight: share,
  /** Whether it speaks for or against closeness. */
  direction: z.enum(["for", "against"]),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const IndicatorState = record({
  id: z.string(),
  /** Its name for a reader. */
  label: z.string(),
  /** How firmly the rung is taken. */
  state: RungState,
  /** By what evidence. */
  why: z.string(),
  /** Evidence ids. */
  evidence: list(z.string()),
});
export type IndicatorState = z.infer<typeof IndicatorState>;

export const HypothesisResult = record({
  id: z.string(),
  /** Its name for a reader. */
  label: z.string(),
  /** Probability before the evidence. */
  prior: share,
  /** Probability after it. */
  posterior: share,
  /** ICD 203 words for the posterior. */
  words: z.string(),
});
export type HypothesisResult = z.infer<typeof HypothesisResult>;

/** A row of the matrix: how each indicator state bears on one hypothesis (natural log likelihood ratio against the mean). */
export const MatrixCell = record({ hypothesis: z.string(), indicator: z.string(), logRatio: z.number() });
export type MatrixCell = z.infer<typeof MatrixCell>;

export const Influence = record({ indicator: z.string(), says: z.string(), change: z.number() });
export type Influence = z.infer<typeof Influence>;

/** How much a pair's record looks like that of treaty allies: a calibrated figure beside the verdict, never the verdict. */
export const Resemblance = record({
  /** Probability of a defence pact by public data alone, from a model that never saw this pair. */
  probability: share,
  /** The year of the data. */
  year: z.int(),
  /** The same in words. */
  says: z.string(),
  /** Tenths of the scale: how many pairs were given such a probability, and what share of them had a pact. */
  reliability: list(
    record({ from: share, to: share, pairs: z.int().nonnegative(), given: share, had: share }),
  ),
});
export type Resemblance = z.infer<typeof Resemblance>;

/** A year of imported events between two states, beside what both sides' traffic would let expect. */
export const BackgroundYear = record({
  year: z.int(),
  /** Months of the year in which either state had events. */
  months: z.int().positive(),
  events: z.int().nonnegative(),
  /** Events between the two were both to deal with all states alike, month by month. */
  expected: z.number().nonnegative(),
  /** How many times as many there were; half an event is added to either. */
  times: z.number().nonnegative(),
  /** Share of conflict among the events between the two, and among those of either with any state; null without events. */
  conflict: share.nullable(),
  conflictWithAll: share.nullable(),
});
export type BackgroundYear = z.infer<typeof BackgroundYear>;

/** Imported event data on a pair: shown beside the verdict and never weighed, since counts measure traffic. */
export const EventBackground = record({ says: z.string(), years: list(BackgroundYear) });
export type EventBackground = z.infer<typeof EventBackground>;

export const Assessment = record({
  type: z.literal("assessment"),
  contract: z.literal(1),
  stage: Stage,
  /** Which framework weighed it. */
  framework: record({ id: z.string(), version: z.string(), label: z.string() }),
  /** The two states, as asked for. */
  dyad: list(z.string()),
  /** Their names for a reader. */
  names: list(z.string()),
  /** The day it is judged for. */
  asOf: day,
  /** Where `asOf` came from: given, the latest page, what an undated page tells that the record dates, or the latest evidence. */
  asOfBasis: z.string(),
  /** What treaties bind them to. */
  paper: Paper,
  /** What they do together: the ladder. */
  practice: record({ says: z.string(), rungs: list(IndicatorState) }),
  /** How much their record looks like that of treaty allies; null where the model has no data on the pair. */
  resemblance: Resemblance.nullable(),
  /** What imported event data have of the two up to the day; null where none were imported. */
  background: EventBackground.nullable(),
  /** How probable each reading is; they sum to one. */
  hypotheses: list(HypothesisResult),
  /** How each indicator bears on each hypothesis. */
  matrix: list(MatrixCell),
  /** What each indicator moved. */
  influence: list(Influence),
  /** All items, with their places. */
  evidence: list(EvidenceItem),
  /**
   * What speaks against the pages' own thesis, first in any display: evidence ids, then ids of records of the pages
   * (denials, factors against, claims that the record contradicts or contests).
   */
  counterEvidence: list(z.string()),
  /** Evidence ids of claims that assert a stronger or weaker tie than the verdict. */
  againstVerdict: list(z.string()),
  /** How far to trust the verdict, and why. */
  confidence: record({ level: z.enum(["low", "moderate", "high"]), why: list(z.string()) }),
  /** The verdict in words. */
  verdict: z.string(),
  /** How many reports, and how many origins behind them. */
  counts: record({
    reports: z.int().nonnegative(),
    origins: z.int().nonnegative(),
    says: z.string(),
  }),
  /** The leading posterior had copies and echoes been counted as sources. */
  copiesCounted: record({ hypothesis: z.string(), posterior: share, says: z.string() }),
  /** What would change the verdict. */
  wouldChange: list(z.string()),
  /** What is not known. */
  gaps: list(z.string()),
  /** Finding ids (headline, badge, source) of the reports used. */
  findings: list(z.string()),
  /** Claims held against the record. */
  checks: list(Check),
  /** Reports used, by id. */
  reports: list(z.string()),
});
export type Assessment = z.infer<typeof Assessment>;

/** What `assess` gives. */
import { z } from "zod";
import { Check, Paper } from "./recorded.ts";
import { DateInterval, day, list, Quote, record, Stage, share } from "./schema-kit.ts";

export const RungState = z.enum(["absent", "episodic", "regular", "institutional"]);
export type RungState = z.infer<typeof RungState>;

/** One item of evidence: an event, claim or fact that speaks to one indicator. */
export const EvidenceItem = record({
  id: z.string(),
  indicator: z.string(),
  kind: z.enum(["event", "claim", "fact"]),
  /** The record it comes from: event, claim or fact id. */
  from: z.string(),
  report: z.string().nullable(),
  quote: Quote.nullable(),
  /** Words of a fact of the record, or of the event for a reader. */
  says: z.string(),
  date: DateInterval.nullable(),
  /** Origin it rests on; items of one origin count once. */
  origin: z.string().nullable(),
  /** Voices behind it, nearest the reader first, as a line of text ("example.news < NI < Caleb Larson"). */
  voices: z.string(),
  /** 0 to 1: how much of a full item it weighs (modality, credibility, decay). */
  weight: share,
  direction: z.enum(["for", "against"]),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const IndicatorState = record({
  id: z.string(),
  label: z.string(),
  state: RungState,
  why: z.string(),
  evidence: list(z.string()),
});
export type IndicatorState = z.infer<typeof IndicatorState>;

export const HypothesisResult = record({
  id: z.string(),
  label: z.string(),
  prior: share,
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

export const Assessment = record({
  type: z.literal("assessment"),
  contract: z.literal(1),
  stage: Stage,
  framework: record({ id: z.string(), version: z.string(), label: z.string() }),
  dyad: list(z.string()),
  names: list(z.string()),
  asOf: day,
  /** Where `asOf` came from: given, the latest page, or the latest evidence. */
  asOfBasis: z.string(),
  paper: Paper,
  practice: record({ says: z.string(), rungs: list(IndicatorState) }),
  hypotheses: list(HypothesisResult),
  matrix: list(MatrixCell),
  influence: list(Influence),
  evidence: list(EvidenceItem),
  /** Evidence ids that speak against the leading reading of the pages, first in any display. */
  counterEvidence: list(z.string()),
  confidence: record({ level: z.enum(["low", "moderate", "high"]), why: list(z.string()) }),
  verdict: z.string(),
  counts: record({
    reports: z.int().nonnegative(),
    origins: z.int().nonnegative(),
    says: z.string(),
  }),
  /** The leading posterior had copies and echoes been counted as sources. */
  copiesCounted: record({ hypothesis: z.string(), posterior: share, says: z.string() }),
  wouldChange: list(z.string()),
  gaps: list(z.string()),
  /** Finding ids (headline, badge, source) of the reports used. */
  findings: list(z.string()),
  checks: list(Check),
  reports: list(z.string()),
});
export type Assessment = z.infer<typeof Assessment>;

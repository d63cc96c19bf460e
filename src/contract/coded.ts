/** What `code` gives: mentions, events, claims, factors and findings. */
import { z } from "zod";
import { DateInterval, list, offset, Quote, record, Span, Stage, share } from "./schema-kit.ts";

/** Fields that every record which leaves the room carries. */
const located = {
  id: z.string(),
  /** Id of the report. */
  report: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  stage: Stage,
  /** The rule that made it, as `--explain` prints it. */
  rule: z.string(),
};

/** Who a mention stands for. */
export const ActorReference = record({
  /** Id in knowledge/ (`RUS`, `NATO`, `RUS.MOD`, `person:vladimir-putin`), or `unknown:...` by form. */
  id: z.string(),
  name: z.string(),
  kind: z.enum(["state", "organisation", "bloc", "group", "person", "office", "outlet", "unnamed"]),
  /** ISO 3166-1 alpha-3 (XKX for Kosovo), null where no one state is meant. */
  country: z.string().nullable(),
  /** PLOVER sector (GOV, MIL, ...), null when it is the bare state. */
  sector: z.string().nullable(),
  organisation: z.string().nullable(),
});
export type ActorReference = z.infer<typeof ActorReference>;

export const Mention = record({
  type: z.literal("mention"),
  ...located,
  sentence: z.int().nonnegative(),
  actor: ActorReference,
  /** Whether the words stand for the government, the place, the people, or a speaker or medium. */
  reading: z.enum(["government", "place", "people", "voice", "modifier"]),
  /** For pronouns and descriptions: the mention they refer back to. */
  antecedent: z.string().nullable(),
});
export type Mention = z.infer<typeof Mention>;

export const EventParty = record({
  id: z.string(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  span: Span,
});
export type EventParty = z.infer<typeof EventParty>;

export const Modality = z.enum([
  "actual",
  "planned",
  "threatened",
  "denied",
  "hypothetical",
  "historical",
  "alleged",
]);
export type Modality = z.infer<typeof Modality>;

export const Event = record({
  type: z.literal("event"),
  ...located,
  sentence: z.int().nonnegative(),
  actors: list(EventParty),
  recipients: list(EventParty),
  plover: record({ event: z.string(), mode: z.string().nullable(), contexts: list(z.string()) }),
  cameo: z.string().nullable(),
  date: DateInterval.nullable(),
  place: Quote.nullable(),
  modality: Modality,
  negated: z.boolean(),
  symmetric: z.boolean(),
  trigger: Span,
  /** The claim on whose word it rests; null is the author's own voice. */
  attributedTo: z.string().nullable(),
  /** The rung of the practice ladder it can fill ("exercises", "patrols-and-operations", ...), if any. */
  rung: z.string().nullable(),
  /** Further places in the report that tell the same event. */
  retellings: list(Quote),
  /** Body of the page, or its comment thread (never evidence unless a user says so). */
  within: z.enum(["body", "thread"]),
});
export type Event = z.infer<typeof Event>;

export const Voice = record({
  kind: z.enum(["outlet", "person", "government", "organisation", "document", "unnamed", "unstated"]),
  mention: z.string(),
  span: Span.nullable(),
  /** Whom it resolves to inside knowledge or the report: an actor or outlet id, or a name. */
  resolved: z.string().nullable(),
});
export type Voice = z.infer<typeof Voice>;

export const Claim = record({
  type: z.literal("claim"),
  ...located,
  content: list(Span),
  /** From the link nearest the reader to the speaker. Empty: the author's own voice. */
  chain: list(Voice),
  cue: Span.nullable(),
  certainty: z.enum(["asserted", "probable", "possible", "doubted", "denied"]),
  polarity: z.enum(["affirmative", "negative"]),
  mode: z.enum(["direct", "indirect", "mixed"]),
  reporterStance: z.enum(["neutral", "distancing", "endorsing"]),
  headline: z.boolean(),
  within: z.enum(["body", "thread"]),
  /** What the claim says of an alliance between states, when it speaks of one. */
  thesis: record({
    dyad: list(z.string()),
    /** How strong a tie is asserted: none < partnership < closer < preparing < in-fact < formal. */
    tie: z.enum(["none", "partnership", "closer", "preparing", "in-fact", "formal"]),
  }).nullable(),
});
export type Claim = z.infer<typeof Claim>;

/** An event or claim that the page offers for or against a thesis. */
export const Factor = record({
  type: z.literal("factor"),
  ...located,
  direction: z.enum(["for", "against"]),
  thesis: z.string().nullable(),
  events: list(z.string()),
  claims: list(z.string()),
  cue: Span.nullable(),
  within: z.enum(["body", "thread"]),
});
export type Factor = z.infer<typeof Factor>;

/** Something a careful reader would remark about the page, with the spans it rests on. */
export const Finding = record({
  type: z.literal("finding"),
  ...located,
  kind: z.enum(["headline", "badge", "source", "contradiction", "date"]),
  verdict: z.enum([
    "supported",
    "overclaims",
    "inflates-source",
    "contradicts",
    "not-in-body",
    "names-no-checker",
    "earned",
    "unnamed-source",
    "undated",
  ]),
  /** One sentence for the reader. */
  says: z.string(),
  against: list(Quote),
});
export type Finding = z.infer<typeof Finding>;

/** A record of `entente code`: one line of NDJSON each. */
export const CodedRecord = z.discriminatedUnion("type", [Mention, Event, Claim, Factor, Finding]);
export type CodedRecord = z.infer<typeof CodedRecord>;

/** Everything `code` says of one report. */
export const Coded = record({
  report: z.string(),
  mentions: list(Mention),
  events: list(Event),
  claims: list(Claim),
  factors: list(Factor),
  findings: list(Finding),
});
export type Coded = z.infer<typeof Coded>;

/** One line of the answer of `entente code --pairs`. */
export const PairCoding = record({
  id: z.string(),
  root: z.string(),
  /** A score for each PLOVER root; they sum to one. */
  scores: z.record(z.string(), share),
  rule: z.string(),
});
export type PairCoding = z.infer<typeof PairCoding>;

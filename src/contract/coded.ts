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
  /** The name in knowledge/, or the words of the page. */
  name: z.string(),
  kind: z.enum(["state", "organisation", "bloc", "group", "person", "office", "outlet", "unnamed"]),
  /** ISO 3166-1 alpha-3 (XKX for Kosovo), null where no one state is meant. */
  country: z.string().nullable(),
  /** PLOVER sector (GOV, MIL, ...), null when it is the bare state. */
  sector: z.string().nullable(),
  /** The organisation or body it belongs to, by id. */
  organisation: z.string().nullable(),
});
export type ActorReference = z.infer<typeof ActorReference>;

export const Mention = record({
  type: z.literal("mention"),
  ...located,
  /** Index of the sentence. */
  sentence: z.int().nonnegative(),
  /** Whom the words stand for. */
  actor: ActorReference,
  /** Whether the words stand for the government, the place, the people, or a speaker or medium. */
  reading: z.enum(["government", "place", "people", "voice", "modifier"]),
  /** For pronouns and descriptions: the mention they refer back to. */
  antecedent: z.string().nullable(),
});
export type Mention = z.infer<typeof Mention>;

export const EventParty = record({
  id: z.string(),
  /** ISO 3166-1 alpha-3, null where no one state is meant. */
  country: z.string().nullable(),
  /** PLOVER sector, null when it is the bare state. */
  sector: z.string().nullable(),
  /** The words that name it. */
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
  /** Index of the sentence. */
  sentence: z.int().nonnegative(),
  /** Who does it. */
  actors: list(EventParty),
  /** To whom it is done. */
  recipients: list(EventParty),
  /** Root, mode and contexts of PLOVER. */
  plover: record({ event: z.string(), mode: z.string().nullable(), contexts: list(z.string()) }),
  /** The CAMEO code that comes nearest. */
  cameo: z.string().nullable(),
  /** When it happened, or is to happen. */
  date: DateInterval.nullable(),
  /** Where, by the words of the page. */
  place: Quote.nullable(),
  /** Whether it happened, is planned, threatened, denied, ... */
  modality: Modality,
  /** The page says that it did not happen. */
  negated: z.boolean(),
  /** Both sides do it to each other. */
  symmetric: z.boolean(),
  /** The words that tell the event. */
  trigger: Span,
  /** The claim on whose word it rests; null is the author's own voice. */
  attributedTo: z.string().nullable(),
  /** The rung of the practice ladder it can fill ("exercises", "joint-patrols-and-operations", ...), if any. */
  rung: z.string().nullable(),
  /** Further places in the report that tell the same event. */
  retellings: list(Quote),
  /** Body of the page, or its comment thread (never evidence unless a user says so). */
  within: z.enum(["body", "thread"]),
});
export type Event = z.infer<typeof Event>;

export const Voice = record({
  kind: z.enum(["outlet", "person", "government", "organisation", "document", "unnamed", "unstated"]),
  /** The words of the page. */
  mention: z.string(),
  /** Where they stand; null when the page shows it otherwise. */
  span: Span.nullable(),
  /** Whom it resolves to inside knowledge or the report: an actor or outlet id, or a name. */
  resolved: z.string().nullable(),
});
export type Voice = z.infer<typeof Voice>;

export const Claim = record({
  type: z.literal("claim"),
  ...located,
  /** What is claimed, in one or more stretches. */
  content: list(Span),
  /** From the link nearest the reader to the speaker. Empty: the author's own voice. */
  chain: list(Voice),
  /** The word of saying, thinking or doubting. */
  cue: Span.nullable(),
  /** How sure the speaker is made to be. */
  certainty: z.enum(["asserted", "probable", "possible", "doubted", "denied"]),
  /** Whether it is claimed that something is so, or is not. */
  polarity: z.enum(["affirmative", "negative"]),
  /** Quoted, reported, or both. */
  mode: z.enum(["direct", "indirect", "mixed"]),
  /** How the reporter stands to it. */
  reporterStance: z.enum(["neutral", "distancing", "endorsing"]),
  /** It stands in the headline. */
  headline: z.boolean(),
  /** Body of the page, or its comment thread. */
  within: z.enum(["body", "thread"]),
  /** What the claim says of an alliance between states, when it speaks of one. */
  thesis: record({
    /** The two states. */
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
  /** Whether it is offered for or against the tie that the thesis speaks of: a reason why two are no allies is one against. */
  direction: z.enum(["for", "against"]),
  /** The claim it speaks to, by id; `null` where the page speaks of a tie and claims none ("Why are they called allies? ..."). */
  thesis: z.string().nullable(),
  /** Its events, by id. */
  events: list(z.string()),
  /** Its claims, by id. */
  claims: list(z.string()),
  /** The words that offer it ("one of them is"). */
  cue: Span.nullable(),
  /** Body of the page, or its comment thread. */
  within: z.enum(["body", "thread"]),
});
export type Factor = z.infer<typeof Factor>;

/** Something a careful reader would remark about the page, with the spans it rests on. */
export const Finding = record({
  type: z.literal("finding"),
  ...located,
  /** What it is about. */
  kind: z.enum(["headline", "badge", "source", "contradiction", "date", "language"]),
  /** What was found. */
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
    "not-coded",
  ]),
  /** One sentence for the reader. */
  says: z.string(),
  /** The words it is held against. */
  against: list(Quote),
});
export type Finding = z.infer<typeof Finding>;

/** A record of `entente code`: one line of NDJSON each. */
export const CodedRecord = z.discriminatedUnion("type", [Mention, Event, Claim, Factor, Finding]);
export type CodedRecord = z.infer<typeof CodedRecord>;

/** Everything `code` says of one report. */
export const Coded = record({
  report: z.string(),
  /** Who is named, and where. */
  mentions: list(Mention),
  /** Who did what to whom. */
  events: list(Event),
  /** What is claimed, and by whom. */
  claims: list(Claim),
  /** What is offered for or against a thesis. */
  factors: list(Factor),
  /** What a careful reader would remark. */
  findings: list(Finding),
});
export type Coded = z.infer<typeof Coded>;

/** One line of the answer of `entente code --pairs`. */
export const PairCoding = record({
  /** Id of the line. */
  id: z.string(),
  /** The PLOVER root of what source does to target. */
  root: z.string(),
  /** A score for each PLOVER root; they sum to one. */
  scores: z.record(z.string(), share),
  /** The rule that chose the root. */
  rule: z.string(),
});
export type PairCoding = z.infer<typeof PairCoding>;

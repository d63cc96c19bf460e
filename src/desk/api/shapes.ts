/** Shapes of what the API gives beyond the records of the contract. */
import { z } from "zod";
import {
  Check,
  Citation,
  Claim,
  Coded,
  Copy,
  day,
  Event,
  HypothesisResult,
  list,
  Reliability,
  Report,
  RungState,
  record,
  Story,
  share,
} from "../../contract/index.ts";
import { CheckFindingWord, Content, DissentContent, Judgement } from "../publish/content.ts";

/** What readers may see. */
const writtenStates = ["published", "retracted"] as const;

/** A report in a list. */
export const ReportBrief = record({
  id: z.string(),
  /** The name under which it was given. */
  name: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  /** The outlet as one word, for addresses. */
  site: z.string().nullable(),
  language: z.string().nullable(),
  publishedFrom: day.nullable(),
  publishedTo: day.nullable(),
  bytes: z.int(),
  events: z.int(),
  claims: z.int(),
  findings: z.int(),
  /** Stage name → version that made it. */
  versions: z.record(z.string(), z.string()),
});
export const Document = record({ report: Report, coded: Coded });

/** An origin as the place of a claim. */
const OriginBrief = record({
  id: z.string(),
  /** Null for an end that nobody answers for: it adds no origin. */
  speaker: z.string().nullable(),
  label: z.string(),
  reports: list(z.string()),
});
const claimTold = {
  claim: Claim,
  report: ReportBrief,
  /** What is claimed, in the words of the page. */
  words: z.string(),
};
export const ClaimInList = record(claimTold);
export const ClaimInFull = record({
  ...claimTold,
  /** Where its chain ends; null while its pair is not weighed. */
  origin: OriginBrief.nullable(),
  /** What the record says to it; null where it cannot be asked or its pair is not weighed. */
  check: Check.nullable(),
});
export const EventInFull = record({ event: Event, report: ReportBrief });

export const ActorInList = record({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  country: z.string().nullable(),
  reports: z.int(),
  mentions: z.int(),
});

export const OutletInList = record({
  site: z.string(),
  name: z.string().nullable(),
  reports: z.int(),
  first: day.nullable(),
  last: day.nullable(),
});

/** A person's word on an outlet. */
export const Rating = record({
  outlet: z.string(),
  rating: Reliability,
  by: z.string(),
  at: z.string(),
  why: z.string(),
});

const Tally = record({ name: z.string(), times: z.int() });
export const OutletInFull = record({
  outlet: OutletInList,
  /** Its id: in `knowledge/outlets`, or made of its name. */
  id: z.string(),
  /** By the last word of a person; F, which cannot be judged, where there is none. */
  reliability: Reliability,
  ratings: list(Rating),
  /** Pages counted below. */
  counted: z.int(),
  /** On whose word its claims rest. */
  voices: list(Tally),
  /** What a careful reader remarks on its pages. */
  remarks: list(Tally),
  /** Outlets it names as sources. */
  cites: list(Tally),
  /** Pages that say they were changed or corrected. */
  corrections: list(record({ report: z.string(), title: z.string().nullable(), says: z.string() })),
  /** Pages among those counted that were traced with others, and how many of them repeat one that is here. */
  traced: z.int(),
  echoes: z.int(),
});

const level = z.enum(["none", "consultation", "restraint", "region", "defence"]);
/** Where a pair stands, in short. */
export const Line = record({
  names: list(z.string()),
  verdict: z.string(),
  leading: record({ id: z.string(), label: z.string(), words: z.string(), posterior: share }),
  paper: z.string(),
  paperLevel: level,
  practice: z.string(),
  /** The share of the ladder that is climbed. */
  climbed: share,
  gap: z.enum(["paper", "practice", "even"]),
  confidence: z.enum(["low", "moderate", "high"]),
  reports: z.int(),
  origins: z.int(),
  asOf: day,
  /** Oldest first; the last is today's. */
  trail: list(record({ day, paper: level, practice: share, steps: z.int() })),
  /** Reports a month in the two years to the latest. */
  months: list(z.int()),
  lastMonth: z.string().nullable(),
});
export const Dyad = record({
  dyad: list(z.string()),
  names: list(z.string()),
  reports: z.int(),
  events: z.int(),
  claims: z.int(),
  /** Null while it is not weighed. */
  line: Line.nullable(),
});

/** Several pairs side by side, by one framework: paper and practice as two axes, and no ranking. */
export const ComparisonOfDyads = record({
  type: z.literal("comparison"),
  framework: record({ id: z.string(), version: z.string(), label: z.string() }),
  /** In the order asked for. */
  dyads: list(
    record({
      dyad: list(z.string()),
      names: list(z.string()),
      asOf: day,
      verdict: z.string(),
      /** The hypothesis in front. */
      leader: record({ id: z.string(), label: z.string(), posterior: share, words: z.string() }),
      hypotheses: list(HypothesisResult),
      paper: record({ level, says: z.string() }),
      /** The share of the ladder that is climbed, and its rungs. */
      practice: record({
        climbed: share,
        rungs: list(record({ id: z.string(), label: z.string(), state: RungState })),
      }),
      /** Null for frameworks without a ladder. */
      gap: z.enum(["paper", "practice", "even"]).nullable(),
      confidence: z.enum(["low", "moderate", "high"]),
      /** None where the record alone speaks of the pair. */
      reports: z.int(),
      origins: z.int(),
      facts: z.int(),
      /** How much the record looks like that of treaty allies; null without data. */
      resemblance: share.nullable(),
    }),
  ),
  /** What stands out, and cautions last, a sentence each. */
  says: list(z.string()),
});

export const StoryInList = record({
  id: z.string(),
  dyad: list(z.string()),
  title: z.string(),
  reports: z.int(),
  origins: z.int(),
});
export const StoryInFull = record({
  story: Story,
  origins: list(OriginBrief),
  copies: list(Copy),
  citations: list(Citation),
});

const moment = z.string();
/** An assessment that a person published, in a list. */
export const PublishedInList = record({
  slug: z.string(),
  dyad: list(z.string()),
  state: z.enum(writtenStates),
  title: z.string(),
  summary: z.string(),
  author: z.string(),
  /** The latest. */
  version: z.int(),
  publishedAt: moment.nullable(),
  revisedAt: moment.nullable(),
  judgement: Judgement,
});
/** A person's word on a cited claim, event or sentence. */
const CheckTold = record({
  name: z.string(),
  at: moment,
  finding: CheckFindingWord,
  /** What it was held against. */
  source: z.string(),
  note: z.string(),
  /** The author's own: it counts for nobody. */
  isAuthor: z.boolean(),
});
export const PublishedInFull = record({
  slug: z.string(),
  state: z.enum(writtenStates),
  author: z.string(),
  version: z.int(),
  views: z.int(),
  content: Content,
  checked: record({
    says: z.string(),
    done: z.int(),
    of: z.int(),
    items: list(
      record({
        /** Number of its footnote. */
        note: z.int(),
        key: z.string(),
        state: z.enum(["checked", "open", "own", "not-checkable"]),
        people: list(CheckTold),
        machine: list(Check),
      }),
    ),
  }),
  dissents: list(
    record({
      name: z.string(),
      at: moment,
      /** The version it dissents from. */
      version: z.int(),
      withdrawnAt: moment.nullable(),
      /** Null once it is withdrawn. */
      content: DissentContent.nullable(),
    }),
  ),
  versions: list(record({ version: z.int(), at: moment, name: z.string(), note: z.string() })),
  acts: list(
    record({
      what: z.enum(["publish", "unpublish", "retract"]),
      at: moment,
      name: z.string(),
      why: z.string(),
    }),
  ),
});

/** A person's word on whether two reports rest on one origin. */
export const Decision = record({
  a: z.string(),
  b: z.string(),
  verdict: z.enum(["apart", "together"]),
  by: z.string(),
  at: z.string(),
  why: z.string(),
});

export const Hit = z.discriminatedUnion("in", [
  record({ in: z.literal("pages"), report: ReportBrief, excerpt: z.string() }),
  record({ in: z.literal("events"), ...EventInFull.unwrap().shape, excerpt: z.string() }),
  record({ in: z.literal("claims"), ...ClaimInList.unwrap().shape, excerpt: z.string() }),
  record({ in: z.literal("actors"), actor: ActorInList }),
]);
const Facet = record({ facet: z.string(), value: z.string(), count: z.int() });
export const Found = record({
  /** Counted up to ten thousand. */
  total: z.int(),
  hits: list(Hit),
  facets: list(Facet),
  /** What of the query was not understood. */
  problems: list(z.string()),
});

export const FrameworkBrief = record({
  id: z.string(),
  version: z.string(),
  label: z.string(),
  question: z.string(),
  hypotheses: list(record({ id: z.string(), label: z.string(), says: z.string() })),
  indicators: list(record({ id: z.string(), axis: z.string(), label: z.string(), asks: z.string() })),
});

export const ErrorTold = record({ code: z.string(), message: z.string(), todo: z.string() });
export const KnownError = record({ code: z.string(), status: z.int(), what: z.string(), todo: z.string() });

/** What the reference record gives: facts with dates. */
import { z } from "zod";
import { day, list, record } from "./schema-kit.ts";

/** The five obligations of ATOP, and security cooperation that carries none of them. */
export const Obligation = z.enum([
  "defence",
  "offence",
  "neutrality",
  "nonaggression",
  "consultation",
  "security-cooperation",
]);
export type Obligation = z.infer<typeof Obligation>;

export const TreatyParty = record({ country: z.string(), from: day.nullable(), to: day.nullable() });
export type TreatyParty = z.infer<typeof TreatyParty>;

export const Treaty = record({
  id: z.string(),
  name: z.string(),
  /** In force from. */
  from: day,
  /** In force until; null while it is. */
  to: day.nullable(),
  /** States, each with its time in it. */
  parties: list(TreatyParty),
  /** What it binds to. */
  obligations: list(Obligation),
  /** It does not bind both sides to the same. */
  asymmetric: z.boolean(),
  /** "atop-4.01", "atop-5.1-dyads" or "memory" (not confirmed against a data set). */
  confirmedBy: z.string(),
  note: z.string().nullable(),
});
export type Treaty = z.infer<typeof Treaty>;

/** A state's part in a treaty put on hold, by itself or by another party, without the treaty being ended. */
export const Suspension = record({
  treaty: z.string(),
  /** Whose part is on hold. */
  country: z.string(),
  /** First day. */
  from: day,
  /** Last day; null while it lasts. */
  to: day.nullable(),
  /** What was done. */
  what: z.string(),
  /** Who says so. */
  source: z.string(),
});
export type Suspension = z.infer<typeof Suspension>;

/** Paper: which obligations bind a pair on a date, and by which treaties. */
export const Paper = record({
  /** The two states. */
  dyad: list(z.string()),
  /** The day asked about. */
  on: day,
  /** What binds the pair on that day, by which treaties, and which sources have it: the shipped record, imported data. */
  obligations: list(
    record({
      obligation: Obligation,
      treaties: list(z.string()),
      symmetric: z.boolean(),
      sources: list(z.string()),
    }),
  ),
  /** Treaties in force on that day. */
  treaties: list(Treaty),
  /** Parts in treaties of the two that are on hold on that day. */
  suspended: list(Suspension),
  /** On what the shipped treaties and imported alliance data disagree for the year of that day. */
  differences: list(record({ obligation: Obligation, source: z.string(), says: z.string() })),
  /** The same in a sentence. */
  says: z.string(),
});
export type Paper = z.infer<typeof Paper>;

/** A dated fact of practice that ships with the project or was imported. */
export const RecordFact = record({
  id: z.string(),
  /** Rung of the practice ladder. */
  rung: z.string(),
  /** Who did it. */
  countries: list(z.string()),
  /** First day. */
  from: day,
  /** Last day; null when it goes on or is one day: `course` tells which. */
  to: day.nullable(),
  /** A lasting arrangement, a series held every year or every second year, or one happening. */
  course: z.enum(["standing", "yearly", "biennial", "once"]),
  /** What happened. */
  what: z.string(),
  /** Where it is from. */
  source: z.string(),
});
export type RecordFact = z.infer<typeof RecordFact>;

/** What may come of holding a claim against the record. */
export const CheckVerdict = z.enum([
  "supported",
  "partly-supported",
  "contested",
  "contradicted",
  "not-established",
  "not-checkable",
]);
export type CheckVerdict = z.infer<typeof CheckVerdict>;

/** A claim held against the record. */
export const Check = record({
  /** Id of the claim. */
  claim: z.string(),
  verdict: CheckVerdict,
  /** The measure used, named ("CINC 2016"). */
  measure: z.string().nullable(),
  /** Why, for a reader. */
  says: z.string(),
  /** Facts it was held against, by id. */
  facts: list(z.string()),
});
export type Check = z.infer<typeof Check>;

/** Events of a month between two states, by quad, beside the traffic of either with everybody. */
export interface EventMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  /** Events between the two, of either with any state, and of all pairs. */
  readonly between: number;
  readonly first: number;
  readonly second: number;
  readonly all: number;
  /** Conflict among the events of either with any state. */
  readonly firstConflict: number;
  readonly secondConflict: number;
}

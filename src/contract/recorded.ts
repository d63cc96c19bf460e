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
  from: day,
  to: day.nullable(),
  parties: list(TreatyParty),
  obligations: list(Obligation),
  asymmetric: z.boolean(),
  /** "atop-4.01", "atop-5.1-dyads" or "memory" (not confirmed against a data set). */
  confirmedBy: z.string(),
  note: z.string().nullable(),
});
export type Treaty = z.infer<typeof Treaty>;

/** Paper: which obligations bind a pair on a date, and by which treaties. */
export const Paper = record({
  dyad: list(z.string()),
  on: day,
  obligations: list(record({ obligation: Obligation, treaties: list(z.string()), symmetric: z.boolean() })),
  treaties: list(Treaty),
  says: z.string(),
});
export type Paper = z.infer<typeof Paper>;

/** A dated fact of practice that ships with the project or was imported. */
export const RecordFact = record({
  id: z.string(),
  /** Rung of the practice ladder. */
  rung: z.string(),
  countries: list(z.string()),
  from: day,
  to: day.nullable(),
  what: z.string(),
  source: z.string(),
});
export type RecordFact = z.infer<typeof RecordFact>;

/** A claim held against the record. */
export const Check = record({
  claim: z.string(),
  verdict: z.enum([
    "supported",
    "partly-supported",
    "contested",
    "contradicted",
    "not-established",
    "not-checkable",
  ]),
  /** The measure used, named ("CINC 2016"). */
  measure: z.string().nullable(),
  says: z.string(),
  facts: list(z.string()),
});
export type Check = z.infer<typeof Check>;

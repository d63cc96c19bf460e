/** What people say of the records that `code` made: data that win over the machine, and gold for whoever measures it. */
import { z } from "zod";
import { Claim, Event } from "./coded.ts";
import { record } from "./schema-kit.ts";

/** An event or a claim: the records that people review. */
export const ReviewedRecord = z.discriminatedUnion("type", [Event, Claim]);
export type ReviewedRecord = z.infer<typeof ReviewedRecord>;

/** A person's word on one record. The last word on a record counts; `withdrawn` leaves it to the machine again. */
export const Correction = record({
  type: z.literal("correction"),
  /** Id of the report. */
  report: z.string(),
  verdict: z.enum(["accepted", "corrected", "rejected", "withdrawn"]),
  /** The record as the machine had made it. */
  machine: ReviewedRecord,
  /** The record as it ought to be: another than the machine's only where it was corrected; null where it is none. */
  person: ReviewedRecord.nullable(),
  /** Who says so. */
  by: z.string(),
  /** When, ISO 8601. */
  at: z.string(),
  /** Why; empty where none was given. */
  why: z.string(),
});
export type Correction = z.infer<typeof Correction>;

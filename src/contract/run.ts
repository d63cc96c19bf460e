/** What a run over many documents says of each of them, beside the records themselves. */
import { z } from "zod";
import { record } from "./schema-kit.ts";

/** A document that could not be used. The run goes on. */
export const Failure = record({
  type: z.literal("failure"),
  status: z.literal("failed"),
  /** The path, URL or given id of the document. */
  document: z.string(),
  /** A code of the catalogue of errors. */
  code: z.string(),
  /** What happened. */
  message: z.string(),
  /** What the user can do about it. */
  todo: z.string(),
});
export type Failure = z.infer<typeof Failure>;

/** A document that was coded; its records follow it in the stream. */
export const DocumentDone = record({
  type: z.literal("document"),
  status: z.literal("coded"),
  /** The id it was given under. */
  document: z.string(),
  /** Id of the report, which its records name. */
  report: z.string(),
  /** How many records follow. */
  records: z.int().nonnegative(),
});
export type DocumentDone = z.infer<typeof DocumentDone>;

/** The last line of a stream: without it the stream was cut off. */
export const Completion = record({
  type: z.literal("completion"),
  status: z.literal("complete"),
  /** How many documents were given. */
  documents: z.int().nonnegative(),
  /** How many of them failed. */
  failed: z.int().nonnegative(),
  /** How many records were made. */
  records: z.int().nonnegative(),
});
export type Completion = z.infer<typeof Completion>;

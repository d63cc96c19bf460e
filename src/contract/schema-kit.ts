/**
 * Small helpers over zod, so that every record of the contract is strict, deeply read-only and described
 * once: the TypeScript type, the runtime check and the printed JSON Schema all come from one definition.
 */
import { z } from "zod";

/** A record: unknown keys are refused, the inferred type is read-only. */
export const record = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).readonly();

/** A read-only array. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** A JavaScript string offset (UTF-16 code units) into the text of a report. */
export const offset = z.int().nonnegative();

/** A share or a probability, 0 to 1. */
export const share = z.number().min(0).max(1);

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A half-open stretch `[start, end)` of the text of a report. */
export const Span = record({ start: offset, end: offset });
export type Span = z.infer<typeof Span>;

/** A stretch with the words that stand there; the text at the span equals `text`, always. */
export const Quote = record({ start: offset, end: offset, text: z.string() });
export type Quote = z.infer<typeof Quote>;

/** Which version of which stage made a record. */
export const Stage = record({ name: z.string(), version: z.string() });
export type Stage = z.infer<typeof Stage>;

/** Something worth telling about a place in the document, collected instead of thrown. */
export const Message = record({
  code: z.string(),
  text: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
});
export type Message = z.infer<typeof Message>;

/**
 * A date as an interval of whole days, both ends inclusive; `null` means open or unknown on that side.
 * `stated` was read off the page, `inferred` follows from a phrase such as "in April of this year",
 * `bounded` is only known to lie between other dates on the page.
 */
export const DateInterval = record({
  from: day.nullable(),
  to: day.nullable(),
  basis: z.enum(["stated", "inferred", "bounded"]),
  /** Where it was read: "json-ld", "meta", "time", "url", "visible", "thread", "phrase", ... */
  source: z.string(),
  span: Span.nullable(),
});
export type DateInterval = z.infer<typeof DateInterval>;

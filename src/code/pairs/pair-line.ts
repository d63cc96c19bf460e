import { EntenteError } from "../../errors/index.ts";

/** A question of `entente code --pairs`: what does the source do to the target in this text? Offsets into `text`. */
export interface PairLine {
  readonly id: string;
  readonly text: string;
  readonly source_spans: readonly (readonly [number, number])[];
  readonly target_spans: readonly (readonly [number, number])[];
}

const isSpans = (value: unknown, length: number): value is [number, number][] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (span) =>
      Array.isArray(span) &&
      span.length === 2 &&
      span.every((offset) => Number.isInteger(offset)) &&
      span[0] >= 0 &&
      span[0] < span[1] &&
      span[1] <= length,
  );

/** Reads one line of JSON. Throws E301 with the line number when it is no pair line. */
export const readPairLine = (json: string, line: number): PairLine => {
  const fail = (why: string): never => {
    throw new EntenteError("E301", { line, why });
  };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail("not JSON");
  }
  if (typeof value !== "object" || value === null) return fail("not an object");
  const { id, text, source_spans: source, target_spans: target } = value as Record<string, unknown>;
  if (typeof text !== "string") return fail("no text");
  if (typeof id !== "string" && typeof id !== "number") return fail("no id");
  if (!isSpans(source, text.length)) return fail("source_spans are not [start, end] pairs inside the text");
  if (!isSpans(target, text.length)) return fail("target_spans are not [start, end] pairs inside the text");
  return { id: String(id), text, source_spans: source, target_spans: target };
};

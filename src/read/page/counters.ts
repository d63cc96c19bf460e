import type { Counter } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import { furnitureParts } from "./furniture-parts.ts";

/** Longer lines are prose; the longest counter line seen in twenty languages is below forty characters. */
const longest = 60;

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, 万: 1e4 };

/** "1,234", "12 345", "1.2K": the count a counter prints. */
const countOf = (digits: string, scale: string): number => {
  const factor = scales[scale.toLowerCase()];
  if (factor !== undefined)
    return Math.round(Number(digits.replaceAll(/\s/g, "").replace(",", ".")) * factor);
  return Number(digits.replaceAll(/\D/g, ""));
};

/** Reads words that are a counter and nothing else ("Views: 270", "270 views", "1.2K shares"). */
const readCounter = (line: string): Pick<Counter, "kind" | "count"> | null => {
  if (line.length > longest || !/\d/.test(line)) return null;
  const eye = /^👁\ufe0f?\s*([\d.,\s]*\d)\s*([kKmM]?)$/u.exec(line);
  if (eye) return safe("views", countOf(eye[1] ?? "", eye[2] ?? ""));
  for (const { kind, before, after } of cues().counters) {
    const match = before.exec(line) ?? after.exec(line);
    if (match) return safe(kind, countOf(match[1] ?? "", match[2] ?? ""));
  }
  return null;
};

/** A counter of a line and where it stands in the line. */
export type PlacedCounter = Pick<Counter, "kind" | "count"> & {
  readonly start: number;
  readonly end: number;
};

/** The counters among the parts of a line that may hold other furniture too ("By Jane Roe · 270 views"). */
export const countersAmong = (line: string): PlacedCounter[] =>
  furnitureParts(line).flatMap(({ words, start }) => {
    const counter = readCounter(words);
    return counter ? [{ ...counter, start, end: start + words.length }] : [];
  });

/** The counters of a line that holds nothing else ("12.4K views   38 comments"); none when it holds anything else. */
export const readCounters = (line: string): PlacedCounter[] => {
  if (line.length > 2 * longest || !/\d/.test(line)) return [];
  const found = countersAmong(line);
  return found.length === furnitureParts(line).length ? found : [];
};

const safe = (kind: Counter["kind"], count: number): Pick<Counter, "kind" | "count"> | null =>
  Number.isSafeInteger(count) ? { kind, count } : null;

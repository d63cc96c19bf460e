import type { Counter } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";

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

/** Reads a line that is a counter and nothing else ("Views: 270", "270 views", "1.2K shares"). */
export const readCounter = (line: string): Pick<Counter, "kind" | "count"> | null => {
  if (line.length > longest || !/\d/.test(line)) return null;
  const eye = /^👁\ufe0f?\s*([\d.,\s]*\d)\s*([kKmM]?)$/u.exec(line);
  if (eye) return safe("views", countOf(eye[1] ?? "", eye[2] ?? ""));
  for (const { kind, before, after } of cues().counters) {
    const match = before.exec(line) ?? after.exec(line);
    if (match) return safe(kind, countOf(match[1] ?? "", match[2] ?? ""));
  }
  return null;
};

const safe = (kind: Counter["kind"], count: number): Pick<Counter, "kind" | "count"> | null =>
  Number.isSafeInteger(count) ? { kind, count } : null;

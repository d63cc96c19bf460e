import type { Report } from "../contract/index.ts";

/** Words that run through English and stand in no other language's sentences but as names and titles. */
const functionWords: ReadonlySet<string> = new Set([
  "the",
  "of",
  "and",
  "to",
  "that",
  "for",
  "with",
  "from",
  "by",
  "said",
  "has",
  "have",
  "will",
  "its",
  "their",
  "at",
]);

/** Under one such word in twenty, a text that the detector takes for another language is not English. */
const leastEnglish = 0.05;

/**
 * The language of a page that is surely not English (ISO 639-1), else null. Lexicons, cues and trees are English:
 * over another language they would give records that mean nothing. A short English text that the detector takes for
 * another language keeps its function words, and is coded.
 */
export const otherLanguage = ({ metadata, text }: Report): string | null => {
  const best = metadata.language[0];
  if (best === undefined || best.value.startsWith("en") || best.source.includes("unsure")) return null;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => functionWords.has(word)).length;
  return english < words.length * leastEnglish ? best.value : null;
};

import { cues } from "../cues/cues.ts";
import { endsSentence, wordCount } from "./wording.ts";

/**
 * Whether a line of its own names the voice of the words above it: a dash, then either a verb of speech or
 * thought ("- German analysts believe.") or a name, perhaps with an office ("— Jane Roe, analyst").
 */
export const isAttribution = (line: string): boolean => {
  const words = /^[-–—―]\s*(.*)$/u.exec(line)?.[1];
  if (words === undefined || wordCount(words) > 15) return false;
  if (cues().speech.test(words)) return true;
  return !endsSentence(words) && /^\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,4}(?:,\s.*)?$/u.test(words);
};

/** Words of the discussion as a reader reads them. */
import type { CommentState } from "../../store/index.ts";
import { dayInWords } from "../text/dates.ts";

/** "25 November 2026, 13:05 UTC" */
export const timeInWords = (at: string): string => `${dayInWords(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;

/** Why something was reported or removed. */
export const reasonWords: Readonly<Record<string, string>> = {
  spam: "spam",
  abuse: "abuse of a person or group",
  "off-topic": "off the matter",
  private: "private matters of a person",
  unlawful: "unlawful",
  other: "another reason",
  fine: "nothing against it",
};

export const stateWords: Readonly<Record<CommentState, string>> = {
  shown: "shown",
  held: "waits for a moderator",
  deleted: "deleted by its author",
  removed: "removed by a moderator",
};

/** Lines that hold several pieces of furniture: "Opinion | Published: 14 July 2023 | Views: 12,450 | Share". */
import { cues } from "../cues/cues.ts";
import { readBadge } from "./badges.ts";
import { countersAmong } from "./counters.ts";
import { type DateLine, readDateLine } from "./date-lines.ts";
import { furnitureParts } from "./furniture-parts.ts";

const longest = 160;

/** Whether all parts of a line between bars or dots are furniture, a date among them. */
export const isFurnitureLine = (line: string): boolean => {
  if (line.length > longest) return false;
  const parts = furnitureParts(line).map(({ words }) => words);
  return (
    parts.length > 1 &&
    parts.some((words) => readDateLine(words) !== null) &&
    parts.every(
      (words) =>
        readDateLine(words) !== null ||
        countersAmong(words).length > 0 ||
        readBadge(words) !== null ||
        cues().tools.test(words),
    )
  );
};

/** The dates of publication and change that a line of furniture prints, with their places in the line. */
export const datesInLine = (line: string): DateLine["dates"] =>
  readDateLine(line)?.dates ??
  furnitureParts(line).flatMap(({ words, start }) =>
    (readDateLine(words)?.dates ?? []).map((date) => ({
      ...date,
      start: date.start + start,
      end: date.end + start,
    })),
  );

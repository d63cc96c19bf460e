import { cues } from "../cues/cues.ts";
import { fold } from "../cues/phrases.ts";
import { calendar } from "../dates/calendar.ts";
import { findDates, type PrintedDate } from "../dates/find.ts";

/** A line that holds dates and hardly anything else. */
export interface DateLine {
  readonly dates: readonly (PrintedDate & { readonly role: "published" | "modified" })[];
}

const longest = 160;
let furniture: RegExp | undefined;

/** Words that may stand beside the date: weekday, zone, reading time. */
const beside = (): RegExp => {
  furniture ??= new RegExp(
    `${calendar().weekday}\\.?|${calendar().zone}|[+-]\\d{2}:?\\d{2}|\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b|\\d{1,3}\\s*min(?:ute)?s?(?:\\s+read)?|(?<!\\p{L})(?:at|um|on|am|le|el|il|às|as|ore|à|om|kl|o|в|о|г\\.?|года)(?!\\p{L})|[ap]\\.?m\\.?`,
    "gu",
  );
  return furniture;
};

/** Reads a line that is a date of publication or change ("Published: 31 May 2021 13:37 MSK"). */
export const readDateLine = (line: string): DateLine | null => {
  if (line.length > longest) return null;
  const dates = findDates(line);
  if (dates.length === 0) return null;
  const found: (PrintedDate & { role: "published" | "modified" })[] = [];
  let rest = "";
  let at = 0;
  let role: "published" | "modified" = "published";
  for (const date of dates) {
    const words = line.slice(at, date.start).replace(/^[\s|•·,;/–—-]+/u, "");
    if (cues().modified.test(words)) role = "modified";
    else if (cues().published.test(words)) role = "published";
    found.push({ ...date, role });
    rest += ` ${words.slice((role === "modified" ? cues().modified : cues().published).exec(words)?.[0].length ?? 0)}`;
    at = date.end;
  }
  rest += ` ${line.slice(at)}`;
  const relative = cues().relativeTime.exec(rest);
  const absolute = relative
    ? rest.slice(0, relative.index) + rest.slice(relative.index + relative[0].length)
    : rest;
  const changed = cues().modified.exec(absolute.trim());
  const left = fold(changed ? absolute.trim().slice(changed[0].length) : absolute)
    .replaceAll(beside(), "")
    .replace(/\s\d[\d\s.,]{0,8}$/u, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return left.length <= 2 ? { dates: found } : null;
};

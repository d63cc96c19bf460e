import { fold } from "../cues/phrases.ts";
import { calendar } from "./calendar.ts";
import { withLatinDigits } from "./digits.ts";
import { dateForms, mayHoldDate } from "./forms.ts";

/** A date as printed: the days it can mean, where it stands, and the time beside it. */
export interface PrintedDate {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  /** End of the date and of the time beside it. */
  readonly end: number;
  /** Minutes after midnight, when a time is printed. */
  readonly minute: number | null;
  /** False where day and month could be read either way. */
  readonly certain: boolean;
}

const time =
  /^[\s\u00a0]*(?:[,|/·•—–T-]|at|um|в|à|a las|alle|ore|klo|às|o|kl\.?|ساعت|в|о|u)?[\s\u00a0]*(?<hour>\d{1,2})(?:\s?[:.h時点]\s?(?<minute>\d{2})(?:\s?:\s?\d{2}(?:\.\d+)?)?)?\s*(?<half>[ap]\.?m\.?(?!\p{L}))?(?!\d)/iu;

/** Reads the time that stands right after a date: minutes after midnight and where it ends. */
const timeAfter = (text: string, at: number): { readonly minute: number; readonly end: number } | null => {
  const groups = time.exec(text.slice(at, at + 40));
  const half = groups?.groups?.half?.toLowerCase();
  const printed = groups?.groups?.minute;
  if (!groups || (printed === undefined && half === undefined)) return null;
  const hour = Number(groups.groups?.hour);
  const minute = Number(printed ?? 0);
  if (hour > 24 || minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const noon = half === undefined ? hour : (hour % 12) + (half.startsWith("p") ? 12 : 0);
  return { minute: (noon % 24) * 60 + minute, end: at + groups[0].length };
};

/** A stretch of text is looked through so far: the dates of a page stand long before. */
const longest = 50_000;

/**
 * Every date printed in `text`, its first 50,000 characters, in order of place; overlapping readings keep the more telling form.
 * Offsets are into `text`. A month with a year gives its whole length; a date whose day and month
 * could be exchanged gives both ends and `certain: false`.
 */
export const findDates = (text: string): PrintedDate[] => {
  const found: PrintedDate[] = [];
  if (!/\p{Nd}/u.test(text)) return found;
  const folded = withLatinDigits(fold(text.slice(0, longest)));
  if (!mayHoldDate(folded)) return found;
  const words = calendar();
  const taken = new Set<number>();
  for (const { regex, read } of dateForms()) {
    regex.lastIndex = 0;
    for (let match = regex.exec(folded); match !== null; match = regex.exec(folded)) {
      const start = match.index;
      const plainEnd = start + match[0].length;
      const days = read(match.groups ?? {}, words);
      if (!days || taken.has(start) || taken.has(plainEnd - 1)) {
        regex.lastIndex = start + 1;
        continue;
      }
      for (let at = start; at < plainEnd; at++) taken.add(at);
      const clock = timeAfter(folded, plainEnd);
      found.push({
        from: days[0],
        to: days[1],
        certain: days[2],
        start,
        end: clock?.end ?? plainEnd,
        minute: clock?.minute ?? null,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

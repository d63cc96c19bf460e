/** Lines that hold several pieces of furniture: "Opinion | Published: 14 July 2023 | Views: 12,450 | Share". */
import { cues } from "../cues/cues.ts";
import { readBadge } from "./badges.ts";
import { bylineNames } from "./bylines.ts";
import { countersAmong } from "./counters.ts";
import { type DateLine, readDateLine } from "./date-lines.ts";
import { furnitureParts, type LinePart } from "./furniture-parts.ts";

const longest = 160;

/** "6 min read", "Reading time: 4 minutes". */
const readingTime = /^(?:reading time:?\s*)?\d{1,3}\s*min(?:ute)?s?\.?(?:\s+(?:to\s+)?read)?$/iu;

/** A name of at most five words with a capital: "Balkan Observer". */
const nameLike =
  /^(?:the\s+)?\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s+(?:(?:of|and|de|la|der|&)\s+)?[\p{Lu}\p{N}][\p{L}\p{N}.'’&-]*){0,4}$/u;

/** What the names of outlets hold and those of persons do not. */
export const outletWord =
  /^The\s|\b(?:Review|Times|Post|News|Herald|Daily|Weekly|Journal|Tribune|Observer|Courier|Gazette|Standard|Monitor|Chronicle|Press|Agency|Mail|Telegraph|Dispatch|Magazine|Today|Online|TV|Radio|Wire|Report|Media|Globe|Star|Sun|Echo|Mirror|Independent|Guardian|Insider|Watch|Bulletin|Digest|World|Express|Ledger|Vestnik)\b/u;

/** "3 hours ago" and nothing else. */
const isRelative = (words: string): boolean => {
  const time = cues().relativeTime.exec(words);
  return time !== null && words.length - time[0].length <= 8;
};

const isFurniture = (words: string): boolean =>
  readDateLine(words) !== null ||
  isRelative(words) ||
  countersAmong(words).length > 0 ||
  readBadge(words) !== null ||
  cues().tools.test(words) ||
  readingTime.test(words);

/** "Luzon Star, 12 July 2024, 8:15 PM": a name and a date in one part are two. */
const divided = (part: LinePart): readonly LinePart[] => {
  const comma = part.words.indexOf(",");
  const [name, behind] = [part.words.slice(0, comma), part.words.slice(comma + 1)];
  return comma > 0 && outletWord.test(name) && nameLike.test(name) && readDateLine(behind.trim()) !== null
    ? [
        { words: name, start: part.start },
        { words: behind.trim(), start: part.start + part.words.indexOf(behind.trim(), comma) },
      ]
    : [part];
};

const partsOf = (line: string): readonly LinePart[] => {
  const [first, ...others] = furnitureParts(line);
  return first ? [...divided(first), ...others] : [];
};

/** The name before a line's furniture, a date among it: "Balkan Observer | 3 July 2023 | Views: 840"; null for any other line. */
const nameBefore = (parts: readonly LinePart[]): LinePart | null => {
  const [first, ...behind] = parts;
  const words = behind.map((part) => part.words);
  const fits =
    first !== undefined &&
    !isFurniture(first.words) &&
    nameLike.test(first.words) &&
    words.length > 1 &&
    words.every(isFurniture) &&
    words.some((part) => readDateLine(part) !== null);
  return fits ? first : null;
};

const clock = /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$/iu;

/** The one part of a row of credits that is neither date nor author: "14.08.2023 | 10:05 | Eurasia Pulse | Author: Marek Zielonka"; null for any other line. */
const nameAmongCredits = (parts: readonly LinePart[]): LinePart | null => {
  const words = parts.map((part) => part.words);
  const credited =
    words.some((part) => bylineNames(part) !== null) && words.some((part) => readDateLine(part) !== null);
  const others = parts.filter(
    (part) => !isFurniture(part.words) && !clock.test(part.words) && bylineNames(part.words) === null,
  );
  const [name] = others;
  return credited && others.length === 1 && name && nameLike.test(name.words) ? name : null;
};

/** Whether all parts of a line between bars or dots are furniture, a date among them; the first may name the outlet. */
export const isFurnitureLine = (line: string): boolean => {
  if (line.length > longest) return false;
  const parts = partsOf(line);
  if (parts.length < 2) return false;
  if (parts.every(({ words }) => isFurniture(words)))
    return parts.some(({ words }) => readDateLine(words) !== null || isRelative(words));
  return outletWord.test(nameBefore(parts)?.words ?? "") || nameAmongCredits(parts) !== null;
};

/** Whether a person stands before a line of furniture: "Ema Dervishi | 3 March 2025 | 4 min read". */
export const isPersonLine = (line: string): boolean => {
  const name = line.length > longest ? undefined : nameBefore(partsOf(line))?.words;
  return name !== undefined && /\s/u.test(name) && !outletWord.test(name);
};

/** The outlet in front of a line of furniture, with its place in the line. */
export const outletInLine = (line: string): LinePart | null =>
  isFurnitureLine(line) ? (nameBefore(partsOf(line)) ?? nameAmongCredits(partsOf(line))) : null;

/** The dates of publication and change that a line of furniture prints, with their places in the line. */
export const datesInLine = (line: string): DateLine["dates"] =>
  readDateLine(line)?.dates ??
  partsOf(line).flatMap(({ words, start }) =>
    (readDateLine(words)?.dates ?? []).map((date) => ({
      ...date,
      start: date.start + start,
      end: date.end + start,
    })),
  );

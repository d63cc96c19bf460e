/** Metadata that can be seen: read off the blocks of a page, whatever its form. */
import type { Badge, Counter, DateInterval, MetadataValue, Span } from "../../contract/index.ts";
import { findDates } from "../dates/find.ts";
import { badgeAt, readBadge } from "./badges.ts";
import { bylineNames, markedNames } from "./bylines.ts";
import { countersAmong } from "./counters.ts";
import { readDateLine } from "./date-lines.ts";
import { readDateline } from "./datelines.ts";
import { datesInLine } from "./furniture-line.ts";
import { furnitureParts } from "./furniture-parts.ts";
import type { Piece } from "./piece.ts";
import { nearArticle, stated } from "./printed-dates.ts";
import { rankPrinted } from "./rank-printed.ts";
import { type Words, wordsOf } from "./words.ts";

export interface Visible {
  readonly title: readonly MetadataValue[];
  readonly authors: readonly MetadataValue[];
  readonly credit: readonly MetadataValue[];
  readonly published: readonly DateInterval[];
  /** Dates of lines that may be another page's. */
  readonly doubtful: readonly DateInterval[];
  readonly modified: readonly DateInterval[];
  readonly partial: { readonly month: number; readonly date: number; readonly span: Span } | null;
  readonly badges: readonly Badge[];
  readonly counters: readonly Counter[];
}

const visibleValue = (value: string, start: number, length: number): MetadataValue => ({
  value,
  source: "visible",
  span: { start, end: start + length },
});

/** Names of a byline: "Jane Roe and John Doe" are two. */
const authorsIn = ({ words, start }: Words): MetadataValue[] => {
  const names = bylineNames(words) ?? markedNames(words);
  if (names === null) return [];
  const at = words.indexOf(names);
  let from = 0;
  return names.split(/\s*(?:,|\s(?:and|und|et|y|e|и|&)\s|\s[|/]\s)\s*/u).flatMap((name) => {
    const place = names.indexOf(name, from);
    from = place + name.length;
    return name === "" ? [] : [visibleValue(name, start + at + place, name.length)];
  });
};

/** "14.08.2023 | Author: Marek Zielonka": the parts of a line of furniture that are bylines. */
const creditsIn = (line: Words): Words[] =>
  furnitureParts(line.words)
    .filter((part) => bylineNames(part.words) !== null)
    .map((part) => ({ ...line, words: part.words, start: line.start + part.start }));

/** More months than this in lines of their own are the archive of a blog, not dates of the page. */
const mostMonths = 2;

const isMonth = ({ from, to }: DateInterval): boolean => from !== to;

const datesIn = (lines: readonly Words[]): PrintedRole[] => {
  const dates = datesOf(lines);
  const months = dates.filter(({ date }) => isMonth(date) && date.basis === "stated");
  return months.length > mostMonths ? dates.filter((one) => !months.includes(one)) : dates;
};

interface PrintedRole {
  readonly role: "published" | "modified";
  readonly date: DateInterval;
}

const datesOf = (lines: readonly Words[]): PrintedRole[] =>
  lines.flatMap(({ kind, words, start }) => {
    const printed = datesInLine(words).map((date) => ({ role: date.role, date: stated(date, start) }));
    if (printed.length > 0) return printed;
    if (kind === "dateline") {
      const full = readDateline(`${words} x`)?.full;
      return full ? [{ role: "published" as const, date: stated(full, start) }] : [];
    }
    return findDates(words)
      .slice(0, 1)
      .map((date) => ({ role: "published" as const, date: stated(date, start) }));
  });

const countersIn = (lines: readonly Words[]): Counter[] =>
  lines.flatMap(({ words, start }) =>
    countersAmong(words).map(({ kind, count, start: from, end: to }) => ({
      kind,
      count,
      quote: { start: start + from, end: start + to, text: words.slice(from, to) },
    })),
  );

const badgesIn = ({ words, start }: Words): Badge[] => {
  const reading = readBadge(words);
  return reading ? [badgeAt(reading, words, start)] : [];
};

/** Badges that share a line with other furniture: "By Jane Roe · 3 March 2025 · ✅ Verified". */
const badgesAmong = ({ words, start }: Words): Badge[] => {
  const parts = furnitureParts(words);
  return parts.length < 2
    ? []
    : parts.flatMap((part) => badgesIn({ kind: "badge", words: part.words, start: start + part.start }));
};

/** Reads title, authors, credit, dates, badges and counters off the blocks. */
export const readVisible = (text: string, pieces: readonly Piece[]): Visible => {
  const of = (...kinds: Piece["kind"][]): Words[] => wordsOf(text, pieces, kinds);
  const datelines = of("dateline").map((line) => ({
    line,
    read: readDateLine(line.words) ? null : readDateline(`${line.words} x`),
  }));
  const dates = datesIn(wordsOf(text, nearArticle(pieces), ["dateline", "byline"]));
  const printed = dates.filter(({ role }) => role === "published");
  const ranked = rankPrinted(
    text,
    pieces,
    printed.map(({ date }) => date),
  );
  const partial = datelines.find(({ read }) => read?.partial);
  return {
    title: of("headline")
      .slice(0, 1)
      .map(({ words, start }) => visibleValue(words.replace(/^#+\s+/u, ""), start, words.length)),
    authors: [...of("byline"), ...of("dateline").flatMap(creditsIn)].flatMap(authorsIn),
    credit: datelines.flatMap(({ line, read }) =>
      read?.agency
        ? [visibleValue(read.agency.name, line.start + read.agency.start, read.agency.name.length)]
        : [],
    ),
    published: ranked.own,
    doubtful: ranked.doubtful,
    modified: dates.filter(({ role }) => role === "modified").map(({ date }) => date),
    partial: partial?.read?.partial
      ? {
          ...partial.read.partial,
          span: {
            start: partial.line.start + partial.read.partial.start,
            end: partial.line.start + partial.read.partial.end,
          },
        }
      : null,
    badges: [
      ...of("badge").flatMap(badgesIn),
      ...of("byline", "dateline", "counter").flatMap(badgesAmong),
    ].sort((one, other) => one.label.start - other.label.start),
    counters: countersIn(of("counter", "byline", "dateline", "badge")),
  };
};

/** The ways a page dates itself in print, besides lines that are a date and nothing else. */
import type { DateInterval } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import { findDates, type PrintedDate } from "../dates/find.ts";
import { readDateLine } from "./date-lines.ts";
import type { Piece } from "./piece.ts";
import { linesOf, type Words, wordsOf } from "./words.ts";

const prose = new Set<Piece["kind"]>(["lead", "paragraph", "list", "quote"]);

/** A printed date as an interval of the page. */
export const stated = (
  date: Pick<PrintedDate, "from" | "to" | "start" | "end"> & { readonly certain?: boolean },
  at: number,
): DateInterval => ({
  from: date.from,
  to: date.to,
  basis: date.certain === false ? "inferred" : "stated",
  source: "visible",
  span: { start: at + date.start, end: at + date.end },
});

/** Blocks from six before the headline to six behind the last prose: dates further off belong to other pages. */
export const nearArticle = (pieces: readonly Piece[]): Piece[] => {
  const headline = pieces.findIndex(({ kind }) => kind === "headline");
  const first = pieces.findIndex(({ kind }) => prose.has(kind));
  const last = pieces.findLastIndex(({ kind }) => prose.has(kind));
  if (first === -1) return [...pieces];
  return pieces.slice(Math.max(0, (headline === -1 ? first : Math.min(headline, first)) - 6), last + 7);
};

const firstOf = (
  lines: readonly Words[],
  holds: (words: string, date: PrintedDate) => boolean,
): DateInterval[] => {
  for (const { words, start } of lines) {
    const date = findDates(words)[0];
    if (date && holds(words, date)) return [stated(date, start)];
  }
  return [];
};

/** Longest line whose date may be the page's. */
const longestLine = 150;

/** More blocks than this between the headline and the first prose are another part of the page. */
const mostBetween = 15;

/** The blocks from two above the headline to the first prose, which is left out; none where they are not together. */
const aroundHeadline = (pieces: readonly Piece[]): { readonly above: Piece[]; readonly first: Piece[] } => {
  const headline = pieces.findIndex(({ kind }) => kind === "headline");
  const first = pieces.findIndex(({ kind }, index) => index > headline && prose.has(kind));
  if (headline === -1 || first === -1 || first - headline > mostBetween) return { above: [], first: [] };
  return { above: pieces.slice(Math.max(0, headline - 2), first), first: pieces.slice(first, first + 1) };
};

/** Blocks behind the first prose in which the date may still stand: it often follows the summary. */
const behindFirst = 4;

/** Lines that are a date and nothing else are the page's own even where a picture and a summary part the headline from the prose. */
const mostForLines = 40;

/** Where the page's own date stands: from two blocks above the headline to the first few behind it. */
export const headZone = (
  pieces: readonly Piece[],
): { readonly start: number; readonly end: number } | null => {
  const headline = pieces.findIndex(({ kind }) => kind === "headline");
  const first = pieces.findIndex(({ kind }, index) => index > headline && prose.has(kind));
  const [from, last] =
    headline === -1
      ? [first - behindFirst, first]
      : [headline - 2, first === -1 || first - headline > mostForLines ? headline : first];
  if (last === -1) return null;
  const lastProse = Math.max(
    last,
    pieces.findLastIndex(({ kind }) => prose.has(kind)),
  );
  const end = pieces[Math.min(lastProse, last + behindFirst)];
  return { start: pieces[Math.max(0, from)]?.start ?? 0, end: end?.end ?? 0 };
};

/** Lines that are dates or bylines by themselves are read before these ways are tried. */
const readBefore = new Set<Piece["kind"]>(["headline", "caption", "badge", "dateline", "byline"]);

/** A date in a short block between the headline and the first prose. */
const underHeadline = (text: string, pieces: readonly Piece[]): DateInterval[] => {
  const { above } = aroundHeadline(pieces);
  const plain = above.filter(({ kind }) => !readBefore.has(kind));
  const words = wordsOf(
    text,
    plain,
    plain.map(({ kind }) => kind),
  );
  return firstOf(
    words.filter((line) => line.words.length <= longestLine),
    () => true,
  );
};

/** "02.02.2022 • Federation, Press": what stands behind the date is parted from it by a mark. */
const tags = /^\s*[|•·–—]/u;

/** A line of a block near the headline that is a date, or begins with one before a mark. */
const inOwnLine = (text: string, pieces: readonly Piece[]): DateInterval[] => {
  const { above, first } = aroundHeadline(pieces);
  const short = linesOf(text, [...above, ...first]).filter(
    ({ kind, words }) => words.length <= longestLine && kind !== "dateline" && kind !== "byline",
  );
  return firstOf(
    short,
    (words, date) =>
      readDateLine(words) !== null ||
      (words.slice(0, date.start).trim() === "" && tags.test(words.slice(date.end))),
  );
};

/** "29.11.2022 – The ministry ...", "(21 November 2022) ...", "Press release of 25 January 2022 | ...". */
const opensWith = /^[\s([]*(?:[\p{L}-]+\s+(?:[\p{L}-]+\s+)?(?:vom|of|du|del|dated)\s+)?$/u;
const closesOpening = /^\s*(?:[-–—|:•)\]]|\n)/u;
const openingLength = 120;

/** The date that the first prose opens with, parted from its words by a mark. */
const atOpening = (text: string, pieces: readonly Piece[]): DateInterval[] =>
  firstOf(wordsOf(text, pieces, [...prose]).slice(0, 2), (words, date) => {
    const head = words.slice(0, openingLength);
    return (
      date.end <= head.length &&
      opensWith.test(head.slice(0, date.start)) &&
      closesOpening.test(words.slice(date.end))
    );
  });

/** A word of publication and, within so many characters, the date: "Veröffentlicht von der Redaktion am 6.10.2023". */
const nearWord = 60;
const longestBlock = 400;

const behindWord = (text: string, pieces: readonly Piece[]): DateInterval[] => {
  const plain = nearArticle(pieces).filter(
    ({ kind, start, end }) => kind !== "caption" && kind !== "comment" && end - start <= longestBlock,
  );
  return firstOf(
    linesOf(text, plain).filter(({ words }) => words.length <= longestLine),
    (words, date) => {
      const before = words.slice(Math.max(0, date.start - nearWord), date.start);
      return cues().publishedWord.test(before) && !/[.!?]\s/u.test(before);
    },
  );
};

/** A date of publication where no line is one by itself, the surest way first; at most one. */
export const printedDate = (text: string, pieces: readonly Piece[]): DateInterval[] => {
  for (const look of [underHeadline, inOwnLine, atOpening, behindWord]) {
    const found = look(text, pieces);
    if (found.length > 0) return found;
  }
  return [];
};
